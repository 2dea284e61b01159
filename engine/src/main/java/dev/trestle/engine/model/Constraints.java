package dev.trestle.engine.model;

import dev.trestle.engine.error.RequestErrors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Checks a request against the constraints that its shape states, before any operation looks at it. As AWS does, this
 * names a list or map for whatever is wrong with an element that is no structure, and then shows all constraints of such
 * elements.
 */
public final class Constraints {

    /** AWS lists at most this many of the constraints that a request breaks. */
    private static final int REPORTED = 10;

    private final List<String> broken = new ArrayList<>();

    private Constraints() {}

    /**
     * Checks all members of the request.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that lists the constraints broken
     */
    public static void check(Shape.StructureOf shape, Structure request) {
        Constraints constraints = new Constraints();
        constraints.members("", shape, request);
        if (!constraints.broken.isEmpty()) {
            List<String> reported = constraints.broken.subList(0, Math.min(REPORTED, constraints.broken.size()));
            throw RequestErrors.constraintsBroken(List.copyOf(reported));
        }
    }

    private void members(String path, Shape.StructureOf shape, Structure structure) {
        for (Shape.Member member : shape.members().values()) {
            Object value = structure.get(member.name());
            String memberPath = (path.isEmpty() ? "" : path + ".") + pathName(member.name());
            if (value != null) {
                for (String constraint : ValueConstraints.broken(member.shape(), value)) {
                    broken(ShownValues.quoted(member.shape(), value), memberPath, constraint);
                }
                contents(memberPath, member.shape(), value);
            } else if (member.required()) {
                broken("null", memberPath, "Member must not be null");
            }
        }
    }

    /** Checks what is in a value whose own constraints have been checked. */
    private void contents(String path, Shape shape, Object value) {
        if (shape instanceof Shape.StructureOf structure) {
            members(path, structure, (Structure) value);
        } else if (shape instanceof Shape.ListOf list) {
            List<?> elements = (List<?>) value;
            each(path, "Member", list.element(), elements, shape, value);
            for (int i = 0; i < elements.size(); i++) {
                contents(path + "." + (i + 1) + ".member", list.element(), elements.get(i));
            }
        } else if (shape instanceof Shape.MapOf map) {
            Map<?, ?> entries = (Map<?, ?>) value;
            each(path, "Map keys", map.key(), entries.keySet(), shape, value);
            each(path, "Map value", map.value(), entries.values(), shape, value);
            entries.forEach((key, entry) -> contents(path + "." + key + ".member", map.value(), entry));
        }
    }

    /** Checks the constraints of what a list or map holds; any number of elements that break one are one error. */
    private void each(
            String path, String what, Shape shape, Collection<?> elements, Shape containerShape, Object container) {
        if (elements.stream()
                .anyMatch(element -> !ValueConstraints.broken(shape, element).isEmpty())) {
            broken(
                    ShownValues.quoted(containerShape, container),
                    path,
                    what + " must satisfy constraint: [" + String.join(", ", ValueConstraints.all(shape)) + "]");
        }
    }

    private void broken(String value, String path, String constraint) {
        broken.add("Value " + value + " at '" + path + "' failed to satisfy constraint: " + constraint);
    }

    /** AWS names members in such errors as Java would name their fields. */
    private static String pathName(String member) {
        return Character.toLowerCase(member.charAt(0)) + member.substring(1);
    }
}
