package dev.trestle.infrastructure.cdk;

import dev.trestle.infrastructure.cloudformation.LogicalId;
import dev.trestle.infrastructure.shape.IndexShape;
import dev.trestle.infrastructure.shape.KeyElement;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.table.settings.Capacity;
import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StatedSettings;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A table as a construct of the AWS Cloud Development Kit, in Java source. What it synthesizes is the resource of {@code trestle infra
 * cloudformation}. See "Package software.amazon.awscdk.services.dynamodb" in the CDK's API reference.
 */
public final class CdkConstruct {

    private static final String STEP = "\n                ";
    private static final String ELEMENT = STEP + "        ";

    private final TableShape table;
    private final String packageName;
    private final boolean ownKey;

    private CdkConstruct(TableShape table, String packageName) {
        this.table = table;
        this.packageName = packageName;
        this.ownKey = table.settings()
                .encryption()
                .filter(Encryption.CUSTOMER_MANAGED_KEY::equals)
                .isPresent();
    }

    /** The simple name of the class. */
    public static String className(TableShape table) {
        String id = LogicalId.of(table.name());
        return Character.isDigit(id.charAt(0)) ? "Dynamo" + id : id;
    }

    /**
     * The source of the class.
     *
     * @param packageName the package that it is in; the unnamed one if empty
     */
    public static String source(TableShape table, String packageName) {
        return new CdkConstruct(table, packageName).source();
    }

    private String source() {
        String name = className(table);
        return (packageName.isEmpty() ? "" : "package " + packageName + ";\n\n")
                + """
                import java.util.List;
                %simport software.amazon.awscdk.RemovalPolicy;
                import software.amazon.awscdk.services.dynamodb.CfnTable;
                import software.constructs.Construct;

                /** The table %s, written by trestle infra cdk from its design. */
                public final class %s extends Construct {

                    private final CfnTable table;

                    public %s(Construct scope, String id%s) {
                        super(scope, id);
                        table = CfnTable.Builder.create(this, "Table")%s
                                .build();
                        table.applyRemovalPolicy(RemovalPolicy.RETAIN);
                    }

                    /** The resource of the table, for what else refers to it. */
                    public CfnTable getTable() {
                        return table;
                    }

                    private static CfnTable.AttributeDefinitionProperty attribute(String name, String type) {
                        return CfnTable.AttributeDefinitionProperty.builder()
                                .attributeName(name)
                                .attributeType(type)
                                .build();
                    }

                    private static CfnTable.KeySchemaProperty key(String attribute, String type) {
                        return CfnTable.KeySchemaProperty.builder()
                                .attributeName(attribute)
                                .keyType(type)
                                .build();
                    }
                }
                """.formatted(
                                table.settings().tags().isEmpty() ? "" : "import software.amazon.awscdk.CfnTag;\n",
                                table.name(),
                                name,
                                name,
                                ownKey ? ", String kmsKeyArn" : "",
                                properties());
    }

    private String properties() {
        StatedSettings settings = table.settings();
        StringBuilder code = new StringBuilder();
        step(code, "tableName", literal(table.name()));
        step(
                code,
                "attributeDefinitions",
                list(List.copyOf(table.keyAttributes().entrySet()), CdkConstruct::attribute));
        step(code, "keySchema", list(table.key(), CdkConstruct::keyElement));
        step(code, "billingMode", literal(table.billing().toString()));
        settings.capacity().ifPresent(capacity -> step(code, "provisionedThroughput", units(capacity)));
        if (!table.indexes().isEmpty()) {
            step(code, "globalSecondaryIndexes", list(table.indexes(), this::index));
        }
        settings.stream()
                .flatMap(view -> view.viewType())
                .ifPresent(view -> step(
                        code,
                        "streamSpecification",
                        property("StreamSpecification", "streamViewType", literal(view.toString()))));
        table.timeToLive()
                .ifPresent(attribute -> step(
                        code,
                        "timeToLiveSpecification",
                        property("TimeToLiveSpecification", "attributeName", literal(attribute), "enabled", "true")));
        settings.pointInTimeRecovery()
                .ifPresent(value -> step(
                        code,
                        "pointInTimeRecoverySpecification",
                        property("PointInTimeRecoverySpecification", "pointInTimeRecoveryEnabled", "" + value)));
        settings.deletionProtection().ifPresent(value -> step(code, "deletionProtectionEnabled", "" + value));
        settings.tableClass().ifPresent(value -> step(code, "tableClass", literal(value.toString())));
        settings.encryption().ifPresent(value -> step(code, "sseSpecification", encryption(value)));
        if (!settings.tags().isEmpty()) {
            step(code, "tags", list(List.copyOf(settings.tags().entrySet()), CdkConstruct::tag));
        }
        return code.toString();
    }

