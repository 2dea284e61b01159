package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.ASYNC_CLIENT;
import static dev.trestle.processor.write.RuntimeTypes.CLIENT;
import static dev.trestle.processor.write.RuntimeTypes.DESIGN;
import static dev.trestle.processor.write.RuntimeTypes.MIGRATIONS;
import static dev.trestle.processor.write.RuntimeTypes.TABLE_PROVIDER;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.naming.TableNames;
import java.time.Clock;
import javax.lang.model.element.Modifier;

/** Writes what tells tools of a design, where the module for it is on the class path. */
final class ProviderClass {

    private final TableModel table;
    private final TableNames names;

    ProviderClass(TableModel table, TableNames names) {
        this.table = table;
        this.names = names;
    }

    TypeSpec.Builder type() {
        return TypeSpec.classBuilder(names.provider(table))
                .addJavadoc("Tells tools of the design {@link $T}.\n", table.element())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(TABLE_PROVIDER)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("Made by a {@link java.util.ServiceLoader}.\n")
                        .build())
                .addMethod(answer("design", DESIGN)
                        .addStatement("return $T.DESIGN", names.table(table))
                        .build())
                .addMethod(answer("migrations", MIGRATIONS)
                        .addStatement("return $L", MigrationsOf.table(table))
                        .build())
                .addMethod(
                        answer("tableClass", ParameterizedTypeName.get(ClassName.get(Class.class), names.table(table)))
                                .addStatement("return $T.class", names.table(table))
                                .build())
                .addMethod(answer("table", names.table(table))
                        .addParameter(CLIENT, "client")
                        .addParameter(ASYNC_CLIENT, "asyncClient")
                        .addParameter(String.class, "tableName")
                        .addParameter(Clock.class, "clock")
                        .addStatement(
                                "return $T.on(client, tableName).with(asyncClient).with(clock)", names.table(table))
                        .build());
    }

    private static MethodSpec.Builder answer(String name, TypeName type) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type);
    }
}
