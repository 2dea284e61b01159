package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.CONNECTION;
import static dev.trestle.processor.write.RuntimeTypes.TRESTLE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.trestle.processor.design.TableModel;
import javax.lang.model.element.Modifier;

/** The methods that open the table of a deployment, written where the module for it is on the class path. */
final class ConnectMethods {

    private final ClassName name;
    private final CodeBlock migrations;

    ConnectMethods(TableModel table, ClassName name) {
        this.name = name;
        this.migrations = MigrationsOf.table(table);
    }

    void addTo(TypeSpec.Builder type) {
        type.addMethod(connect()
                .addJavadoc("The table of the default deployment, migrated; one for the whole process.\n")
                .addStatement("return on($T.connect(DESIGN, $L))", TRESTLE, migrations)
                .build());
        type.addMethod(connect()
                .addJavadoc("The table of a deployment by its name, migrated; one for the whole process.\n")
                .addParameter(String.class, "deployment")
                .addStatement("return on($T.connect(DESIGN, $L, deployment))", TRESTLE, migrations)
                .build());
        type.addMethod(MethodSpec.methodBuilder("on")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(name)
                .addParameter(CONNECTION, "connection")
                .addStatement("return on(connection.client(), connection.tableName())")
                .build());
    }

    private MethodSpec.Builder connect() {
        return MethodSpec.methodBuilder("connect")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(name);
    }
}