    private static void step(StringBuilder code, String name, String argument) {
        code.append(STEP).append('.').append(name).append('(').append(argument).append(')');
    }

    private static String attribute(Map.Entry<String, String> attribute) {
        return "attribute(" + literal(attribute.getKey()) + ", " + literal(attribute.getValue()) + ")";
    }

    private static String keyElement(KeyElement element) {
        return "key(" + literal(element.attribute()) + ", "
                + literal(element.role().toString()) + ")";
    }

    private String index(IndexShape index) {
        String projection = literal(index.projection().projectionTypeAsString());
        List<String> others = index.projection().nonKeyAttributes();
        String property = others.isEmpty()
                ? property("Projection", "projectionType", projection)
                : property(
                        "Projection",
                        "projectionType",
                        projection,
                        "nonKeyAttributes",
                        others.stream().map(CdkConstruct::literal).collect(Collectors.joining(", ", "List.of(", ")")));
        String step = ELEMENT + "        ";
        return "CfnTable.GlobalSecondaryIndexProperty.builder()"
                + step + ".indexName(" + literal(index.name()) + ")"
                + step + ".keySchema("
                + index.key().stream().map(CdkConstruct::keyElement).collect(Collectors.joining(", ", "List.of(", ")"))
                + ")"
                + step + ".projection(" + property + ")"
                + table.settings()
                        .capacity()
                        .map(capacity -> step + ".provisionedThroughput(" + units(capacity) + ")")
                        .orElse("")
                + step + ".build()";
    }

    private static String units(Capacity capacity) {
        return property(
                "ProvisionedThroughput",
                "readCapacityUnits",
                "" + capacity.readUnits(),
                "writeCapacityUnits",
                "" + capacity.writeUnits());
    }

    private static String encryption(Encryption encryption) {
        return switch (encryption) {
            case AWS_OWNED_KEY -> property("SSESpecification", "sseEnabled", "false");
            case AWS_MANAGED_KEY -> property("SSESpecification", "sseEnabled", "true", "sseType", literal("KMS"));
            case CUSTOMER_MANAGED_KEY ->
                property(
                        "SSESpecification",
                        "sseEnabled",
                        "true",
                        "sseType",
                        literal("KMS"),
                        "kmsMasterKeyId",
                        "kmsKeyArn");
        };
    }

    private static String tag(Map.Entry<String, String> tag) {
        return "CfnTag.builder().key(" + literal(tag.getKey()) + ").value(" + literal(tag.getValue()) + ").build()";
    }

    private static String property(String type, String... namesAndArguments) {
        StringBuilder code = new StringBuilder("CfnTable." + type + "Property.builder()");
        for (int i = 0; i < namesAndArguments.length; i += 2) {
            code.append('.')
                    .append(namesAndArguments[i])
                    .append('(')
                    .append(namesAndArguments[i + 1])
                    .append(')');
        }
        return code.append(".build()").toString();
    }

    /** One element in each line. */
    private static <T> String list(List<T> elements, Function<T, String> code) {
        return elements.stream().map(code).collect(Collectors.joining("," + ELEMENT, "List.of(" + ELEMENT, ")"));
    }

    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                literal.append('\\').append(c);
            } else if (c < ' ') {
                // A Unicode escape would be a line break in the source itself.
                literal.append(String.format("\\%03o", (int) c));
            } else if (c > '~') {
                literal.append(String.format("\\u%04x", (int) c));
            } else {
                literal.append(c);
            }
        }
        return literal.append('"').toString();
    }
}
