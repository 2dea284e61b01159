package dev.trestle.engine.operation.imports;

import dev.trestle.engine.error.TransferErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Operation;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeImport.html">DescribeImport</a>. */
public final class DescribeImport implements Operation {

    private final Imports imports;

    /** The operation on the imports given. */
    public DescribeImport(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "DescribeImport";
    }

    @Override
    public Structure run(Structure request) {
        String arn = request.requiredString(Imports.ARN);
        if (!arn.contains(":table/") || !arn.contains("/import/")) {
            throw TransferErrors.invalidImportArn();
        }
        Structure description = imports.jobs().find(arn).orElseThrow(() -> TransferErrors.importNotFound(arn));
        return Structure.builder().put("ImportTableDescription", description).build();
    }
}
