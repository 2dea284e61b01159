package dev.trestle.migrations.backfill;

import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is to be done with one item. */
sealed interface ItemWork {

    /** It is none of those that the pass is about. */
    record Unrelated() implements ItemWork {}

    /** It is as it is to be. */
    record Keep() implements ItemWork {}

    /**
     * It is to become another one under the same key.
     *
     * @param target the whole item as it is to be
     */
    record Become(Map<String, AttributeValue> target) implements ItemWork {}

    /**
     * Another item is to be there too, unless there is one already.
     *
     * @param copy the other item
     */
    record Copy(Map<String, AttributeValue> copy) implements ItemWork {}

    /**
     * Another item is there too, and says the same.
     *
     * @param copy the other item
     * @param ignored attributes that may differ, such as versions
     */
    record Compare(Map<String, AttributeValue> copy, Set<String> ignored) implements ItemWork {}

    /**
     * It is to go, as long as another item is there.
     *
     * @param copyKey the key of the other item
     */
    record GiveWay(Map<String, AttributeValue> copyKey) implements ItemWork {}
}
