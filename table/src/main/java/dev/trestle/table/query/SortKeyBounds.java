package dev.trestle.table.query;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.key.KeyTemplate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns what a query says about one component of a sort key into a range of whole keys.
 *
 * @param template the sort key
 * @param fixed the values of the components before the one in question
 */
record SortKeyBounds(KeyTemplate template, List<Object> fixed) {

    SortKeyBounds {
        fixed = List.copyOf(fixed);
    }

    SortKeyBounds fix(Object value) {
        SortKeyBounds narrower = new SortKeyBounds(template, with(value));
        narrower.prefix();
        return narrower;
    }

    /** The name of the component in question. */
    String component() {
        return template.components().get(fixed.size());
    }

    boolean isComplete() {
        return fixed.size() == template.components().size();
    }

    /** All keys with the fixed components. */
    SortKeyRange all() {
        if (isComplete()) {
            return new SortKeyRange.Exactly(prefix());
        }
        return prefix().isEmpty() ? new SortKeyRange.All() : new SortKeyRange.BeginsWith(prefix());
    }

    SortKeyRange beginsWith(String text) {
        if (!template.hasBeginnings(fixed.size())) {
            throw new InvalidOperationException(
                    component() + " is not in the key \"" + template + "\" as a text that something could begin with");
        }
        return text.isEmpty() ? all() : new SortKeyRange.BeginsWith(template.beginning(fixed, text));
    }

    SortKeyRange between(Object from, Object to) {
        SortKeyRange.Between range = template.isDescending(checked(fixed.size()))
                ? new SortKeyRange.Between(template.least(with(to)), template.greatest(with(from)))
                : new SortKeyRange.Between(template.least(with(from)), template.greatest(with(to)));
        if (range.isEmpty()) {
            throw KeyCondition.wrongWayRound(component(), from, to);
        }
        return range;
    }

    SortKeyRange atLeast(Object from) {
        return template.isDescending(checked(fixed.size())) ? upTo(from) : startingAt(from);
    }

    SortKeyRange atMost(Object to) {
        return template.isDescending(checked(fixed.size())) ? startingAt(to) : upTo(to);
    }

    SortKeyRange greaterThan(Object value) {
        return template.isDescending(checked(fixed.size())) ? before(value) : after(value);
    }

    SortKeyRange lessThan(Object value) {
        return template.isDescending(checked(fixed.size())) ? after(value) : before(value);
    }

    /** What stands in keys behind all with the value. */
    private SortKeyRange after(Object value) {
        String bound = template.greatest(with(value));
        return prefix().isEmpty()
                ? new SortKeyRange.OneSided(">", bound)
                : new SortKeyRange.Between(KeyTemplate.next(bound), template.end(prefix()));
    }

    /** What stands in keys before all with the value. */
    private SortKeyRange before(Object value) {
        String bound = template.least(with(value));
        return prefix().isEmpty()
                ? new SortKeyRange.OneSided("<", bound)
                : new SortKeyRange.Between(prefix(), KeyTemplate.previous(bound));
    }

    private SortKeyRange startingAt(Object value) {
        String low = template.least(with(value));
        return prefix().isEmpty()
                ? new SortKeyRange.OneSided(">=", low)
                : new SortKeyRange.Between(low, template.end(prefix()));
    }

    private SortKeyRange upTo(Object value) {
        String high = template.greatest(with(value));
        return prefix().isEmpty() ? new SortKeyRange.OneSided("<=", high) : new SortKeyRange.Between(prefix(), high);
    }

    private int checked(int component) {
        if (!template.hasRanges(component)) {
            throw new InvalidOperationException("the key \"" + template + "\" does not keep the order of " + component()
                    + ", so that a query cannot ask for a range of it; use filter");
        }
        return component;
    }

    private List<Object> with(Object value) {
        return Stream.concat(fixed.stream(), Stream.of(value)).toList();
    }

    private String prefix() {
        return template.prefix(fixed);
    }
}
