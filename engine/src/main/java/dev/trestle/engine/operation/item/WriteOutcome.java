package dev.trestle.engine.operation.item;

import dev.trestle.engine.expression.Update;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.table.IndexChanges;
import org.jspecify.annotations.Nullable;

/** What a write found, what it left, and what it did to indexes. */
public record WriteOutcome(@Nullable Item before, @Nullable Item after, IndexChanges changes) {

    /** Adds what the write consumed. */
    public void addTo(Capacity capacity) {
        capacity.write(before == null ? 0 : before.size(), after == null ? 0 : after.size(), changes);
    }

    /**
     * What the write returns.
     *
     * @param returnValues as in UpdateItem, null for {@code NONE}
     * @param update the update that was carried out, if one was
     * @return null for nothing
     */
    public @Nullable Item returned(@Nullable String returnValues, @Nullable Update update) {
        if (returnValues == null) {
            return null;
        }
        return switch (returnValues) {
            case "ALL_OLD" -> before;
            case "ALL_NEW" -> after;
            case "UPDATED_OLD" -> touched(update, before);
            case "UPDATED_NEW" -> touched(update, after);
            default -> null;
        };
    }

    private static @Nullable Item touched(@Nullable Update update, @Nullable Item item) {
        if (update == null || item == null) {
            return null;
        }
        Item projected = update.touched().project(item);
        return projected.isEmpty() ? null : projected;
    }
}
