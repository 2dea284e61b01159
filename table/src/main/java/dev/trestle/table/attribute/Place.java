package dev.trestle.table.attribute;

import dev.trestle.table.InvalidValueException;
import dev.trestle.table.UnreadableItemException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands, so that errors can say it; its texts are put together only then. The place of one thing after another
 * within a record, a list or a map is the same object, moved on, so none is kept when its value has been handled.
 */
public final class Place {

    private final @Nullable Place outer;
    private final String entity;
    private final Supplier<String> key;
    private String step;
    private int index = -1;

    private Place(@Nullable Place outer, String entity, Supplier<String> key, String step) {
        this.outer = outer;
        this.entity = entity;
        this.key = key;
        this.step = step;
    }

    /**
     * A place that is known already.
     *
     * @param entity the entity, or empty where it is not known
     * @param key the item's key attributes, or empty for a value that is about to be written
     * @param path the path inside the item, empty for the item itself
     */
    public Place(String entity, String key, String path) {
        this(null, entity, () -> key, path);
    }

    /** An item whose key is described when it is asked for. */
    public static Place ofItem(String entity, Supplier<String> key) {
        return new Place(null, entity, key, "");
    }

    /** The place of an attribute or element inside this one. */
    public Place then(String name) {
        return new Place(this, entity, key, name);
    }

    /** The place of a list element inside this one. */
    Place at(int element) {
        return inside().movedTo(element);
    }

    /** A place inside this one, to be moved before it is used. */
    Place inside() {
        return then("");
    }

    /** This place, moved to an attribute or element beside where it was. */
    Place movedTo(String name) {
        step = name;
        return this;
    }

    /** This place, moved to an element of a list beside where it was. */
    Place movedTo(int element) {
        index = element;
        return this;
    }

    String entity() {
        return entity;
    }

    /** The item's key attributes. */
    public String key() {
        return key.get();
    }

    private String path() {
        String before = outer == null ? "" : outer.path();
        if (index >= 0) {
            return before + "[" + index + "]";
        }
        return before.isEmpty() ? step : step.isEmpty() ? before : before + "." + step;
    }

    /** A value that cannot be stored here. */
    InvalidValueException invalid(String problem) {
        return invalid(problem, null);
    }

    /** A value that cannot be stored here, with the reason. */
    InvalidValueException invalid(String problem, @Nullable Throwable cause) {
        String path = path();
        String where = entity.isEmpty() ? path : path.isEmpty() ? entity : entity + "." + path;
        return new InvalidValueException(where + " " + problem, cause);
    }

    /** A stored value that cannot be read. */
    public UnreadableItemException unreadable(String problem, @Nullable Throwable cause) {
        return new UnreadableItemException(entity, key(), path(), problem, cause);
    }
}
