package dev.trestle.engine.operation.bulk;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.transfer.JobPage;
import java.util.List;
import java.util.Objects;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListBulkOperations.html">
 * ListBulkOperations</a> of the past 90 days, the latest first.
 */
public final class ListBulkOperations implements Operation {

    private static final int USUAL_PAGE = 10;
    private static final List<String> SUMMARY =
            List.of(BulkOperations.ARN, BulkOperations.STATUS, "StartTime", "EndTime");

    private final BulkOperations bulkOperations;

    /** The operation on the bulk operations given. */
    public ListBulkOperations(BulkOperations bulkOperations) {
        this.bulkOperations = bulkOperations;
    }

    @Override
    public String name() {
        return "ListBulkOperations";
    }

    @Override
    public Structure run(Structure request) {
        int size = Objects.requireNonNullElse(request.integer("MaxResults"), USUAL_PAGE);
        JobPage page =
                JobPage.of(bulkOperations.jobs().latestFirst(), BulkOperations.ARN, request.string("NextToken"), size);
        return Structure.builder()
                .put("BulkOperationsSummaryList", page.summaries(SUMMARY))
                .put("NextToken", page.nextToken())
                .build();
    }
}
