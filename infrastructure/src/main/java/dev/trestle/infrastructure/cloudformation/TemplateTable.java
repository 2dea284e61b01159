package dev.trestle.infrastructure.cloudformation;

import dev.trestle.infrastructure.shape.IndexShape;
import dev.trestle.infrastructure.shape.KeyElement;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.text.JsonText;
import dev.trestle.infrastructure.text.YamlText;
import dev.trestle.table.settings.Capacity;
import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StatedSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.Projection;

/**
 * A table as a template of AWS CloudFormation. It stays when its stack is deleted. See "AWS::DynamoDB::Table",
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html
 */
public final class TemplateTable {

    static final String TYPE = "AWS::DynamoDB::Table";

    private final TableShape table;
    private final String logicalId;

    private TemplateTable(TableShape table) {
        this.table = table;
        this.logicalId = LogicalId.of(table.name());
    }

    /** The template in YAML. */
    public static String yaml(TableShape table) {
        return YamlText.write(new TemplateTable(table).template());
    }

    /** The template in JSON. */
    public static String json(TableShape table) {
        return JsonText.write(new TemplateTable(table).template());
    }

    private Map<String, Object> template() {
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("AWSTemplateFormatVersion", "2010-09-09");
        template.put(
                "Description",
                "The table " + table.name() + ", written by trestle infra cloudformation from its design.");
        boolean ownKey = table.settings()
                .encryption()
                .filter(Encryption.CUSTOMER_MANAGED_KEY::equals)
                .isPresent();
        if (ownKey) {
            template.put(
                    "Parameters",
                    Map.of(
                            keyParameter(),
                            ordered(
                                    "Type",
                                    "String",
                                    "Description",
                                    "The key that encrypts the table " + table.name() + ": its id, ARN or alias.")));
        }
        template.put(
                "Resources",
                Map.of(
                        logicalId,
                        ordered(
                                "Type",
                                TYPE,
                                "DeletionPolicy",
                                "Retain",
                                "UpdateReplacePolicy",
                                "Retain",
                                "Properties",
                                properties())));
        return template;
    }

    private String keyParameter() {
        return logicalId + "KmsKey";
    }

    private Map<String, Object> properties() {
        StatedSettings settings = table.settings();
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("TableName", table.name());
        properties.put(
                "AttributeDefinitions",
                table.keyAttributes().entrySet().stream()
                        .map(entry -> ordered("AttributeName", entry.getKey(), "AttributeType", entry.getValue()))
                        .toList());
        properties.put("KeySchema", keySchema(table.key()));
        properties.put("BillingMode", table.billing().toString());
        settings.capacity().ifPresent(capacity -> properties.put("ProvisionedThroughput", units(capacity)));
        if (!table.indexes().isEmpty()) {
            properties.put(
                    "GlobalSecondaryIndexes",
                    table.indexes().stream().map(this::index).toList());
        }
        settings.stream()
                .flatMap(view -> view.viewType())
                .ifPresent(view -> properties.put("StreamSpecification", Map.of("StreamViewType", view.toString())));
        table.timeToLive()
                .ifPresent(attribute -> properties.put(
                        "TimeToLiveSpecification", ordered("AttributeName", attribute, "Enabled", true)));
        settings.pointInTimeRecovery()
                .ifPresent(value -> properties.put(
                        "PointInTimeRecoverySpecification", Map.of("PointInTimeRecoveryEnabled", value)));
        settings.deletionProtection().ifPresent(value -> properties.put("DeletionProtectionEnabled", value));
        settings.tableClass().ifPresent(value -> properties.put("TableClass", value.toString()));
        settings.encryption().ifPresent(value -> properties.put("SSESpecification", encryption(value)));
        if (!settings.tags().isEmpty()) {
            properties.put(
                    "Tags",
                    settings.tags().entrySet().stream()
                            .map(tag -> ordered("Key", tag.getKey(), "Value", tag.getValue()))
                            .toList());
        }
        return properties;
    }

    private Map<String, Object> encryption(Encryption encryption) {
        return switch (encryption) {
            case AWS_OWNED_KEY -> Map.of("SSEEnabled", false);
            case AWS_MANAGED_KEY -> ordered("SSEEnabled", true, "SSEType", "KMS");
            case CUSTOMER_MANAGED_KEY ->
                ordered("SSEEnabled", true, "SSEType", "KMS", "KMSMasterKeyId", Map.of("Ref", keyParameter()));
        };
    }

    private static List<Map<String, Object>> keySchema(List<KeyElement> key) {
        return key.stream()
                .map(element -> ordered(
                        "AttributeName",
                        element.attribute(),
                        "KeyType",
                        element.role().toString()))
                .toList();
    }

    private Map<String, Object> index(IndexShape index) {
        Map<String, Object> properties = ordered(
                "IndexName",
                index.name(),
                "KeySchema",
                keySchema(index.key()),
                "Projection",
                projection(index.projection()));
        if (table.billing() == BillingMode.PROVISIONED) {
            table.settings().capacity().ifPresent(capacity -> properties.put("ProvisionedThroughput", units(capacity)));
        }
        return properties;
    }

    private static Map<String, Object> projection(Projection projection) {
        Map<String, Object> properties = ordered("ProjectionType", projection.projectionTypeAsString());
        if (!projection.nonKeyAttributes().isEmpty()) {
            properties.put("NonKeyAttributes", projection.nonKeyAttributes());
        }
        return properties;
    }

    private static Map<String, Object> units(Capacity capacity) {
        return ordered("ReadCapacityUnits", capacity.readUnits(), "WriteCapacityUnits", capacity.writeUnits());
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }
}
