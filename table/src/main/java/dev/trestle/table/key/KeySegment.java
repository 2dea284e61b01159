package dev.trestle.table.key;

import dev.trestle.table.InvalidKeyException;
import java.time.DateTimeException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands between two delimiters of a key.
 *
 * @param before constant text; the whole segment if there is no component
 * @param component the name of the component, empty if there is none
 * @param codec how the component is written; null if there is none
 * @param after constant text behind the component
 * @param layout the layout of the key
 */
record KeySegment(String before, String component, @Nullable KeyCodec<?> codec, String after, KeyLayout layout) {

    static KeySegment constant(String text, KeyLayout layout) {
        return new KeySegment(text, "", null, "", layout);
    }

    boolean isConstant() {
        return codec == null;
    }

    /** The segment up to the end of the component. */
    String write(@Nullable Object value, String owner) {
        if (codec == null) {
            return before;
        }
        String text = codec.encode(value, owner, component);
        if (layout.escaped()) {
            return KeyText.escape(text);
        }
        String whole = before + text + after + layout.delimiter();
        if (!layout.delimiter().isEmpty()
                && whole.indexOf(layout.delimiter()) < before.length() + text.length() + after.length()) {
            throw new InvalidKeyException(owner + "." + component + " is \"" + text + "\", which holds the delimiter \""
                    + layout.delimiter() + "\" of an existing layout, so that the key could not be parsed back");
        }
        return before + text;
    }

    /** The value of the component in the text of a segment; empty if it is not of this form. */
    Optional<Object> read(String text) {
        int end = text.length() - after.length();
        if (codec == null || end < before.length() || !text.startsWith(before) || !text.endsWith(after)) {
            return Optional.empty();
        }
        String inner = text.substring(before.length(), end);
        try {
            return Optional.<Object>of(codec.decode(layout.escaped() ? KeyText.unescape(inner) : inner));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether some text may be that of both segments, whose layouts have the same delimiter. */
    boolean mayEqual(KeySegment other) {
        if (codec == null) {
            return other.codec == null
                    ? before.equals(other.before)
                    : other.read(before).isPresent();
        }
        if (other.codec == null) {
            return read(other.before).isPresent();
        }
        boolean bare = (before + after + other.before + other.after).isEmpty();
        return (before.startsWith(other.before) || other.before.startsWith(before))
                && (after.endsWith(other.after) || other.after.endsWith(after))
                && (!bare || codec.mayShareTextWith(other.codec));
    }
}
