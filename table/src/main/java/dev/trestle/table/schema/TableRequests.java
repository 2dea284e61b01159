package dev.trestle.table.schema;

import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StatedSettings;
import dev.trestle.table.settings.StreamView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/** The requests that create the table of a design. */
final class TableRequests {

    private TableRequests() {}

    static CreateTableRequest withoutIndexes(String name, List<IndexAttribute> keyAttributes) {
        List<KeySchemaElement> keys = new ArrayList<>();
        for (IndexAttribute attribute : keyAttributes) {
            keys.add(key(attribute.name(), keys.isEmpty() ? KeyType.HASH : KeyType.RANGE));
        }
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        keyAttributes.stream().map(TableRequests::definition).toList())
                .keySchema(keys)
                .build();
    }

    /** What the settings state, as far as it can be set while a table is made. */
    static CreateTableRequest withSettings(CreateTableRequest table, StatedSettings settings) {
        CreateTableRequest.Builder request = table.toBuilder();
        settings.billing().ifPresent(request::billingMode);
        settings.capacity()
                .ifPresent(capacity -> request.provisionedThroughput(units ->
                        units.readCapacityUnits(capacity.readUnits()).writeCapacityUnits(capacity.writeUnits())));
        settings.stream()
                .flatMap(StreamView::viewType)
                .ifPresent(view -> request.streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(view)));
        settings.deletionProtection().ifPresent(request::deletionProtectionEnabled);
        settings.tableClass().ifPresent(request::tableClass);
        if (settings.encryption().filter(Encryption.AWS_MANAGED_KEY::equals).isPresent()) {
            request.sseSpecification(encryption -> encryption.enabled(true));
        }
        if (!settings.tags().isEmpty()) {
            request.tags(settings.tags().entrySet().stream()
                    .map(tag -> Tag.builder()
                            .key(tag.getKey())
                            .value(tag.getValue())
                            .build())
                    .toList());
        }
        return request.build();
    }

    static CreateTableRequest withIndexes(CreateTableRequest table, List<TableIndex> indexes) {
        if (indexes.isEmpty()) {
            return table;
        }
        Map<String, AttributeDefinition> definitions = new LinkedHashMap<>();
        table.attributeDefinitions().forEach(attribute -> definitions.put(attribute.attributeName(), attribute));
        List<GlobalSecondaryIndex> all = new ArrayList<>();
        for (TableIndex index : indexes) {
            List<KeySchemaElement> keys = new ArrayList<>();
            index.partitionKey().forEach(attribute -> keys.add(key(attribute.name(), KeyType.HASH)));
            index.sortKey().forEach(attribute -> keys.add(key(attribute.name(), KeyType.RANGE)));
            index.partitionKey().forEach(attribute -> definitions.put(attribute.name(), definition(attribute)));
            index.sortKey().forEach(attribute -> definitions.put(attribute.name(), definition(attribute)));
            all.add(GlobalSecondaryIndex.builder()
                    .indexName(index.name())
                    .keySchema(keys)
                    .projection(index.projection())
                    // A table with provisioned capacity takes no index without; as much as its own is a safe start.
                    .provisionedThroughput(table.provisionedThroughput())
                    .build());
        }
        return table.toBuilder()
                .attributeDefinitions(definitions.values())
                .globalSecondaryIndexes(all)
                .build();
    }

    private static AttributeDefinition definition(IndexAttribute attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute.name())
                .attributeType(attribute.type())
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
