package dev.trestle.engine.item;

import java.util.ArrayList;
import java.util.List;

/** A value of type L. */
public record ListValue(List<AttributeValue> elements, int size) implements AttributeValue {

    /** Bytes that DynamoDB counts for a list or map, whatever it holds. */
    static final int OVERHEAD = 3;

    /** Bytes that DynamoDB counts for each element of a list or map besides the element. */
    static final int OVERHEAD_PER_ELEMENT = 1;

    /** Makes a list of the elements. */
    public static ListValue of(List<? extends AttributeValue> elements) {
        int size = OVERHEAD;
        for (AttributeValue element : elements) {
            size += OVERHEAD_PER_ELEMENT + element.size();
        }
        return new ListValue(List.copyOf(elements), size);
    }

    /** The list with the elements of another at its end. */
    public ListValue append(ListValue more) {
        List<AttributeValue> all = new ArrayList<>(elements.size() + more.elements.size());
        all.addAll(elements);
        all.addAll(more.elements);
        return of(all);
    }

    @Override
    public AttributeType type() {
        return AttributeType.L;
    }
}
