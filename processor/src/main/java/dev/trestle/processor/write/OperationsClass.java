package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.BASE_TABLE_QUERY;
import static dev.trestle.processor.write.RuntimeTypes.BOUND_TABLE;
import static dev.trestle.processor.write.RuntimeTypes.DELETE;
import static dev.trestle.processor.write.RuntimeTypes.ENTITY_KEY;
import static dev.trestle.processor.write.RuntimeTypes.ENTITY_TABLE;
import static dev.trestle.processor.write.RuntimeTypes.GET;
import static dev.trestle.processor.write.RuntimeTypes.INDEX_QUERY;
import static dev.trestle.processor.write.RuntimeTypes.SHARDED_QUERY;
import static dev.trestle.processor.write.RuntimeTypes.UPDATE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.IndexKey;
import dev.trestle.processor.design.KeyModel;
import dev.trestle.processor.design.KeyStep;
import dev.trestle.processor.design.PatternModel;
import dev.trestle.processor.naming.QueryNames;
import dev.trestle.processor.naming.TableNames;
import dev.trestle.processor.naming.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** The class with the operations on one entity, as in {@code Users}. */
final class OperationsClass {

    private final EntityModel entity;
    private final ClassName name;
    private final ClassName schema;
    private final List<ParameterSpec> keyParameters;
    private final String things;
    private final String thing;

    OperationsClass(EntityModel entity, TableNames names) {
        this.entity = entity;
        this.name = names.operations(entity);
        this.schema = names.schema(entity);
        this.keyParameters = parameters(entity.primaryKey().components());
        this.things = Words.spoken(entity.plural());
        this.thing = Words.spoken(entity.simpleName());
    }

    TypeSpec.Builder type() {
        ClassName record = entity.className();
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc("The $L of the table. Immutable and safe for use by many threads.\n", things)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(ENTITY_TABLE, record))
                .addMethod(MethodSpec.constructorBuilder()
                        .addParameter(BOUND_TABLE, "table")
                        .addStatement("super(table, $T.SCHEMA)", schema)
                        .build())
                .addMethod(byKey("key", of(ENTITY_KEY), "The key of the " + thing + " with these components.")
                        .addStatement("return keyOf($L)", arguments(keyParameters))
                        .build())
                .addMethod(onKey("get", of(ClassName.get(Optional.class)), "The " + thing + ", if there is one."))
                .addMethod(
                        onKey("prepareGet", of(GET), "A read of the " + thing + ", to be refined before it is sent."))
                .addMethod(
                        onKey("update", of(UPDATE), "An update of the " + thing + ", to be filled before it is sent."))
                .addMethod(onKey("delete", TypeName.VOID, "Deletes the " + thing + ", if there is one."))
                .addMethod(onKey(
                        "prepareDelete",
                        of(DELETE),
                        "A deletion of the " + thing + ", to be refined before it is sent."));
        addPartitionQuery(type);
        entity.patterns().forEach(pattern -> addIndexQuery(type, pattern));
        return type;
    }

    private TypeName of(ClassName type) {
        return ParameterizedTypeName.get(type, entity.className());
    }

    private MethodSpec.Builder byKey(String method, TypeName returned, String meaning) {
        return MethodSpec.methodBuilder(method)
                .addJavadoc("$L\n", meaning)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned)
                .addParameters(keyParameters);
    }

    private MethodSpec onKey(String method, TypeName returned, String meaning) {
        CodeBlock call = CodeBlock.of("$L(key($L))", method, arguments(keyParameters));
        return byKey(method, returned, meaning)
                .addStatement(returned.equals(TypeName.VOID) ? "$L" : "return $L", call)
                .build();
    }

    private void addPartitionQuery(TypeSpec.Builder type) {
        KeyModel key = entity.primaryKey();
        if (!key.sort().types().isEmpty()) {
            addQuery(type, QueryNames.ofPartition(key), key, BASE_TABLE_QUERY, "");
        }
    }

    private void addIndexQuery(TypeSpec.Builder type, PatternModel pattern) {
        addQuery(
                type,
                pattern.method(),
                pattern.indexKey(),
                pattern.shards() == 1 ? INDEX_QUERY : SHARDED_QUERY,
                " of the index " + pattern.index());
    }

    private void addQuery(TypeSpec.Builder type, String method, IndexKey key, ClassName superclass, String where) {
        ClassName query = name.nestedClass(Words.capitalized(method));
        List<ParameterSpec> parameters = parameters(key.partitionTypes());
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", method));
        parameters.forEach(parameter -> arguments.add(CodeBlock.of("$N", parameter)));
        List<String> order = key.sortSteps().stream().map(KeyStep::component).toList();
        String sorted =
                order.isEmpty() ? "" : ", in the order of {@code " + String.join("}, then {@code ", order) + "}";
        type.addMethod(MethodSpec.methodBuilder(method)
                .addJavadoc(
                        "The $L with the partition key $L$L$L.\n",
                        things,
                        Comments.code(key.partitionText()),
                        where,
                        sorted)
                .addModifiers(Modifier.PUBLIC)
                .returns(query)
                .addParameters(parameters)
                .addStatement("return new $T(query($L))", query, CodeBlock.join(arguments, ", "))
                .build());
        new QueryClasses(entity.className(), name, method, superclass, key.sortSteps())
                .types()
                .forEach(type::addType);
    }

    private static List<ParameterSpec> parameters(Map<String, AttributeType> components) {
        List<ParameterSpec> parameters = new ArrayList<>();
        components.forEach((component, type) ->
                parameters.add(ParameterSpec.builder(type.javaType(), component).build()));
        return parameters;
    }

    private static CodeBlock arguments(List<ParameterSpec> parameters) {
        return parameters.stream()
                .map(parameter -> CodeBlock.of("$N", parameter))
                .collect(CodeBlock.joining(", "));
    }
}
