package dev.trestle.engine.partiql;

import dev.trestle.engine.item.AttributeValue;
import java.util.List;

/** A part of a statement that has a value. */
public sealed interface Term {

    /** A document path; the first step is the name of a top-level attribute. */
    record Path(List<Step> steps) implements Term {

        /** Copies the list. */
        public Path {
            steps = List.copyOf(steps);
        }

        /** Whether this is the top-level attribute of that name. */
        public boolean isAttribute(String name) {
            return steps.size() == 1 && steps.get(0).equals(new Name(name));
        }

        /**
         * The name under which a SELECT returns what stands here: the last name in the path with the indexes behind it.
         */
        public String label() {
            int last = steps.size() - 1;
            while (steps.get(last) instanceof Index) {
                last--;
            }
            StringBuilder label = new StringBuilder();
            steps.subList(last, steps.size()).forEach(label::append);
            return label.toString();
        }
    }

    /** A step into an item or a value. */
    sealed interface Step {}

    /** A step into a map. */
    record Name(String name) implements Step {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A step into a list. */
    record Index(int index) implements Step {
        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    /** A literal or the value of a parameter. */
    record Constant(AttributeValue value) implements Term {}

    /** The function {@code size}. */
    record Size(Path path) implements Term {}

    /** A sum or a difference. */
    record Sum(Term left, boolean plus, Term right) implements Term {}

    /** The function {@code list_append}. */
    record ListAppend(Term first, Term second) implements Term {}

    /** The functions {@code set_add} and {@code set_delete}. */
    record SetChange(Path set, boolean adds, AttributeValue elements) implements Term {

        /** The function's name. */
        public String function() {
            return adds ? "set_add" : "set_delete";
        }
    }
}
