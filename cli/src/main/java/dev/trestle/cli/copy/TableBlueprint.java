package dev.trestle.cli.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.Tag;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.VectorIndex;
import software.amazon.awssdk.services.dynamodb.model.VectorIndexDescription;

/**
 * What a table has to be made with to be as another one is.
 *
 * @param table the other one
 * @param tags its tags, without those that AWS has set
 * @param timeToLive the attribute that items expire by, if they do
 * @param unknown what the place could not say of it
 */
record TableBlueprint(TableDescription table, List<Tag> tags, Optional<String> timeToLive, List<String> unknown) {
    private static final String RESERVED = "aws:";

    static TableBlueprint of(DynamoDbClient client, TableDescription table) {
        List<String> unknown = new ArrayList<>();
        List<Tag> tags = List.of();
        Optional<String> timeToLive = Optional.empty();
        try {
            tags = tags(client, table.tableArn());
        } catch (DynamoDbException e) {
            unknown.add("tags"); // Compatible stores need not have any, and a key need not be allowed to see them.
        }
        try {
            timeToLive = timeToLive(client, table.tableName());
        } catch (DynamoDbException e) {
            unknown.add("time to live");
        }
        return new TableBlueprint(table, tags, timeToLive, List.copyOf(unknown));
    }

    /** The stream, which is switched on when the items are there: a copy is no change that a reader has to hear of. */
    Optional<StreamSpecification> stream() {
        return Optional.ofNullable(table.streamSpecification())
                .filter(stream -> Boolean.TRUE.equals(stream.streamEnabled()));
    }

    CreateTableRequest request(String name) {
        boolean byRequest = table.billingModeSummary() != null
                && table.billingModeSummary().billingMode() == BillingMode.PAY_PER_REQUEST;
        CreateTableRequest.Builder request = CreateTableRequest.builder()
                .tableName(name)
                .keySchema(table.keySchema())
                .attributeDefinitions(table.attributeDefinitions())
                .billingMode(byRequest ? BillingMode.PAY_PER_REQUEST : BillingMode.PROVISIONED)
                .provisionedThroughput(byRequest ? null : throughput(table.provisionedThroughput()))
                .onDemandThroughput(byRequest ? table.onDemandThroughput() : null)
                .deletionProtectionEnabled(Boolean.TRUE.equals(table.deletionProtectionEnabled()) ? true : null);
        if (table.tableClassSummary() != null) {
            request.tableClass(table.tableClassSummary().tableClass());
        }
        // Empty lists are refused, absent ones are not.
        if (!table.globalSecondaryIndexes().isEmpty()) {
            request.globalSecondaryIndexes(table.globalSecondaryIndexes().stream()
                    .map(index -> index(index, byRequest))
                    .toList());
        }
        if (!table.localSecondaryIndexes().isEmpty()) {
            request.localSecondaryIndexes(table.localSecondaryIndexes().stream()
                    .map(TableBlueprint::index)
                    .toList());
        }
        if (!table.vectorIndexes().isEmpty()) {
            request.vectorIndexes(
                    table.vectorIndexes().stream().map(TableBlueprint::index).toList());
        }
        if (!tags.isEmpty()) {
            request.tags(tags);
        }
        return request.build();
    }

    int indexes() {
        return table.globalSecondaryIndexes().size()
                + table.localSecondaryIndexes().size()
                + table.vectorIndexes().size();
    }

    private static GlobalSecondaryIndex index(GlobalSecondaryIndexDescription index, boolean byRequest) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.indexName())
                .keySchema(index.keySchema())
                .projection(index.projection())
                .provisionedThroughput(byRequest ? null : throughput(index.provisionedThroughput()))
                .onDemandThroughput(byRequest ? index.onDemandThroughput() : null)
                .build();
    }

    private static LocalSecondaryIndex index(LocalSecondaryIndexDescription index) {
        return LocalSecondaryIndex.builder()
                .indexName(index.indexName())
                .keySchema(index.keySchema())
                .projection(index.projection())
                .build();
    }

    private static VectorIndex index(VectorIndexDescription index) {
        return VectorIndex.builder()
                .indexName(index.indexName())
                .vectorAttribute(index.vectorAttribute())
                .searchSchema(index.searchSchema().isEmpty() ? null : index.searchSchema())
                .projection(index.projection())
                .dimensions(index.dimensions())
                .distanceFunction(index.distanceFunctionAsString())
                .build();
    }

    private static @Nullable ProvisionedThroughput throughput(@Nullable ProvisionedThroughputDescription units) {
        return units == null
                ? null
                : ProvisionedThroughput.builder()
                        .readCapacityUnits(units.readCapacityUnits())
                        .writeCapacityUnits(units.writeCapacityUnits())
                        .build();
    }

    private static List<Tag> tags(DynamoDbClient client, String arn) {
        List<Tag> tags = new ArrayList<>();
        String token = null;
        do {
            String from = token;
            ListTagsOfResourceResponse page = client.listTagsOfResource(
                    request -> request.resourceArn(arn).nextToken(from));
            page.tags().stream().filter(tag -> !tag.key().startsWith(RESERVED)).forEach(tags::add);
            token = page.nextToken();
        } while (token != null);
        return tags;
    }

    private static Optional<String> timeToLive(DynamoDbClient client, String table) {
        TimeToLiveDescription description =
                client.describeTimeToLive(request -> request.tableName(table)).timeToLiveDescription();
        return Optional.ofNullable(description)
                .filter(each -> each.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                        || each.timeToLiveStatus() == TimeToLiveStatus.ENABLING)
                .map(TimeToLiveDescription::attributeName);
    }
}
