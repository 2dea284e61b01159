package dev.trestle.engine.table.export;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import java.time.Instant;

/** What of a table is exported. */
public sealed interface ExportExtent {

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

    /** The name in the API. */
    default String type() {
        return this instanceof Full ? "FULL_EXPORT" : "INCREMENTAL_EXPORT";
    }

    /** The extent in the form that storage keeps. */
    default Item toItem() {
        FieldsWriter fields = new FieldsWriter();
        if (this instanceof Incremental part) {
            fields.instant("from", part.from())
                    .instant("to", part.to())
                    .text("view", part.view().name());
        } else if (this instanceof Full full) {
            fields.instant("at", full.at());
        }
        return fields.toItem();
    }

    /** What {@link #toItem()} has written. */
    static ExportExtent of(Item stored) {
        Fields fields = Fields.of(stored);
        return fields.optionalInstant("at")
                .<ExportExtent>map(Full::new)
                .orElseGet(() -> new Incremental(
                        fields.instant("from"), fields.instant("to"), fields.constant("view", View.class)));
    }
}
