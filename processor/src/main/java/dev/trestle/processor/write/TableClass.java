package dev.trestle.processor.write;

import static dev.trestle.processor.write.RuntimeTypes.ASYNC_CLIENT;
import static dev.trestle.processor.write.RuntimeTypes.BATCH_GET;
import static dev.trestle.processor.write.RuntimeTypes.BATCH_WRITE;
import static dev.trestle.processor.write.RuntimeTypes.BOUND_TABLE;
import static dev.trestle.processor.write.RuntimeTypes.CALL_LISTENER;
import static dev.trestle.processor.write.RuntimeTypes.CLIENT;
import static dev.trestle.processor.write.RuntimeTypes.COLLECTION_SCHEMA;
import static dev.trestle.processor.write.RuntimeTypes.CURSOR_SECRET;
import static dev.trestle.processor.write.RuntimeTypes.DESIGN;
import static dev.trestle.processor.write.RuntimeTypes.INDEX_ATTRIBUTE;
import static dev.trestle.processor.write.RuntimeTypes.ITEM_COLLECTION;
import static dev.trestle.processor.write.RuntimeTypes.RETRIES;
import static dev.trestle.processor.write.RuntimeTypes.SNAPSHOT;
import static dev.trestle.processor.write.RuntimeTypes.TABLE_INDEX;
import static dev.trestle.processor.write.RuntimeTypes.TRANSACTION;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.design.CollectionModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.IndexModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.naming.TableNames;
import dev.trestle.processor.naming.Words;
import dev.trestle.table.schema.Design;
import dev.trestle.table.settings.StatedSettings;
import java.time.Clock;
import java.util.List;
import javax.lang.model.element.Modifier;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** The class that is the typed way into the table, as in {@code AppTable}. */
final class TableClass {

    private final TableModel table;
    private final TableNames names;
    private final ClassName name;

    TableClass(TableModel table, TableNames names) {
        this.table = table;
        this.names = names;
        this.name = names.table(table);
    }

