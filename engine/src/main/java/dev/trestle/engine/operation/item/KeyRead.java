package dev.trestle.engine.operation.item;

import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.table.ItemLocks;
import dev.trestle.engine.table.Table;
import org.jspecify.annotations.Nullable;

/** A read of one item by its key. */
public record KeyRead(ItemLocks.Address address, @Nullable Projection projection) {

    /** The table that is read. */
    public Table table() {
        return address.table();
    }

    /** The item as it is, before any projection; null if there is none. */
    public @Nullable Item find() {
        return table().get(address.key());
    }

    /** The part of the item that was asked for. */
    @Nullable Item project(@Nullable Item item) {
        return item == null || projection == null ? item : projection.project(item);
    }
}
