package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import dev.trestle.engine.table.TableFeatures.Backups;
import java.util.Optional;

/**
 * How long items last.
 *
 * @param timeToLive when they expire; empty if they do not
 * @param backups continuous backups of them; empty if they are off
 */
public record Preservation(Optional<TimeToLive> timeToLive, Optional<Backups> backups) {

    /** Nothing switched on. */
    public static final Preservation NONE = new Preservation(Optional.empty(), Optional.empty());

    Item toItem() {
        return new FieldsWriter()
                .text("timeToLive", timeToLive.map(TimeToLive::attribute))
                .item("backups", backups, Preservation::toItem)
                .toItem();
    }

    static Preservation of(Item stored) {
        Fields fields = Fields.of(stored);
        return new Preservation(
                fields.optionalText("timeToLive").map(TimeToLive::new),
                fields.optionalItem("backups").map(Preservation::backups));
    }

    private static Item toItem(Backups backups) {
        return new FieldsWriter()
                .instant("since", backups.since())
                .number("days", backups.days())
                .toItem();
    }

    private static Backups backups(Item stored) {
        Fields fields = Fields.of(stored);
        return new Backups(fields.instant("since"), (int) fields.number("days"));
    }
}
