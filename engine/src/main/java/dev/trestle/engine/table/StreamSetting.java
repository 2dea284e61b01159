package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import dev.trestle.engine.table.stream.StreamDefinition;
import java.util.Optional;

/**
 * Whether a table's changes go into a stream.
 *
 * @param latest the stream that was enabled last; it stays known when it is disabled
 * @param enabled whether that stream is enabled
 */
public record StreamSetting(Optional<StreamDefinition> latest, boolean enabled) {

    /** Nothing switched on. */
    public static final StreamSetting NONE = new StreamSetting(Optional.empty(), false);

    Item toItem() {
        return new FieldsWriter()
                .item("latest", latest, StreamDefinition::toItem)
                .flag("enabled", enabled)
                .toItem();
    }

    static StreamSetting of(Item stored) {
        Fields fields = Fields.of(stored);
        return new StreamSetting(fields.optionalItem("latest").map(StreamDefinition::of), fields.flag("enabled"));
    }
}
