package dev.trestle.engine.model;

import dev.trestle.engine.error.RequestErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Checks a request against the constraints that its shape states, before any operation looks at it. */
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
        constraints.structure("", shape, request);
        if (!constraints.broken.isEmpty()) {
            List<String> reported = constraints.broken.subList(0, Math.min(REPORTED, constraints.broken.size()));
            throw RequestErrors.constraintsBroken(List.copyOf(reported));
        }
    }

    private void structure(String path, Shape.StructureOf shape, Structure value) {
        for (Shape.Member member : shape.members().values()) {
            Object memberValue = value.get(member.name());
            String memberPath = (path.isEmpty() ? "" : path + ".") + pathName(member.name());
            if (memberValue != null) {
                value(memberPath, member.shape(), memberValue);
            } else if (member.required()) {
                broken("null", memberPath, "Member must not be null");
            }
        }
    }

    private void value(String path, Shape shape, Object value) {
        if (shape instanceof Shape.Text text) {
            text(path, text, (String) value);
        } else if (shape instanceof Shape.Whole whole) {
            range(path, whole.range(), ((Integer) value).longValue(), value);
        } else if (shape instanceof Shape.LongWhole whole) {
            range(path, whole.range(), (Long) value, value);
        } else if (shape instanceof Shape.StructureOf structure) {
            structure(path, structure, (Structure) value);
        } else if (shape instanceof Shape.ListOf list) {
            List<?> elements = (List<?>) value;
            length(path, list.length(), elements.size(), value);
            for (int i = 0; i < elements.size(); i++) {
                value(path + "." + (i + 1) + ".member", list.element(), elements.get(i));
            }
        } else if (shape instanceof Shape.MapOf map) {
            Map<?, ?> entries = (Map<?, ?>) value;
            length(path, map.length(), entries.size(), value);
            entries.forEach((key, entry) -> value(path + "." + key + ".member", map.value(), entry));
        }
    }

    private void text(String path, Shape.Text shape, String value) {
        if (!shape.values().isEmpty() && !shape.values().contains(value)) {
            broken(value, path, "Member must satisfy enum value set: [" + String.join(", ", shape.values()) + "]");
        }
        if (shape.pattern().isPresent() && !shape.pattern().get().matcher(value).matches()) {
            broken(
                    value,
                    path,
                    "Member must satisfy regular expression pattern: "
                            + shape.pattern().get().pattern());
        }
        length(path, shape.length(), value.codePointCount(0, value.length()), value);
    }

    private void length(String path, Bounds bounds, long length, Object value) {
        if (length < bounds.min()) {
            broken(value, path, "Member must have length greater than or equal to " + bounds.min());
        }
        if (length > bounds.max()) {
            broken(value, path, "Member must have length less than or equal to " + bounds.max());
        }
    }

    private void range(String path, Bounds bounds, long number, Object value) {
        if (number < bounds.min()) {
            broken(value, path, "Member must have value greater than or equal to " + bounds.min());
        }
        if (number > bounds.max()) {
            broken(value, path, "Member must have value less than or equal to " + bounds.max());
        }
    }

    private void broken(@Nullable Object value, String path, String constraint) {
        String shown = "null".equals(value) ? "null" : "'" + value + "'";
        broken.add("Value " + shown + " at '" + path + "' failed to satisfy constraint: " + constraint);
    }

    /** AWS names members in such errors as Java would name their fields. */
    private static String pathName(String member) {
        return Character.toLowerCase(member.charAt(0)) + member.substring(1);
    }
}
