package dev.trestle.engine.operation.policy;

import dev.trestle.engine.error.PolicyErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableFeatures.ResourcePolicy;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetResourcePolicy.html">GetResourcePolicy</a>.
 */
public final class GetResourcePolicy implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public GetResourcePolicy(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "GetResourcePolicy";
    }

    @Override
    public Structure run(Structure request) {
        String arn = request.requiredString("ResourceArn");
        ResourcePolicy policy = database.definition(Policies.table(database, arn))
                .features()
                .policies()
                .get(arn);
        if (policy == null) {
            throw PolicyErrors.notFound(arn);
        }
        return Structure.builder()
                .put("Policy", policy.text())
                .put("RevisionId", policy.revision())
                .build();
    }
}
