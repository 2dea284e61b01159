package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.StatementErrors;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.query.Page;
import dev.trestle.engine.operation.query.ReadSource;
import dev.trestle.engine.operation.query.Selection;
import dev.trestle.engine.partiql.Predicate;
import dev.trestle.engine.partiql.SelectStatement;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.table.KeySchema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a page of what a SELECT asks for: a query if it gives partition keys, else a scan. The whole WHERE clause is the
 * filter, whatever of it the keys have met already, as it tells more than a key condition can.
 */
final class SelectReader {

    private final Database database;

    SelectReader(Database database) {
        this.database = database;
    }

    /** The answer to a request for one statement, which is the SELECT given. */
    Structure read(Structure request, StatementRequest statement, SelectStatement select) {
        ReadSource source = ReadSource.of(
                database, database.table(select.table()), select.index().orElse(null), statement.consistent());
        SelectedPaths paths = new SelectedPaths(select.wanted());
        Selection selection = Selection.holding(source, paths.attributeNames());
        Condition filter = select.where()
                .map(where -> PredicateCompiler.filter(List.of(where)))
                .orElse(null);
        ReadOrder order = order(source.keySpace().schema(), select);
        PageToken token = new PageToken(statement);
        Key after = token.last(request.string("NextToken"));
        int limit = Objects.requireNonNullElse(request.integer("Limit"), Integer.MAX_VALUE);
        PartitionReader reader = new PartitionReader(source.keySpace().entries(), order);
        source.admit(database);
        Page page = Page.read(reader.after(after), limit, source, selection, filter);
        source.charge(database, page);
        List<Item> items = page.items().stream().map(paths::of).toList();
        return Structure.builder()
                .put("Items", items)
                .put("NextToken", nextToken(token, source, page.last()))
                .put("ConsumedCapacity", source.capacity(page).answer(request.string("ReturnConsumedCapacity")))
                .put(
                        "LastEvaluatedKey",
                        page.last() == null ? null : source.keySpace().positionOf(page.last()))
                .build();
    }

    private static @Nullable String nextToken(PageToken token, ReadSource source, @Nullable Item last) {
        Key key = last == null ? null : source.keySpace().keyOf(last);
        return key == null ? null : token.of(key);
    }

    private static ReadOrder order(KeySchema schema, SelectStatement select) {
        for (SelectStatement.Ordering ordering : select.order()) {
            if (select.where().isEmpty()) {
                throw StatementErrors.orderWithoutWhere();
            }
            if (!schema.contains(ordering.attribute())) {
                throw StatementErrors.orderByNoKey(ordering.attribute());
            }
        }
        Optional<Predicate> where = select.where();
        Optional<List<Partition>> given = where.flatMap(clause -> Partition.given(schema, clause));
        if (given.isPresent()) {
            return ReadOrder.of(schema, given.get(), select.order());
        }
        if (!select.order().isEmpty()) {
            throw StatementErrors.orderWithoutPartitionKey();
        }
        return new ReadOrder(List.of(new Partition(List.of(), Key.of(), KeyRange.ALL)), false, false);
    }
}
