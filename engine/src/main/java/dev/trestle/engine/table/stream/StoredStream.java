package dev.trestle.engine.table.stream;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import java.time.Instant;
import java.util.Optional;

/**
 * A stream as storage keeps it; its records are in a map of their own.
 *
 * @param definition the stream as it was asked for
 * @param ended when it was disabled; empty while the table's changes go into it
 */
record StoredStream(StreamDefinition definition, Optional<Instant> ended) {

    private static final int FORM = 1;

    Item toItem() {
        return new FieldsWriter(FORM)
                .item("definition", definition.toItem())
                .instant("ended", ended)
                .toItem();
    }

    static StoredStream of(Item stored) {
        Fields fields = Fields.of(stored, FORM);
        return new StoredStream(StreamDefinition.of(fields.item("definition")), fields.optionalInstant("ended"));
    }
}
