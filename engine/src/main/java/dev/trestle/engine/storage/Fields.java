package dev.trestle.engine.storage;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what a {@link FieldsWriter} wrote. Every method throws a {@link StorageException} for what it did not write. */
public final class Fields {

    static final String VERSION = "version";

    private final Item stored;

    private Fields(Item stored) {
        this.stored = stored;
    }

    /** The fields of a part of something. */
    public static Fields of(Item stored) {
        return new Fields(stored);
    }

    /**
     * The fields of something that was written with the number of its form.
     *
     * @param known the highest number that the caller can read
     */
    public static Fields of(Item stored, int known) {
        Fields fields = new Fields(stored);
        long version = fields.number(VERSION);
        if (version > known) {
            throw new StorageException(
                    StorageException.Kind.NEWER_FORMAT,
                    "The storage was written by a later version of Trestle: there is a record of form " + version
                            + ", and this version knows forms up to " + known + ". Use the later version.");
        }
        return fields;
    }

    /** A text. */
    public String text(String name) {
        return required(name, StringValue.class).value();
    }

    /** A text that may be absent. */
    public Optional<String> optionalText(String name) {
        return Optional.ofNullable(find(name, StringValue.class)).map(StringValue::value);
    }

    /** A number. */
    public long number(String name) {
        try {
            return required(name, NumberValue.class).value().longValueExact();
        } catch (ArithmeticException e) {
            throw damaged(name);
        }
    }

    /** A number that may be absent. */
    public Optional<Long> optionalNumber(String name) {
        return stored.contains(name) ? Optional.of(number(name)) : Optional.empty();
    }

    /** A fraction. */
    public double fraction(String name) {
        return required(name, NumberValue.class).value().doubleValue();
    }

    /** A truth value that may be absent. */
    public Optional<Boolean> optionalFlag(String name) {
        return Optional.ofNullable(find(name, BooleanValue.class)).map(BooleanValue::value);
    }

    /** A truth value. */
    public boolean flag(String name) {
        return required(name, BooleanValue.class).value();
    }

    /** A time. */
    public Instant instant(String name) {
        return time(name, text(name));
    }

    /** A time that may be absent. */
    public Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(text -> time(name, text));
    }

    /** A constant of the enum, written by its name. */
    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        String text = text(name);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> damaged(name));
    }

    /** An item. */
    public Item item(String name) {
        return required(name, MapValue.class).entries();
    }

    /** An item that may be absent. */
    public Optional<Item> optionalItem(String name) {
        return Optional.ofNullable(find(name, MapValue.class)).map(MapValue::entries);
    }

    /** Several things, each written as an item. */
    public <T> List<T> items(String name, Function<Item, T> read) {
        return elements(name, MapValue.class).stream()
                .map(element -> read.apply(element.entries()))
                .toList();
    }

    /** Several texts. */
    public List<String> texts(String name) {
        return elements(name, StringValue.class).stream()
                .map(StringValue::value)
                .toList();
    }

    private <T extends AttributeValue> List<T> elements(String name, Class<T> type) {
        return required(name, ListValue.class).elements().stream()
                .map(element -> cast(name, element, type))
                .toList();
    }

    private <T extends AttributeValue> T required(String name, Class<T> type) {
        T value = find(name, type);
        if (value == null) {
            throw damaged(name);
        }
        return value;
    }

    private <T extends AttributeValue> @Nullable T find(String name, Class<T> type) {
        AttributeValue value = stored.get(name);
        return value == null ? null : cast(name, value, type);
    }

    private <T extends AttributeValue> T cast(String name, AttributeValue value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw damaged(name);
        }
        return type.cast(value);
    }

    private Instant time(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw damaged(name);
        }
    }

    private StorageException damaged(String name) {
        return new StorageException(
                StorageException.Kind.DAMAGED,
                "A record in the storage is not one that Trestle has written: its field " + name
                        + " is missing or of another kind, in " + stored + ". Restore the storage from a backup.");
    }
}
