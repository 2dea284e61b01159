package dev.trestle.engine.operation.statement;

import dev.trestle.engine.expression.Update;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.operation.item.ItemWrite;
import dev.trestle.engine.operation.item.WriteOutcome;
import dev.trestle.engine.partiql.Returning;
import org.jspecify.annotations.Nullable;

/**
 * The write that a statement asks for.
 *
 * @param write the write
 * @param update the update in it, if it is one
 * @param returning what the statement returns
 * @param insertedBytes how large the item is that it inserts; zero if it inserts none
 */
record StatementWrite(ItemWrite write, @Nullable Update update, Returning returning, int insertedBytes) {

    /** What the statement returns of the outcome; null for nothing. */
    @Nullable Item returned(WriteOutcome outcome) {
        return outcome.returned(
                switch (returning) {
                    case NOTHING -> null;
                    case ALL_OLD -> "ALL_OLD";
                    case MODIFIED_OLD -> "UPDATED_OLD";
                    case ALL_NEW -> "ALL_NEW";
                    case MODIFIED_NEW -> "UPDATED_NEW";
                },
                update);
    }
}
