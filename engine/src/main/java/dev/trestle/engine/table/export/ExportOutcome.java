package dev.trestle.engine.table.export;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import java.time.Instant;

/** What became of an export. */
public sealed interface ExportOutcome {

    /** When the export ended. */
    Instant ended();

    /** The outcome in the form that storage keeps. */
    Item toItem();

    /**
     * All of it has been written.
     *
     * @param manifest the key of the summary
     * @param billedBytes what AWS would charge for, in bytes
     * @param items how many items there are in the files
     */
    record Completed(Instant ended, String manifest, long billedBytes, long items) implements ExportOutcome {

        @Override
        public Item toItem() {
            return new FieldsWriter()
                    .instant("ended", ended)
                    .text("manifest", manifest)
                    .number("billedBytes", billedBytes)
                    .number("items", items)
                    .toItem();
        }
    }

    /**
     * It could not be completed.
     *
     * @param code the FailureCode of the API
     * @param message what went wrong
     */
    record Failed(Instant ended, String code, String message) implements ExportOutcome {

        @Override
        public Item toItem() {
            return new FieldsWriter()
                    .instant("ended", ended)
                    .text("code", code)
                    .text("message", message)
                    .toItem();
        }
    }

    /** What {@link #toItem()} has written. */
    static ExportOutcome of(Item stored) {
        Fields fields = Fields.of(stored);
        Instant ended = fields.instant("ended");
        return fields.optionalText("code")
                .<ExportOutcome>map(code -> new Failed(ended, code, fields.text("message")))
                .orElseGet(() -> new Completed(
                        ended, fields.text("manifest"), fields.number("billedBytes"), fields.number("items")));
    }
}
