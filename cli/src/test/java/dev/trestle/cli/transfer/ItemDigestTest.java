package dev.trestle.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.sdk.SdkItems;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.Item;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemDigestTest {
    private static final TableKeys KEYS = new TableKeys(Map.of("author", AttributeType.S, "number", AttributeType.N));

    @Test
    void tellsItemsApart() {
        Set<ItemDigest> digests = new HashSet<>();
        List<Item> items = items();
        items.forEach(item -> digests.add(ItemDigest.of(item)));
        // A list, a set and a map of the same content, and what lies at another depth.
        for (AttributeValue value : List.of(
                AttributeValue.fromL(List.of(AttributeValue.fromS("a"))),
                AttributeValue.fromL(List.of(AttributeValue.fromL(List.of(AttributeValue.fromS("a"))))),
                AttributeValue.fromL(List.of(AttributeValue.fromS("a"), AttributeValue.fromS(""))),
                AttributeValue.fromSs(List.of("a")),
                AttributeValue.fromSs(List.of("a", "")),
                AttributeValue.fromM(Map.of("a", AttributeValue.fromS(""))),
                AttributeValue.fromM(Map.of("", AttributeValue.fromS("a"))))) {
            digests.add(ItemDigest.of(SdkItems.toEngine(Map.of("v", value))));
        }

        assertThat(digests).hasSize(items.size() + 7);
    }

    @Test
    void isTheSameForWhatDynamoDbHoldsToBeEqual() {
        Map<String, AttributeValue> one = new LinkedHashMap<>();
        one.put("n", AttributeValue.fromN("100"));
        one.put("s", AttributeValue.fromNs(List.of("1", "2", "30")));
        Map<String, AttributeValue> other = new LinkedHashMap<>();
        other.put("s", AttributeValue.fromNs(List.of("3e1", "2.0", "1")));
        other.put("n", AttributeValue.fromN("1.00E+2"));

        assertThat(ItemDigest.of(SdkItems.toEngine(one))).isEqualTo(ItemDigest.of(SdkItems.toEngine(other)));
    }

    @Test
    void addsUpToTheSameInAnyOrder() {
        List<Item> items = items();
        TableDigest digest = digest(items);
        Collections.shuffle(items, new Random(5));

        assertThat(digest(items).matches(digest)).isTrue();
        assertThat(digest(items).checksum()).isEqualTo(digest.checksum());
        assertThat(digest(items.subList(1, items.size())).matches(digest)).isFalse();
    }

    @Test
    void seesThatAnItemIsThereTwiceAndAnotherNotAtAll() {
        List<Item> items = items();
        TableDigest digest = digest(items);
        items.set(3, items.get(4));

        assertThat(digest(items).items()).isEqualTo(digest.items());
        assertThat(digest(items).matches(digest)).isFalse();
    }

    private static TableDigest digest(List<Item> items) {
        TableDigest digest = new TableDigest(KEYS);
        digest.add(items);
        return digest;
    }

    private static List<Item> items() {
        return new ArrayList<>(
                SampleTables.everyType().stream().map(SdkItems::toEngine).toList());
    }
}
