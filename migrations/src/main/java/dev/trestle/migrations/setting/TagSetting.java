package dev.trestle.migrations.setting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ListTagsOfResourceResponse;
import software.amazon.awssdk.services.dynamodb.model.Tag;

/**
 * Tags that the table has, or does not have; others are left alone. See "Adding tags and labels to resources in DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Tagging.html
 *
 * @param present the tags that it has
 * @param absent the keys of those that it does not have
 */
record TagSetting(Map<String, String> present, List<String> absent) implements Setting {

    TagSetting {
        present = Map.copyOf(present);
        absent = List.copyOf(absent);
    }

    @Override
    public String description() {
        return present.isEmpty()
                ? "have no tags " + String.join(", ", absent)
                : "have the tags " + new TreeMap<>(present);
    }

    @Override
    public Standing standing(DynamoDbClient client, String tableName) {
        Map<String, String> found = new HashMap<>();
        String arn = arn(client, tableName);
        @Nullable String next = null;
        do {
            String token = next;
            ListTagsOfResourceResponse page =
                    client.listTagsOfResource(list -> list.resourceArn(arn).nextToken(token));
            page.tags().forEach(tag -> found.put(tag.key(), tag.value()));
            next = page.nextToken();
        } while (next != null);
        boolean so = found.entrySet().containsAll(present.entrySet())
                && absent.stream().noneMatch(found::containsKey);
        return so ? Standing.SO : Standing.OTHERWISE;
    }

    @Override
    public void ask(DynamoDbClient client, String tableName) {
        String arn = arn(client, tableName);
        if (!present.isEmpty()) {
            client.tagResource(tags -> tags.resourceArn(arn)
                    .tags(present.entrySet().stream()
                            .map(tag -> Tag.builder()
                                    .key(tag.getKey())
                                    .value(tag.getValue())
                                    .build())
                            .toList()));
        }
        if (!absent.isEmpty()) {
            client.untagResource(tags -> tags.resourceArn(arn).tagKeys(absent));
        }
    }

    private static String arn(DynamoDbClient client, String tableName) {
        return client.describeTable(describe -> describe.tableName(tableName))
                .table()
                .tableArn();
    }
}
