package dev.trestle.engine.operation.account;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import java.util.List;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeEndpoints.html">DescribeEndpoints</a>.
 */
public final class DescribeEndpoints implements Operation {

    private static final long CACHED_MINUTES = 1440;

    private final Database database;

    /** The operation on the database given. */
    public DescribeEndpoints(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DescribeEndpoints";
    }

    @Override
    public Structure run(Structure request) {
        Structure endpoint = Structure.builder()
                .put("Address", "dynamodb." + database.region() + ".amazonaws.com")
                .put("CachePeriodInMinutes", CACHED_MINUTES)
                .build();
        return Structure.builder().put("Endpoints", List.of(endpoint)).build();
    }
}
