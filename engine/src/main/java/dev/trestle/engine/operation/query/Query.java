package dev.trestle.engine.operation.query;

import dev.trestle.engine.error.LegacyErrors;
import dev.trestle.engine.error.QueryErrors;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.expression.KeyCondition;
import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.ExpressionParameters;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.table.KeyAttribute;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html">Query</a>. */
public final class Query implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public Query(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "Query";
    }

    @Override
    public Structure run(Structure request) {
        ExpressionParameters expressions = ExpressionParameters.ofQuery(request);
        KeyCondition keyCondition = expressions.keyCondition();
        if (keyCondition == null) {
            throw QueryErrors.noKeyCondition();
        }
        Condition filter = expressions.filter();
        Projection projection = expressions.projection();
        expressions.requireAllUsed();

        ReadSource source = ReadSource.of(database, name(), request);
        refuseKeysIn(filter, source, request.has("QueryFilter"));
        Selection selection = Selection.of(request, source, projection);
        boolean descending = Boolean.FALSE.equals(request.get("ScanIndexForward"));
        KeyRange range = QueryRange.of(source.keySpace().schema(), keyCondition);
        range = remaining(range, source.startKey(request, QueryErrors::startKeyInvalid), descending);
        int limit = Objects.requireNonNullElse(request.integer("Limit"), Integer.MAX_VALUE);
        source.admit(database);
        Page page = Page.read(source.keySpace().entries().scan(range, descending), limit, source, selection, filter);
        source.charge(database, page);
        return page.answer(request, source, selection);
    }

    private static void refuseKeysIn(@Nullable Condition filter, ReadSource source, boolean legacy) {
        if (filter == null) {
            return;
        }
        for (KeyAttribute attribute : source.keySpace().attributes()) {
            if (filter.attributeNames().contains(attribute.name())) {
                throw legacy ? LegacyErrors.filterOnKey(attribute.name()) : QueryErrors.filterOnKey(attribute.name());
            }
        }
    }

    private static KeyRange remaining(KeyRange range, @Nullable Key start, boolean descending) {
        if (start == null) {
            return range;
        }
        if (!range.contains(start)) {
            throw QueryErrors.startKeyOutsideQuery();
        }
        return descending ? range.before(start) : range.after(start);
    }
}
