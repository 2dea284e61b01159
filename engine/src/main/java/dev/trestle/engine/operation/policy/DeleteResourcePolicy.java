package dev.trestle.engine.operation.policy;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableFeatures.ResourcePolicy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteResourcePolicy.html">DeleteResourcePolicy</a>.
 */
public final class DeleteResourcePolicy implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DeleteResourcePolicy(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DeleteResourcePolicy";
    }

    @Override
    public Structure run(Structure request) {
        String arn = request.requiredString("ResourceArn");
        String expected = request.string("ExpectedRevisionId");
        AtomicReference<String> deleted = new AtomicReference<>();
        database.tables().redefine(Policies.table(database, arn), before -> {
            Map<String, ResourcePolicy> policies =
                    new HashMap<>(before.features().policies());
            Policies.requireExpected(expected, policies.get(arn), arn);
            ResourcePolicy policy = policies.remove(arn);
            deleted.set(policy == null ? null : policy.revision());
            return before.withFeatures(before.features().withPolicies(policies));
        });
        return Structure.builder().put("RevisionId", deleted.get()).build();
    }
}
