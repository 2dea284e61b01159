package dev.trestle.cli.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/**
 * Reads the items of a view from DynamoDB: by one Query for each partition in which the facet has sample items, by a
 * Scan where nothing says in which partitions they are.
 */
final class ViewReader {
    private final DynamoDbClient client;

    ViewReader(DynamoDbClient client) {
        this.client = client;
    }

    Reading read(View view) {
        ModelTable table = view.table();
        Tally tally = new Tally(item ->
                view.facet().map(facet -> Membership.holds(table, facet, item)).orElse(true));
        Map<AttributeValue, List<PrimaryKey>> partitions = new LinkedHashMap<>();
        view.facet()
                .ifPresent(facet -> facet.sampleKeys()
                        .forEach(key -> partitions
                                .computeIfAbsent(key.partition(), partition -> new ArrayList<>())
                                .add(key)));
        if (partitions.isEmpty()) {
            scan(table, tally);
        } else {
            partitions.values().forEach(keys -> query(KeyCondition.covering(table, keys), tally));
        }
        return tally.reading();
    }

    /** How many items an index holds. */
    int count(ModelTable table, ModelIndex index) {
        int count = 0;
        Map<String, AttributeValue> from = Map.of();
        do {
            ScanResponse page = client.scan(ScanRequest.builder()
                    .tableName(table.name())
                    .indexName(index.name())
                    .select(Select.COUNT)
                    .exclusiveStartKey(from.isEmpty() ? null : from)
                    .build());
            count += page.count();
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty());
        return count;
    }

    private void query(KeyCondition condition, Tally tally) {
        tally.requests.add(condition.text());
        Map<String, AttributeValue> from = Map.of();
        do {
            QueryResponse page = client.query(QueryRequest.builder()
                    .tableName(condition.table())
                    .keyConditionExpression(condition.expression())
                    .expressionAttributeNames(condition.names())
                    .expressionAttributeValues(condition.values())
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .exclusiveStartKey(from.isEmpty() ? null : from)
                    .build());
            tally.page(
                    page.items(), page.scannedCount(), page.consumedCapacity().capacityUnits());
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty());
    }

    private void scan(ModelTable table, Tally tally) {
        tally.requests.add("Scan " + table.name());
        Map<String, AttributeValue> from = Map.of();
        do {
            ScanResponse page = client.scan(ScanRequest.builder()
                    .tableName(table.name())
                    .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                    .exclusiveStartKey(from.isEmpty() ? null : from)
                    .build());
            tally.page(
                    page.items(), page.scannedCount(), page.consumedCapacity().capacityUnits());
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty());
    }

    /** Adds up pages. */
    private static final class Tally {
        private final Predicate<Map<String, AttributeValue>> wanted;
        private final List<Map<String, AttributeValue>> items = new ArrayList<>();
        private final List<String> requests = new ArrayList<>();
        private int itemsRead;
        private double readUnits;

        Tally(Predicate<Map<String, AttributeValue>> wanted) {
            this.wanted = wanted;
        }

        void page(List<Map<String, AttributeValue>> page, int scanned, double units) {
            page.stream().filter(wanted).forEach(items::add);
            itemsRead += scanned;
            readUnits += units;
        }

        Reading reading() {
            return new Reading(List.copyOf(items), List.copyOf(requests), itemsRead, readUnits);
        }
    }
}
