package dev.trestle.migrations.setting;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/**
 * After which attribute's time items expire. See "Time to Live (TTL)",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html
 *
 * @param attribute the attribute; null if none do
 */
record TimeToLiveSetting(@Nullable String attribute) implements Setting {

    @Override
    public String description() {
        return attribute == null ? "let no items expire" : "let items expire by " + attribute;
    }

    @Override
    public Standing standing(DynamoDbClient client, String tableName) {
        TimeToLiveDescription found = client.describeTimeToLive(describe -> describe.tableName(tableName))
                .timeToLiveDescription();
        return switch (found.timeToLiveStatus()) {
            case ENABLING, DISABLING -> Standing.CHANGING;
            case ENABLED -> {
                if (attribute != null && !attribute.equals(found.attributeName())) {
                    throw new SettingConflictException(
                            tableName,
                            "its time to live by " + attribute,
                            "it by " + found.attributeName(),
                            "take that away with noTimeToLive() in an earlier migration; DynamoDB takes one change an hour");
                }
                yield attribute == null ? Standing.OTHERWISE : Standing.SO;
            }
            default -> attribute == null ? Standing.SO : Standing.OTHERWISE;
        };
    }

    @Override
    public void ask(DynamoDbClient client, String tableName) {
        String name = attribute == null
                ? client.describeTimeToLive(describe -> describe.tableName(tableName))
                        .timeToLiveDescription()
                        .attributeName()
                : attribute;
        client.updateTimeToLive(update -> update.tableName(tableName)
                .timeToLiveSpecification(time -> time.attributeName(name).enabled(attribute != null)));
    }
}
