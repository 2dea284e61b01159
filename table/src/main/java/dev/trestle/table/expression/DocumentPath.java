package dev.trestle.table.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A way into an item: an attribute, and from there into maps and lists. Immutable. See "Expression attributes",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.Attributes.html
 */
public final class DocumentPath {

    sealed interface Step {}

    record Name(String name) implements Step {}

    record Position(int index) implements Step {}

    /**
     * What a path takes for granted where it leads into a value of a sealed type: of which record the value is.
     *
     * @param discriminator the attribute that tells it
     * @param name what that holds for the record
     */
    public record Alternative(DocumentPath discriminator, String name) {}

    private final List<Step> steps;
    private final List<Alternative> alternatives;

    private DocumentPath(List<Step> steps, List<Alternative> alternatives) {
        this.steps = steps;
        this.alternatives = alternatives;
    }

    /** The path of a top-level attribute. */
    public static DocumentPath of(String attribute) {
        return new DocumentPath(List.of(new Name(attribute)), List.of());
    }

    /** The path of an attribute in the map at this path. */
    public DocumentPath then(String name) {
        return then(new Name(name));
    }

    /** Where a path leads to that begins in the map at this path. */
    DocumentPath then(DocumentPath inner) {
        List<Alternative> all = new ArrayList<>(alternatives);
        inner.alternatives.forEach(
                alternative -> all.add(new Alternative(then(alternative.discriminator()), alternative.name())));
        return new DocumentPath(
                Stream.concat(steps.stream(), inner.steps.stream()).toList(), all);
    }

    /** The same path to a value of a sealed type, which is to be the record that the discriminator tells by this name. */
    public DocumentPath as(String discriminator, String name) {
        return new DocumentPath(
                steps,
                Stream.concat(alternatives.stream(), Stream.of(new Alternative(then(discriminator), name)))
                        .toList());
    }

    /** What has to hold for the path to lead where it says; empty unless it leads through values of sealed types. */
    public List<Alternative> alternatives() {
        return alternatives;
    }

    /** The path of an element in the list at this path, from 0. */
    public DocumentPath at(int index) {
        if (index < 0) {
            throw new IndexOutOfBoundsException("a list has no element " + index + "; the first is 0");
        }
        return then(new Position(index));
    }

    private DocumentPath then(Step step) {
        return new DocumentPath(Stream.concat(steps.stream(), Stream.of(step)).toList(), alternatives);
    }

    /** Whether this leads through an element of a list. */
    public boolean hasPosition() {
        return steps.stream().anyMatch(Position.class::isInstance);
    }

    List<Step> steps() {
        return steps;
    }

    /** The path of what this is inside of; empty for a top-level attribute. */
    public Optional<DocumentPath> parent() {
        return steps.size() == 1
                ? Optional.empty()
                : Optional.of(new DocumentPath(steps.subList(0, steps.size() - 1), List.of()));
    }

    /** What an item has at this path, if anything. */
    public Optional<AttributeValue> in(Map<String, AttributeValue> item) {
        AttributeValue at = AttributeValue.fromM(item);
        for (Step step : steps) {
            AttributeValue inner = null;
            if (step instanceof Name name && at.hasM()) {
                inner = at.m().get(name.name());
            } else if (step instanceof Position position
                    && at.hasL()
                    && position.index() < at.l().size()) {
                inner = at.l().get(position.index());
            }
            if (inner == null) {
                return Optional.empty();
            }
            at = inner;
        }
        return Optional.of(at);
    }

    /** Whether this is a top-level attribute of that name. */
    public boolean isAttribute(String name) {
        return steps.size() == 1 && steps.get(0).equals(new Name(name));
    }

    /** Whether this leads into a map or a list. */
    public boolean isNested() {
        return steps.size() > 1;
    }

    /** Whether one of the paths leads to the other or through it; DynamoDB refuses both in one update. */
    public boolean overlaps(DocumentPath other) {
        int shared = Math.min(steps.size(), other.steps.size());
        return steps.subList(0, shared).equals(other.steps.subList(0, shared));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentPath path && path.steps.equals(steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** As in {@code address.lines[0]}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            if (step instanceof Position position) {
                text.append('[').append(position.index()).append(']');
            } else if (step instanceof Name name) {
                text.append(text.isEmpty() ? "" : ".").append(name.name());
            }
        }
        return text.toString();
    }
}
