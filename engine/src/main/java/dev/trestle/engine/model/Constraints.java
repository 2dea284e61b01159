package dev.trestle.engine.model;

import dev.trestle.engine.error.RequestErrors;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Checks a request against the constraints that its shape states, before any operation looks at it. As AWS does, this
 * names a list or map for whatever is wrong with an element that is no structure, and then shows all constraints of such
 * elements. Where AWS does otherwise than its
 * service model says is in {@link ReportRules}.
 */
public final class Constraints {

    /** AWS lists at most this many of the constraints that a request breaks. */
    private static final int REPORTED = 10;

    private final List<String> broken = new ArrayList<>();
    private final boolean reporting;
    private boolean renewed;

    private Constraints(boolean reporting) {
        this.reporting = reporting;
    }

    /**
     * Checks all members of the request.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that lists the constraints broken
     */
    public static void check(Shape.StructureOf shape, Structure request) {
        if (!broken(shape, request, false).isEmpty()) {
            // Nearly all requests break none, so that only what is reported is put in order.
            List<String> broken = broken(shape, request, true);
            throw RequestErrors.constraintsBroken(List.copyOf(broken.subList(0, Math.min(REPORTED, broken.size()))));
        }
    }

    private static List<String> broken(Shape.StructureOf shape, Structure request, boolean reporting) {
        Constraints constraints = new Constraints(reporting);
        constraints.members(Path.ROOT, shape, request);
        return constraints.broken;
    }

    private void members(Path path, Shape.StructureOf shape, Structure structure) {
        if (ReportRules.isLeftToOperation(shape)) {
            return;
        }
        for (Shape.Member member :
                reporting ? ReportRules.order(shape) : shape.members().values()) {
            int before = broken.size();
            boolean renewedBefore = renewed;
            renewed = renewed || (reporting && ReportRules.isRenewed(shape, member));
            Object value = structure.get(member.name());
            if (value != null && !ReportRules.isLeftToOperation(shape, member, value)) {
                Path memberPath = path.member(member.name());
                for (String constraint : ValueConstraints.broken(member.shape(), value)) {
                    if (renewed && !(member.shape() instanceof Shape.Text)) {
                        broken.add(RequestErrors.renewedConstraint(memberPath.inApi(), constraint));
                    } else {
                        broken(ShownValues.quoted(member.shape(), value), memberPath, constraint);
                    }
                }
                contents(memberPath, member.shape(), value);
            } else if (value == null && member.required()) {
                broken("null", path.member(member.name()), "Member must not be null");
            }
            renewed = renewedBefore;
            if (reporting && broken.size() > before && ReportRules.isLast(shape, member)) {
                return;
            }
        }
    }

    /** Checks what is in a value whose own constraints have been checked. */
    private void contents(Path path, Shape shape, Object value) {
        if (shape instanceof Shape.StructureOf structure) {
            members(path, structure, (Structure) value);
        } else if (shape instanceof Shape.ListOf list && !ReportRules.isLeftToOperation(list)) {
            List<?> elements = (List<?>) value;
            each(path, "Member", list.element(), elements, shape, value);
            for (int i = 0; i < elements.size(); i++) {
                contents(path.element(i + 1), list.element(), elements.get(i));
            }
        } else if (shape instanceof Shape.MapOf map) {
            Map<?, ?> entries = (Map<?, ?>) value;
            each(path, "Map keys", map.key(), entries.keySet(), shape, value);
            each(path, "Map value", map.value(), entries.values(), shape, value);
            entries.forEach((key, entry) -> contents(path.element(key), map.value(), entry));
        }
    }

    /** Checks the constraints of what a list or map holds; any number of elements that break one are one error. */
    private void each(
            Path path, String what, Shape shape, Collection<?> elements, Shape containerShape, Object container) {
        boolean satisfied = true;
        for (Object element : elements) {
            satisfied = satisfied && ValueConstraints.broken(shape, element).isEmpty();
        }
        if (!satisfied) {
            broken(
                    ShownValues.quoted(containerShape, container),
                    path,
                    what + " must satisfy constraint: [" + String.join(", ", ValueConstraints.all(shape)) + "]");
        }
    }

    private void broken(String value, Path path, String constraint) {
        broken.add("Value " + value + " at '" + path + "' failed to satisfy constraint: " + constraint);
    }

    /** Where a value is. Written out only for a constraint that is broken, as nearly all hold. */
    private record Path(@Nullable Path container, Object step, boolean isElement) {

        static final Path ROOT = new Path(null, "", false);

        Path member(String name) {
            return new Path(this, name, false);
        }

        Path element(Object keyOrPosition) {
            return new Path(this, keyOrPosition, true);
        }

        /** With the members' names as the API writes them. */
        String inApi() {
            return written(UnaryOperator.identity());
        }

        @Override
        public String toString() {
            return written(ShownValues::fieldName);
        }

        private String written(UnaryOperator<String> name) {
            if (container == null) {
                return "";
            }
            String last = isElement ? step + ".member" : name.apply((String) step);
            return container.container == null ? last : container.written(name) + "." + last;
        }
    }
}
