package dev.trestle.engine.operation.export;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.export.Export;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListExports.html">ListExports</a>: those of the last
 * 90 days in the order of ARNs, by table, then by time. Exports of deleted tables are listed too.
 */
public final class ListExports implements Operation {

    private static final int MAX_RESULTS = 25;

    private final Database database;

    /** The operation on the database given. */
    public ListExports(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "ListExports";
    }

    @Override
    public Structure run(Structure request) {
        int max = Objects.requireNonNullElse(request.integer("MaxResults"), MAX_RESULTS);
        String start = Objects.requireNonNullElse(request.string("NextToken"), "");
        String tableArn = request.string("TableArn");
        List<Structure> summaries = new ArrayList<>();
        String last = null;
        for (Export export : database.exports().after(start)) {
            if (tableArn != null && !tableArn.equals(export.tableArn())) {
                continue;
            }
            if (summaries.size() == max) {
                return answer(summaries).put("NextToken", last).build();
            }
            summaries.add(ExportDescription.summary(export));
            last = export.arn();
        }
        return answer(summaries).build();
    }

    private static Structure.Builder answer(List<Structure> summaries) {
        return Structure.builder().put("ExportSummaries", summaries);
    }
}
