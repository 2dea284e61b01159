package dev.trestle.engine.table.backup;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import dev.trestle.engine.table.TableDefinition;
import java.time.Instant;
import java.util.Optional;

/**
 * A backup of a table. Its items are in {@link TableBackups}.
 *
 * @param arn the Amazon Resource Name, which begins with that of the table
 * @param name as its maker named it; need not be unique
 * @param type who made it
 * @param created when it was made, in milliseconds
 * @param expires when it goes by itself; empty if it stays until it is deleted
 * @param source the table as it was defined then
 * @param items the number of items
 * @param bytes their size in bytes
 */
public record Backup(
        String arn,
        String name,
        Type type,
        Instant created,
        Optional<Instant> expires,
        TableDefinition source,
        long items,
        long bytes) {

    private static final int FORM = 1;

    Item toItem() {
        return new FieldsWriter(FORM)
                .text("arn", arn)
                .text("name", name)
                .text("type", type.name())
                .instant("created", created)
                .instant("expires", expires)
                .item("source", source.toItem())
                .number("items", items)
                .number("bytes", bytes)
                .toItem();
    }

    static Backup of(Item stored) {
        Fields fields = Fields.of(stored, FORM);
        return new Backup(
                fields.text("arn"),
                fields.text("name"),
                fields.constant("type", Type.class),
                fields.instant("created"),
                fields.optionalInstant("expires"),
                TableDefinition.of(fields.item("source")),
                fields.number("items"),
                fields.number("bytes"));
    }

    /** The backup types of the API that there can be here. */
    public enum Type {
        /** Made by CreateBackup. */
        USER,
        /** Made when a table with point-in-time recovery was deleted. */
        SYSTEM
    }
}
