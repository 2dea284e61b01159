package dev.trestle.engine.operation.item;

import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.ExpressionParameters;
import dev.trestle.engine.operation.Keys;
import dev.trestle.engine.table.ItemLocks;
import dev.trestle.engine.table.Table;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what a request says of an item to be read; GetItem and the actions of TransactGetItems say it alike. */
final class ReadRequests {

    private ReadRequests() {}

    static KeyRead get(Database database, Structure request) {
        Item key = Objects.requireNonNull(request.item("Key"), "Key");
        Projection projection = projection(request);
        Table table = database.table(request.requiredString("TableName"));
        return new KeyRead(new ItemLocks.Address(table, Keys.ofKey(table, key)), projection);
    }

    static @Nullable Projection projection(Structure request) {
        ExpressionParameters expressions = ExpressionParameters.of(request, "ProjectionExpression");
        Projection projection = expressions.projection();
        expressions.requireAllUsed();
        return projection;
    }
}
