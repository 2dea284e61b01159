package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import org.jspecify.annotations.Nullable;

/**
 * What became of an item in a span of time, however many writes it took.
 *
 * @param keys the item's key
 * @param before the item as it was when the span began, null if there was none
 * @param after the item as it was when the span ended, null if there was none
 * @param micros when it was last written within the span, in microseconds since 1970
 */
public record ItemChange(
        Item keys, @Nullable Item before, @Nullable Item after, long micros) {}
