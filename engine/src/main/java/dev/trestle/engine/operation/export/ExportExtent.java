package dev.trestle.engine.operation.export;

import dev.trestle.engine.model.Structure;
import java.time.Instant;
import java.util.Objects;

/** What of a table is exported. */
sealed interface ExportExtent {

    /** All items. */
    record Full(Instant at) implements ExportExtent {}

    /**
     * The items that were written in a span of time.
     *
     * @param from when it begins
     * @param to when it ends, itself not in it
     * @param view whether items are shown as they were before, too
     */
    record Incremental(Instant from, Instant to, View view) implements ExportExtent {}

    /** The view types of the API. */
    enum View {
        NEW_IMAGE,
        NEW_AND_OLD_IMAGES
    }

    /** What the description of an export says. */
    static ExportExtent of(Structure description) {
        Structure part = description.structure("IncrementalExportSpecification");
        if (part == null) {
            return new Full(Objects.requireNonNull(description.instant("ExportTime")));
        }
        return new Incremental(
                Objects.requireNonNull(part.instant("ExportFromTime")),
                Objects.requireNonNull(part.instant("ExportToTime")),
                View.valueOf(part.requiredString("ExportViewType")));
    }

    /** Adds to the description of an export what it is about. As by AWS, a full export does not say that it is one. */
    default void describe(Structure.Builder description) {
        if (this instanceof Full full) {
            description.put("ExportTime", full.at());
        } else if (this instanceof Incremental part) {
            Structure specification = Structure.builder()
                    .put("ExportFromTime", part.from())
                    .put("ExportToTime", part.to())
                    .put("ExportViewType", part.view().name())
                    .build();
            description
                    .put("ExportType", ExportRequest.INCREMENTAL)
                    .put("IncrementalExportSpecification", specification);
        }
    }
}
