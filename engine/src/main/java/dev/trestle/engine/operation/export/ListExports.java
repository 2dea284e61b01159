package dev.trestle.engine.operation.export;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.transfer.JobPage;
import java.util.List;
import java.util.Objects;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListExports.html">ListExports</a> of the past 90
 * days, the latest first.
 */
public final class ListExports implements Operation {

    private static final int MAX_RESULTS = 25;

    private final Exports exports;

    /** The operation on the exports given. */
    public ListExports(Exports exports) {
        this.exports = exports;
    }

    @Override
    public String name() {
        return "ListExports";
    }

    @Override
    public Structure run(Structure request) {
        String table = request.string("TableArn");
        // As by AWS, what was exported of a table that has been deleted is listed only with everything else.
        String id = table == null ? null : exports.tableId(table);
        List<Structure> wanted = exports.jobs().latestFirst().stream()
                .filter(description ->
                        table == null || description.requiredString("TableId").equals(id))
                .toList();
        int size = Objects.requireNonNullElse(request.integer("MaxResults"), MAX_RESULTS);
        JobPage page = JobPage.of(wanted, Exports.ARN, request.string("NextToken"), size);
        return Structure.builder()
                .put(
                        "ExportSummaries",
                        page.descriptions().stream().map(ListExports::summary).toList())
                .put("NextToken", page.nextToken())
                .build();
    }

    private static Structure summary(Structure description) {
        return Structure.builder()
                .put(Exports.ARN, description.string(Exports.ARN))
                .put(Exports.STATUS, description.string(Exports.STATUS))
                .put("ExportType", Objects.requireNonNullElse(description.string("ExportType"), ExportRequest.FULL))
                .build();
    }
}
