package dev.trestle.engine.storage;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Writes what the engine remembers as an item, which {@link Fields} reads. Not thread-safe. */
public final class FieldsWriter {

    private final Map<String, AttributeValue> attributes = new TreeMap<>();

    /** Starts without fields: a part of something. */
    public FieldsWriter() {}

    /** Starts with the number of the form that follows, so that later versions can tell it from theirs. */
    public FieldsWriter(int version) {
        number(Fields.VERSION, version);
    }

    /** Adds a text. */
    public FieldsWriter text(String name, String value) {
        return value(name, new StringValue(value));
    }

    /** Adds a text if there is one. */
    public FieldsWriter text(String name, Optional<String> value) {
        value.ifPresent(text -> text(name, text));
        return this;
    }

    /** Adds a number. */
    public FieldsWriter number(String name, long value) {
        return value(name, NumberValue.of(BigDecimal.valueOf(value)));
    }

    /** Adds a number if there is one. */
    public FieldsWriter number(String name, Optional<? extends Number> value) {
        value.ifPresent(number -> number(name, number.longValue()));
        return this;
    }

    /** Adds a fraction. */
    public FieldsWriter fraction(String name, double value) {
        return value(name, NumberValue.of(BigDecimal.valueOf(value)));
    }

    /** Adds a truth value if there is one. */
    public FieldsWriter flag(String name, Optional<Boolean> value) {
        value.ifPresent(flag -> flag(name, (boolean) flag));
        return this;
    }

    /** Adds a truth value. */
    public FieldsWriter flag(String name, boolean value) {
        return value(name, BooleanValue.of(value));
    }

    /** Adds a time, to the nanosecond. */
    public FieldsWriter instant(String name, Instant value) {
        return text(name, value.toString());
    }

    /** Adds a time if there is one. */
    public FieldsWriter instant(String name, Optional<Instant> value) {
        return text(name, value.map(Instant::toString));
    }

    /** Adds something that has been written as an item. */
    public FieldsWriter item(String name, Item value) {
        return value(name, new MapValue(value));
    }

    /** Adds something that is written as an item, if there is one. */
    public <T> FieldsWriter item(String name, Optional<T> value, Function<T, Item> write) {
        value.ifPresent(present -> item(name, write.apply(present)));
        return this;
    }

    /** Adds several things that are each written as an item. */
    public <T> FieldsWriter items(String name, Collection<T> values, Function<T, Item> write) {
        return list(name, values, value -> new MapValue(write.apply(value)));
    }

    /** Adds several texts. */
    public FieldsWriter texts(String name, Collection<String> values) {
        return list(name, values, StringValue::new);
    }

    /** What has been written. */
    public Item toItem() {
        return Item.of(attributes);
    }

    private <T> FieldsWriter list(String name, Collection<T> values, Function<T, AttributeValue> write) {
        return value(name, ListValue.of(values.stream().map(write).toList()));
    }

    private FieldsWriter value(String name, AttributeValue value) {
        attributes.put(name, value);
        return this;
    }
}
