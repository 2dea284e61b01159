package dev.trestle.table.attribute;

import dev.trestle.table.InvalidValueException;
import dev.trestle.table.UnreadableItemException;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands, so that errors can say it.
 *
 * @param entity the entity, or empty where it is not known
 * @param key the item's key attributes, or empty for a value that is about to be written
 * @param path the path inside the item, empty for the item itself
 */
public record Place(String entity, String key, String path) {

    /** The place of an attribute or element inside this one. */
    public Place then(String name) {
        return new Place(entity, key, path.isEmpty() ? name : path + "." + name);
    }

    /** The place of a list element inside this one. */
    Place at(int index) {
        return new Place(entity, key, path + "[" + index + "]");
    }

    /** A value that cannot be stored here. */
    InvalidValueException invalid(String problem) {
        return invalid(problem, null);
    }

    /** A value that cannot be stored here, with the reason. */
    InvalidValueException invalid(String problem, @Nullable Throwable cause) {
        String where = entity.isEmpty() ? path : path.isEmpty() ? entity : entity + "." + path;
        return new InvalidValueException(where + " " + problem, cause);
    }

    /** A stored value that cannot be read. */
    public UnreadableItemException unreadable(String problem, @Nullable Throwable cause) {
        return new UnreadableItemException(entity, key, path, problem, cause);
    }
}