    TypeSpec.Builder type() {
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addJavadoc(
                        "The typed way into the table of {@link $T}. Immutable and safe for use by many threads.\n",
                        table.element())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
        table.entities().forEach(entity -> type.addField(paths(entity)));
        type.addField(design());
        table.collections().forEach(collection -> type.addField(collectionSchema(collection)));
        type.addField(BOUND_TABLE, "table", Modifier.PRIVATE, Modifier.FINAL);
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(BOUND_TABLE, "table")
                .addStatement("this.table = table")
                .build());
        addStart(type);
        table.entities().forEach(entity -> type.addMethod(operations(entity)));
        table.collections().forEach(collection -> type.addMethod(collection(collection)));
        type.addMethod(method("batchGet", BATCH_GET, "Begins a read of any number of items of any entities.")
                .addStatement("return $T.of(table)", BATCH_GET)
                .build());
        type.addMethod(method("batchWrite", BATCH_WRITE, "Begins any number of puts and deletions without conditions.")
                .addStatement("return $T.of(table)", BATCH_WRITE)
                .build());
        type.addMethod(method("snapshot", SNAPSHOT, "Begins a read of several items as they are at one moment.")
                .addStatement("return $T.of(table)", SNAPSHOT)
                .build());
        return type.addMethod(
                method("transaction", TRANSACTION, "Begins a transaction: all of its actions happen or none does.")
                        .addStatement("return $T.on(table)", TRANSACTION)
                        .build());
    }

    private FieldSpec paths(EntityModel entity) {
        return FieldSpec.builder(
                        names.paths(entity),
                        TableNames.constant(entity),
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .addJavadoc("The attributes of a {@link $T} in conditions and updates.\n", entity.className())
                .initializer("new $T()", names.paths(entity))
                .build();
    }

    private FieldSpec design() {
        CodeBlock.Builder design = CodeBlock.builder()
                .add("$T.of($S, $S, $S)$>$>", DESIGN, table.tableName(), table.partitionKey(), table.sortKey());
        if (!table.entityAttribute().equals(Design.ENTITY_ATTRIBUTE)) {
            design.add("\n.entityAttribute($S)", table.entityAttribute());
        }
        table.validator().ifPresent(validator -> design.add("\n.validator(new $T())", validator));
        if (!table.settings().equals(StatedSettings.NONE)) {
            design.add(StatedSettingsCode.of(table.settings()));
        }
        for (IndexModel index : table.indexes()) {
            design.add(index(index));
        }
        for (EntityModel entity : table.entities()) {
            design.add("\n.entity($T.SCHEMA)", names.schema(entity));
        }
        for (CollectionModel collection : table.collections()) {
            design.add(
                    "\n.collection($S, $T.class, $L)",
                    TableNames.accessor(collection),
                    collection.className(),
                    schemas(collection));
        }
        return FieldSpec.builder(DESIGN, "DESIGN", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The table's name, keys, indexes and entities.\n")
                .initializer(design.add("\n.build()$<$<").build())
                .build();
    }

    private CodeBlock index(IndexModel index) {
        if (table.isOfAttributes(index)) {
            return CodeBlock.of(
                    "\n.index(new $T($S, $L, $L)$L)",
                    TABLE_INDEX,
                    index.name(),
                    attributes(index.partitionKey()),
                    attributes(index.sortKey()),
                    projection(index));
        }
        String partitionKey = index.partitionKey().get(0);
        String sortKey = index.sortKey().get(0);
        return index.projection() == ProjectionType.ALL
                ? CodeBlock.of("\n.index($S, $S, $S)", index.name(), partitionKey, sortKey)
                : CodeBlock.of(
                        "\n.index($T.ofTexts($S, $S, $S)$L)",
                        TABLE_INDEX,
                        index.name(),
                        partitionKey,
                        sortKey,
                        projection(index));
    }

    private static CodeBlock projection(IndexModel index) {
        return switch (index.projection()) {
            case KEYS_ONLY -> CodeBlock.of(".keysOnly()");
            case INCLUDE ->
                CodeBlock.of(
                        ".including($L)",
                        index.nonKeyAttributes().stream()
                                .map(attribute -> CodeBlock.of("$S", attribute))
                                .collect(CodeBlock.joining(", ")));
            default -> CodeBlock.of("");
        };
    }

    /** As texts; the design finds out how the entities store them. */
    private static CodeBlock attributes(List<String> names) {
        return CodeBlock.of(
                "$T.of($L)",
                List.class,
                names.stream()
                        .map(attribute -> CodeBlock.of("$T.text($S)", INDEX_ATTRIBUTE, attribute))
                        .collect(CodeBlock.joining(", ")));
    }

    private FieldSpec collectionSchema(CollectionModel collection) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(COLLECTION_SCHEMA, collection.className()),
                        TableNames.constant(collection),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(
                        "$T.of($S, $T.of($L))",
                        COLLECTION_SCHEMA,
                        TableNames.accessor(collection),
                        List.class,
                        schemas(collection))
                .build();
    }

    private CodeBlock schemas(CollectionModel collection) {
        return members(collection).stream()
                .map(entity -> CodeBlock.of("$T.SCHEMA", names.schema(entity)))
                .collect(CodeBlock.joining(", "));
    }

    private List<EntityModel> members(CollectionModel collection) {
        return table.entities().stream()
                .filter(entity -> collection.permitted().contains(entity.element()))
                .toList();
    }

    private void addStart(TypeSpec.Builder type) {
        type.addMethod(method("on", name, "The table with the name of the design.")
                .addModifiers(Modifier.STATIC)
                .addParameter(CLIENT, "client")
                .addStatement("return new $T($T.of(DESIGN, client))", name, BOUND_TABLE)
                .build());
        type.addMethod(method("on", name, "The table with another name than that of the design.")
                .addModifiers(Modifier.STATIC)
                .addParameter(CLIENT, "client")
                .addParameter(String.class, "tableName")
                .addStatement("return new $T($T.of(DESIGN, client, tableName))", name, BOUND_TABLE)
                .build());
        type.addMethod(method("on", name, "The table with the name of the design, for asynchronous operations alone.")
                .addModifiers(Modifier.STATIC)
                .addParameter(ASYNC_CLIENT, "client")
                .addStatement("return new $T($T.of(DESIGN, client))", name, BOUND_TABLE)
                .build());
        type.addMethod(method(
                        "on",
                        name,
                        "The table with another name than that of the design, for asynchronous operations alone.")
                .addModifiers(Modifier.STATIC)
                .addParameter(ASYNC_CLIENT, "client")
                .addParameter(String.class, "tableName")
                .addStatement("return new $T($T.of(DESIGN, client, tableName))", name, BOUND_TABLE)
                .build());
        addWith(type, ASYNC_CLIENT, "client", "with a client for asynchronous operations too");
        addWith(
                type,
                ClassName.get(Clock.class),
                "clock",
                "with another clock for {@code @CreatedAt} and {@code @ModifiedAt}");
        addWith(type, CALL_LISTENER, "listener", "with a listener that hears of every call to DynamoDB");
        addWith(type, RETRIES, "retries", "with other retries of what DynamoDB leaves undone");
        addWith(type, CURSOR_SECRET, "secret", "with a secret for cursors that other processes may have too");
        type.addMethod(method("table", BOUND_TABLE, "The table's design with the client and the name in use.")
                .addStatement("return table")
                .build());
        type.addMethod(method("client", CLIENT, "The AWS SDK's client, for what it alone does.")
                .addStatement("return table.client()")
                .build());
    }

    private void addWith(TypeSpec.Builder type, ClassName parameter, String parameterName, String meaning) {
        type.addMethod(method("with", name, "The same table " + meaning + ".")
                .addParameter(parameter, parameterName)
                .addStatement("return new $T(table.with($N))", name, parameterName)
                .build());
    }

    private MethodSpec operations(EntityModel entity) {
        return method(
                        entity.plural(),
                        names.operations(entity),
                        "The " + Words.spoken(entity.plural()) + " of the table.")
                .addStatement("return new $T(table)", names.operations(entity))
                .build();
    }

    private MethodSpec collection(CollectionModel collection) {
        TypeName returned = ParameterizedTypeName.get(ITEM_COLLECTION, collection.className());
        NameAllocator allocator = new NameAllocator();
        allocator.newName("table");
        String template = collection.partition().orElseThrow().text();
        MethodSpec.Builder method = method(
                TableNames.accessor(collection),
                returned,
                "The item collection under " + Comments.code(template) + ".");
        CodeBlock.Builder arguments = CodeBlock.builder().add("table");
        List<String> parameters = collection.partition().orElseThrow().components();
        List<AttributeType> types = List.copyOf(
                members(collection).get(0).primaryKey().partition().types().values());
        for (int i = 0; i < parameters.size(); i++) {
            String parameter = allocator.newName(parameters.get(i));
            method.addParameter(types.get(i).javaType(), parameter);
            arguments.add(", $N", parameter);
        }
        return method.addStatement("return $N.in($L)", TableNames.constant(collection), arguments.build())
                .build();
    }

    private static MethodSpec.Builder method(String name, TypeName returned, String meaning) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L\n", meaning)
                .addModifiers(Modifier.PUBLIC)
                .returns(returned);
    }
}
