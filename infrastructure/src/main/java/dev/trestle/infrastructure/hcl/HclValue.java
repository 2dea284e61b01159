package dev.trestle.infrastructure.hcl;

import java.util.List;
import java.util.Map;

/** What an argument says. */
public sealed interface HclValue {

    /** A text, a number or a boolean, as the text that it is. */
    record Scalar(String text) implements HclValue {}

    /** Values in order. */
    record Elements(List<HclValue> values) implements HclValue {

        /** Copies the list. */
        public Elements {
            values = List.copyOf(values);
        }
    }

    /** Values by name. */
    record Members(Map<String, HclValue> values) implements HclValue {

        /** Copies the map. */
        public Members {
            values = Map.copyOf(values);
        }
    }

    /** Names with points between them, as in {@code var.name}. */
    record Reference(String path) implements HclValue {}

    /** Something that has to be computed, as it is written. */
    record Expression(String source) implements HclValue {}

    /** {@code null}, which is as if nothing were said. */
    record Nothing() implements HclValue {}
}
