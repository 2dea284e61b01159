package dev.trestle.engine.operation.imports;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.transfer.JobPage;
import java.util.List;
import java.util.Objects;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListImports.html">ListImports</a> of the past
 * 90 days, the latest first.
 */
public final class ListImports implements Operation {

    private static final int MAX_PAGE = 25;
    private static final List<String> SUMMARY = List.of(
            Imports.ARN,
            Imports.STATUS,
            "TableArn",
            "S3BucketSource",
            "CloudWatchLogGroupArn",
            "InputFormat",
            "StartTime",
            "EndTime");

    private final Imports imports;

    /** The operation on the imports given. */
    public ListImports(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "ListImports";
    }

    @Override
    public Structure run(Structure request) {
        String table = request.string("TableArn");
        List<Structure> wanted = imports.jobs().latestFirst().stream()
                .filter(description -> table == null || table.equals(description.string("TableArn")))
                .toList();
        int size = Objects.requireNonNullElse(request.integer("PageSize"), MAX_PAGE);
        JobPage page = JobPage.of(wanted, Imports.ARN, request.string("NextToken"), size);
        return Structure.builder()
                .put("ImportSummaryList", page.summaries(SUMMARY))
                .put("NextToken", page.nextToken())
                .build();
    }
}
