package dev.trestle.engine.operation.export;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeExport.html">DescribeExport</a>.
 */
public final class DescribeExport implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DescribeExport(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DescribeExport";
    }

    @Override
    public Structure run(Structure request) {
        return ExportDescription.answer(database.exports().get(request.requiredString("ExportArn")));
    }
}
