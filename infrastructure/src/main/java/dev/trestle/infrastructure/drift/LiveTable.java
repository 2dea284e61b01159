package dev.trestle.infrastructure.drift;

import dev.trestle.infrastructure.shape.KeyElement;
import dev.trestle.infrastructure.shape.TableFacts;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StatedSettings;
import dev.trestle.table.settings.StreamView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.SSEDescription;
import software.amazon.awssdk.services.dynamodb.model.SSEStatus;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** What DynamoDB says of a table, as far as somebody wants something of it: what nobody wants is not asked for. */
final class LiveTable {

    private final DynamoDbClient client;
    private final String name;
    private final StatedSettings wanted;

    LiveTable(DynamoDbClient client, TableShape wanted) {
        this.client = client;
        this.name = wanted.name();
        this.wanted = wanted.settings();
    }

    /** Empty if there is no such table. */
    Optional<TableFacts> facts() {
        TableDescription table;
        try {
            table = client.describeTable(describe -> describe.tableName(name)).table();
        } catch (ResourceNotFoundException absent) {
            return Optional.empty();
        }
        TableFacts.Builder facts = TableFacts.builder().defaults();
        addKeys(table, facts);
        addSettings(table, facts);
        facts.timeToLive(timeToLive());
        if (wanted.pointInTimeRecovery().isPresent()) {
            facts.pointInTimeRecovery(isRecoverable());
        }
        if (!wanted.tags().isEmpty()) {
            addTags(table.tableArn(), facts);
        }
        return Optional.of(facts.build());
    }

    private static void addKeys(TableDescription table, TableFacts.Builder facts) {
        Map<String, String> types = table.attributeDefinitions().stream()
                .collect(Collectors.toMap(
                        AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString));
        facts.key(key(table.keySchema(), types));
        table.globalSecondaryIndexes()
                .forEach(index -> facts.index(index.indexName(), key(index.keySchema(), types), index.projection()));
        table.localSecondaryIndexes().forEach(index -> facts.localIndex(index.indexName()));
    }

    private static List<KeyElement> key(List<KeySchemaElement> schema, Map<String, String> types) {
        return schema.stream()
                .map(element -> new KeyElement(
                        element.attributeName(),
                        element.keyType(),
                        types.getOrDefault(element.attributeName(), TableFacts.UNKNOWN_TYPE)))
                .toList();
    }

    private void addSettings(TableDescription table, TableFacts.Builder facts) {
        // DynamoDB describes no billing of a table that has always been PROVISIONED.
        BillingMode billing = table.billingModeSummary() == null
                ? BillingMode.PROVISIONED
                : table.billingModeSummary().billingMode();
        facts.billing(billing.toString());
        if (billing == BillingMode.PROVISIONED) {
            facts.capacity(
                    table.provisionedThroughput().readCapacityUnits(),
                    table.provisionedThroughput().writeCapacityUnits());
        }
        boolean streams = table.streamSpecification() != null
                && Boolean.TRUE.equals(table.streamSpecification().streamEnabled());
        facts.stream(streams ? table.streamSpecification().streamViewTypeAsString() : StreamView.NO_STREAM.name());
        facts.deletionProtection(Boolean.TRUE.equals(table.deletionProtectionEnabled()));
        facts.tableClass(
                table.tableClassSummary() == null
                        ? TableClass.STANDARD.toString()
                        : table.tableClassSummary().tableClassAsString());
        facts.encryption(encryption(table.sseDescription()));
    }

    /** DynamoDB does not say whether a key is AWS's or the customer's: either is taken for the one that is wanted. */
    private Encryption encryption(SSEDescription description) {
        boolean keyOfAccount = description != null
                && (description.status() == SSEStatus.ENABLED || description.status() == SSEStatus.UPDATING);
        return keyOfAccount
                ? wanted.encryption()
                        .filter(encryption -> encryption != Encryption.AWS_OWNED_KEY)
                        .orElse(Encryption.AWS_MANAGED_KEY)
                : Encryption.AWS_OWNED_KEY;
    }

    private Optional<String> timeToLive() {
        TimeToLiveDescription description =
                client.describeTimeToLive(describe -> describe.tableName(name)).timeToLiveDescription();
        boolean on = description.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                || description.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
        return on ? Optional.of(description.attributeName()) : Optional.empty();
    }

    private boolean isRecoverable() {
        return client.describeContinuousBackups(describe -> describe.tableName(name))
                        .continuousBackupsDescription()
                        .pointInTimeRecoveryDescription()
                        .pointInTimeRecoveryStatus()
                == PointInTimeRecoveryStatus.ENABLED;
    }

    private void addTags(String arn, TableFacts.Builder facts) {
        String token = null;
        do {
            String next = token;
            ListTagsOfResourceResponse page =
                    client.listTagsOfResource(list -> list.resourceArn(arn).nextToken(next));
            page.tags().forEach(tag -> facts.tag(tag.key(), tag.value()));
            token = page.nextToken();
        } while (token != null);
    }
}
