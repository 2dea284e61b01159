package dev.trestle.engine.table;

import java.util.List;

/** Which attributes an index copies from the table besides the keys of both. */
public record IndexProjection(Kind kind, List<String> nonKeyAttributes) {

    /** Copies the list. */
    public IndexProjection {
        nonKeyAttributes = List.copyOf(nonKeyAttributes);
    }

    /** The projection types of the API. */
    public enum Kind {
        ALL,
        KEYS_ONLY,
        INCLUDE
    }
}
