package dev.trestle.infrastructure.shape;

import dev.trestle.table.schema.Design;
import dev.trestle.table.settings.StatedSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/**
 * What a design wants of its table, in one value. Immutable.
 *
 * @param name the table's name
 * @param key the table's key, the partition key first
 * @param indexes the global secondary indexes
 * @param timeToLive the attribute of the time to live, if some entity has one
 * @param settings what is stated besides
 */
public record TableShape(
        String name,
        List<KeyElement> key,
        List<IndexShape> indexes,
        Optional<String> timeToLive,
        StatedSettings settings) {

    /** Copies the lists. */
    public TableShape {
        key = List.copyOf(key);
        indexes = List.copyOf(indexes);
    }

    /**
     * The table of a design.
     *
     * @param tableName its name, where a deployment sets another than the design
     */
    public static TableShape of(Design design, String tableName) {
        CreateTableRequest table = design.createTableRequestWithIndexes(tableName);
        Map<String, String> types = new LinkedHashMap<>();
        for (AttributeDefinition attribute : table.attributeDefinitions()) {
            types.put(attribute.attributeName(), attribute.attributeTypeAsString());
        }
        return new TableShape(
                tableName,
                key(table.keySchema(), types),
                table.globalSecondaryIndexes().stream()
                        .map(index ->
                                new IndexShape(index.indexName(), key(index.keySchema(), types), index.projection()))
                        .toList(),
                design.timeToLiveAttribute(),
                design.settings());
    }

    private static List<KeyElement> key(List<KeySchemaElement> schema, Map<String, String> types) {
        return schema.stream()
                .map(element -> new KeyElement(
                        element.attributeName(),
                        element.keyType(),
                        types.getOrDefault(element.attributeName(), TableFacts.UNKNOWN_TYPE)))
                .toList();
    }

    /** How capacity is paid for: what is stated, else on demand, as tables of a design are made. */
    public BillingMode billing() {
        return settings.billing().orElse(BillingMode.PAY_PER_REQUEST);
    }

    /** All attributes of keys with their types, those of the table first. */
    public Map<String, String> keyAttributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        Stream.concat(key.stream(), indexes.stream().flatMap(index -> index.key().stream()))
                .forEach(element -> attributes.putIfAbsent(element.attribute(), element.type()));
        return attributes;
    }

    /** All that is wanted, to be compared: what is not stated is not in it. */
    public TableFacts facts() {
        TableFacts.Builder facts = TableFacts.builder().key(key).timeToLive(timeToLive);
        indexes.forEach(index -> facts.index(index.name(), index.key(), index.projection()));
        settings.billing().ifPresent(billing -> facts.billing(billing.toString()));
        settings.capacity()
                .filter(capacity -> !capacity.scaled())
                .ifPresent(capacity -> facts.capacity(capacity.readUnits(), capacity.writeUnits()));
        settings.stream().ifPresent(view -> facts.stream(view.name()));
        settings.pointInTimeRecovery().ifPresent(facts::pointInTimeRecovery);
        settings.deletionProtection().ifPresent(facts::deletionProtection);
        settings.tableClass().ifPresent(tableClass -> facts.tableClass(tableClass.toString()));
        settings.encryption().ifPresent(facts::encryption);
        settings.tags().forEach(facts::tag);
        return facts.build();
    }
}
