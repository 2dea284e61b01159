package dev.trestle.engine.operation.policy;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableFeatures.ResourcePolicy;
import java.util.Map;
import java.util.Objects;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html">PutResourcePolicy</a>.
 */
public final class PutResourcePolicy implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public PutResourcePolicy(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "PutResourcePolicy";
    }

    @Override
    public Structure run(Structure request) {
        String arn = request.requiredString("ResourceArn");
        String text = request.requiredString("Policy");
        String expected = request.string("ExpectedRevisionId");
        TableDefinition table = database.tables()
                .redefine(Policies.table(database, arn), before -> {
                    Map<String, ResourcePolicy> policies = before.features().policies();
                    Policies.requireExpected(expected, policies.get(arn), arn);
                    return before.withFeatures(before.features()
                            .withPolicies(Policies.put(
                                    policies,
                                    arn,
                                    text,
                                    request.flag("ConfirmRemoveSelfResourceAccess"),
                                    database.clock().instant())));
                })
                .definition();
        ResourcePolicy put = Objects.requireNonNull(table.features().policies().get(arn));
        return Structure.builder().put("RevisionId", put.revision()).build();
    }
}
