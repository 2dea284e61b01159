package dev.trestle.engine.table.stream;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import java.time.Instant;
import java.util.List;

/**
 * A stream as it was asked for.
 *
 * @param arn the Amazon Resource Name, which ends in the label
 * @param label when the stream was enabled, as text; no two streams of a table share it
 * @param tableName the table whose changes it has
 * @param keyAttributes the names of the table's partition key and, if it has one, sort key
 * @param view what records show
 * @param created when the stream was enabled
 */
public record StreamDefinition(
        String arn, String label, String tableName, List<String> keyAttributes, StreamView view, Instant created) {

    /** Copies the list. */
    public StreamDefinition {
        keyAttributes = List.copyOf(keyAttributes);
    }

    /** The definition in the form that storage keeps. */
    public Item toItem() {
        return new FieldsWriter()
                .text("arn", arn)
                .text("label", label)
                .text("tableName", tableName)
                .texts("keyAttributes", keyAttributes)
                .text("view", view.name())
                .instant("created", created)
                .toItem();
    }

    /** The definition that {@link #toItem} gave that form. */
    public static StreamDefinition of(Item stored) {
        Fields fields = Fields.of(stored);
        return new StreamDefinition(
                fields.text("arn"),
                fields.text("label"),
                fields.text("tableName"),
                fields.texts("keyAttributes"),
                fields.constant("view", StreamView.class),
                fields.instant("created"));
    }

    /** The id of the stream's one shard. */
    public String shardId() {
        return "shardId-%020d-%08x".formatted(created.toEpochMilli(), arn.hashCode());
    }
}
