package dev.trestle.engine.item;

import dev.trestle.engine.error.ItemErrors;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A value of type SS, NS or BS: one or more different elements of one type, in no meaningful order. */
public record SetValue(AttributeType type, Set<AttributeValue> elements, int size) implements AttributeValue {

    /**
     * Makes a set of the elements.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException for an empty set or duplicates
     */
    public static SetValue of(AttributeType type, List<? extends AttributeValue> elements) {
        if (elements.isEmpty()) {
            throw switch (type) {
                case NS -> ItemErrors.emptyNumberSet();
                case BS -> ItemErrors.emptyBinarySet();
                default -> ItemErrors.emptyStringSet();
            };
        }
        Set<AttributeValue> distinct = new LinkedHashSet<>(elements);
        if (distinct.size() != elements.size()) {
            throw switch (type) {
                case NS -> ItemErrors.duplicatesInNumberSet();
                case BS -> ItemErrors.duplicatesInBinarySet(texts(elements));
                default -> ItemErrors.duplicatesInSet(texts(elements));
            };
        }
        return ofDistinct(type, distinct);
    }

    /** Makes a set of elements that are known to be different and at least one. */
    public static SetValue ofDistinct(AttributeType type, Set<AttributeValue> elements) {
        int size = 0;
        for (AttributeValue element : elements) {
            size += element.size();
        }
        return new SetValue(type, Collections.unmodifiableSet(elements), size);
    }

    private static List<String> texts(List<? extends AttributeValue> elements) {
        return elements.stream()
                .map(element -> element instanceof BinaryValue binary
                        ? Base64.getEncoder().encodeToString(binary.toByteArray())
                        : ((StringValue) element).value())
                .toList();
    }
}
