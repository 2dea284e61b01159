package dev.trestle.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.trestle.table.settings.Capacity;
import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StatedSettings;
import dev.trestle.table.settings.StreamView;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/** The code that states settings of a table. */
final class StatedSettingsCode {

    private static final ClassName SETTINGS = ClassName.get(StatedSettings.class);

    private StatedSettingsCode() {}

    static CodeBlock of(StatedSettings settings) {
        CodeBlock.Builder code = CodeBlock.builder().add("\n.settings($T.NONE$>$>", SETTINGS);
        settings.capacity()
                .ifPresentOrElse(
                        capacity -> code.add(
                                "\n.provisioned(new $T($L, $L, $L))",
                                ClassName.get(Capacity.class),
                                capacity.readUnits(),
                                capacity.writeUnits(),
                                capacity.scaled()),
                        () -> settings.billing().ifPresent(onDemand -> code.add("\n.onDemand()")));
        settings.stream()
                .ifPresent(view -> code.add("\n.streaming($T.$L)", ClassName.get(StreamView.class), view.name()));
        settings.pointInTimeRecovery().ifPresent(value -> code.add("\n.recoverable($L)", value));
        settings.deletionProtection().ifPresent(value -> code.add("\n.deletionProtected($L)", value));
        settings.tableClass()
                .ifPresent(value -> code.add("\n.classed($T.$L)", ClassName.get(TableClass.class), value.name()));
        settings.encryption()
                .ifPresent(value -> code.add("\n.encrypted($T.$L)", ClassName.get(Encryption.class), value.name()));
        settings.tags().forEach((key, value) -> code.add("\n.tagged($S, $S)", key, value));
        return code.add(")$<$<").build();
    }
}
