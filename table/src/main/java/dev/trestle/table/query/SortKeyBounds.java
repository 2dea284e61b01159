package dev.trestle.table.query;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.key.KeyTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns what a query says about one component of a sort key into a range of whole keys.
 *
 * <p>The bounds rest on the order of the key text: {@code #} sorts below everything in a component and {@code $} directly
 * above it, so that {@code prefix + x + "$"} comes after all keys whose component is x and before all greater ones.
 *
 * @param template the sort key
 * @param fixed the values of the components before the one in question
 */
record SortKeyBounds(KeyTemplate template, List<Object> fixed) {

    private static final String AFTER_DELIMITER = "$";

    SortKeyBounds {
        fixed = List.copyOf(fixed);
    }

    SortKeyBounds fix(Object value) {
        SortKeyBounds narrower = new SortKeyBounds(
                template, Stream.concat(fixed.stream(), Stream.of(value)).toList());
        narrower.prefix();
        return narrower;
    }

    /** The name of the component in question. */
    String component() {
        return template.components().get(fixed.size());
    }

    /** All keys with the fixed components. */
    SortKeyRange all() {
        if (fixed.size() == template.components().size()) {
            return new SortKeyRange.Exactly(prefix());
        }
        return prefix().isEmpty() ? new SortKeyRange.All() : new SortKeyRange.BeginsWith(prefix());
    }

    SortKeyRange beginsWith(String text) {
        return text.isEmpty() ? all() : new SortKeyRange.BeginsWith(prefix() + encode(text));
    }

    SortKeyRange between(Object from, Object to) {
        String low = lowest(from);
        String high = highest(to);
        if (Arrays.compareUnsigned(utf8(low), utf8(high)) > 0) {
            throw new InvalidOperationException("the query of " + component() + " between " + from + " and " + to
                    + " is the wrong way round; give the lesser value first");
        }
        return new SortKeyRange.Between(low, high);
    }

    SortKeyRange atLeast(Object from) {
        return prefix().isEmpty()
                ? new SortKeyRange.OneSided(">=", lowest(from))
                : new SortKeyRange.Between(lowest(from), end());
    }

    SortKeyRange atMost(Object to) {
        return prefix().isEmpty()
                ? new SortKeyRange.OneSided("<=", highest(to))
                : new SortKeyRange.Between(prefix(), highest(to));
    }

    private String prefix() {
        return template.prefix(fixed);
    }

    private String encode(Object value) {
        return template.encode(fixed.size(), value);
    }

    private String lowest(Object value) {
        return prefix() + encode(value);
    }

    private String highest(Object value) {
        return prefix() + encode(value) + (template.continuesAfter(fixed.size()) ? AFTER_DELIMITER : "");
    }

    /** After all keys that begin with the prefix, which ends with the delimiter. No key ends with a lone escape. */
    private String end() {
        return prefix().substring(0, prefix().length() - 1) + AFTER_DELIMITER;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
