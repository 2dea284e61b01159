package dev.trestle.engine.table.stream;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The change of one item.
 *
 * @param event what was done
 * @param created when
 * @param keys the item's key
 * @param newImage the item after, where the view shows it and there is one
 * @param oldImage the item before, where the view shows it and there was one
 * @param expired whether time to live did it and not a caller
 */
public record StreamRecord(
        Event event,
        Instant created,
        Item keys,
        @Nullable Item newImage,
        @Nullable Item oldImage,
        boolean expired) {

    private static final String EVENT = "event";
    private static final String CREATED = "created";
    private static final String KEYS = "keys";
    private static final String NEW = "new";
    private static final String OLD = "old";
    private static final String EXPIRED = "expired";

    /** What a write does to an item. */
    public enum Event {
        INSERT,
        MODIFY,
        REMOVE;

        static Event of(@Nullable Item before, @Nullable Item after) {
            if (before == null) {
                return INSERT;
            }
            return after == null ? REMOVE : MODIFY;
        }
    }

    /** The record in the form that storage keeps. */
    Item toItem() {
        Map<String, AttributeValue> attributes = new TreeMap<>();
        attributes.put(EVENT, new StringValue(event.name()));
        attributes.put(CREATED, NumberValue.of(BigDecimal.valueOf(created.toEpochMilli())));
        attributes.put(KEYS, new MapValue(keys));
        if (newImage != null) {
            attributes.put(NEW, new MapValue(newImage));
        }
        if (oldImage != null) {
            attributes.put(OLD, new MapValue(oldImage));
        }
        if (expired) {
            attributes.put(EXPIRED, BooleanValue.of(true));
        }
        return Item.of(attributes);
    }

    static StreamRecord of(Item stored) {
        StringValue event = (StringValue) Objects.requireNonNull(stored.get(EVENT));
        return new StreamRecord(
                Event.valueOf(event.value()),
                createdOf(stored),
                Objects.requireNonNull(image(stored, KEYS)),
                image(stored, NEW),
                image(stored, OLD),
                stored.contains(EXPIRED));
    }

    static Instant createdOf(Item stored) {
        NumberValue millis = (NumberValue) Objects.requireNonNull(stored.get(CREATED));
        return Instant.ofEpochMilli(millis.value().longValueExact());
    }

    private static @Nullable Item image(Item stored, String attribute) {
        return stored.get(attribute) instanceof MapValue image ? image.entries() : null;
    }

    /** The size in bytes: that of the key and of the images. */
    public long size() {
        return (long) keys.size() + (newImage == null ? 0 : newImage.size()) + (oldImage == null ? 0 : oldImage.size());
    }
}
