package dev.trestle.engine.operation.export;

import dev.trestle.engine.error.ExportErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Operation;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeExport.html">DescribeExport</a>.
 */
public final class DescribeExport implements Operation {

    private final Exports exports;

    /** The operation on the exports given. */
    public DescribeExport(Exports exports) {
        this.exports = exports;
    }

    @Override
    public String name() {
        return "DescribeExport";
    }

    @Override
    public Structure run(Structure request) {
        String arn = request.requiredString(Exports.ARN);
        if (!arn.contains(":table/") || !arn.contains("/export/")) {
            throw ExportErrors.invalidArn();
        }
        Structure description = exports.jobs().find(arn).orElseThrow(() -> ExportErrors.notFound(arn));
        return Structure.builder().put("ExportDescription", description).build();
    }
}
