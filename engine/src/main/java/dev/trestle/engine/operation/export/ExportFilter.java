package dev.trestle.engine.operation.export;

import dev.trestle.engine.error.ExportErrors;
import dev.trestle.engine.error.QueryErrors;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.expression.KeyCondition;
import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.ExpressionParameters;
import dev.trestle.engine.operation.query.QueryRange;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.table.ItemChange;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a table are exported, and what of them. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Filtered.html">Filtering a table
 * export</a>.
 *
 * @param table whose items they are
 * @param range the keys that are read
 * @param condition what an item has to meet; null for all
 * @param projection what of an item is exported; null for all
 */
record ExportFilter(
        Table table,
        KeyRange range,
        @Nullable Condition condition,
        @Nullable Projection projection) {

    private static final String MEMBER = "FilterSpecification";

    /**
     * The filter that a request, or the description of an export, has.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it says nothing or cannot be
     */
    static ExportFilter of(Structure export, Table table) {
        Structure specification = export.structure(MEMBER);
        if (specification == null) {
            return new ExportFilter(table, KeyRange.ALL, null, null);
        }
        if (specification.members().isEmpty()) {
            throw ExportErrors.emptyFilter();
        }
        ExpressionParameters expressions = ExpressionParameters.ofQuery(specification);
        KeyCondition keys = expressions.keyCondition();
        Condition condition = expressions.filter();
        Projection projection = expressions.projection();
        expressions.requireAllUsed();
        if (keys != null && condition != null) {
            for (KeyAttribute attribute : table.definition().keySchema().attributes()) {
                if (condition.attributeNames().contains(attribute.name())) {
                    throw QueryErrors.filterOnKey(attribute.name());
                }
            }
        }
        KeyRange range =
                keys == null ? KeyRange.ALL : QueryRange.of(table.definition().keySchema(), keys);
        return new ExportFilter(table, range, condition, projection);
    }

    /** Whether the item of the change is read at all. */
    boolean reads(ItemChange change) {
        return range.contains(Objects.requireNonNull(table.keySpace().keyOf(change.keys())));
    }

    /** Whether an item that is read is exported. */
    boolean keeps(Item item) {
        return condition == null || condition.test(item);
    }

    /** Whether a change is exported: by the item as it is now or, where it has been deleted, as it was. */
    boolean keeps(ItemChange change) {
        Item latest = change.after() == null ? change.before() : change.after();
        return latest != null && keeps(latest);
    }

    /** What of an item is exported. */
    Item shown(Item item) {
        return projection == null ? item : projection.project(item);
    }

    /** What of an item is exported; null where there is none. */
    @Nullable Item shownIfAny(@Nullable Item item) {
        return item == null ? null : shown(item);
    }
}
