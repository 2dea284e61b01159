package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.MIGRATIONS;

import com.palantir.javapoet.CodeBlock;
import dev.trestle.processor.design.TableModel;

/** Names the migrations of a table in written code. */
final class MigrationsOf {

    private MigrationsOf() {}

    static CodeBlock table(TableModel table) {
        return table.migrations()
                .map(holder -> CodeBlock.of("$T.ALL", holder))
                .orElseGet(() -> CodeBlock.of("$T.none()", MIGRATIONS));
    }
}
