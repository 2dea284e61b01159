package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.Table;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html">DescribeTable</a>. Counts
 * and sizes are exact at the time of the call, where AWS renews them every six hours.
 */
public final class DescribeTable implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DescribeTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DescribeTable";
    }

    @Override
    public void checkFirst(Structure request) {
        database.requireTableName(request);
    }

    @Override
    public Structure run(Structure request) {
        String tableName = database.tableName(request.requiredString("TableName"));
        Table table = database.tables().findToDescribe(tableName);
        if (table == null) {
            throw TableErrors.tableNotFound(tableName);
        }
        return Structure.builder()
                .put("Table", TableDescription.of(table, Statuses.now(database.timeline(), table)))
                .build();
    }
}
