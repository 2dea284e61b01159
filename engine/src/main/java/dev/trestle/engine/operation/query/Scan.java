package dev.trestle.engine.operation.query;

import dev.trestle.engine.error.QueryErrors;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.ExpressionParameters;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.storage.KeyRange;
import java.util.Objects;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Scan.html">Scan</a>. */
public final class Scan implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public Scan(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "Scan";
    }

    @Override
    public Structure run(Structure request) {
        KeyRange range = Segment.of(request);
        ExpressionParameters expressions = ExpressionParameters.ofScan(request);
        Condition filter = expressions.filter();
        Projection projection = expressions.projection();
        expressions.requireAllUsed();

        ReadSource source = ReadSource.of(database, name(), request);
        Selection selection = Selection.of(request, source, projection);
        Key start = source.startKey(request, QueryErrors::startKeyDoesNotMatchSchema);
        if (start != null) {
            if (!range.contains(start)) {
                throw Segment.startKeyOutside(request);
            }
            range = range.after(start);
        }
        int limit = Objects.requireNonNullElse(request.integer("Limit"), Integer.MAX_VALUE);
        source.admit(database);
        Page page = Page.read(source.keySpace().entries().scan(range, false), limit, source, selection, filter);
        source.charge(database, page);
        return page.answer(request, source, selection);
    }
}
