package dev.trestle.engine.operation.expiry;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TimeToLive;
import dev.trestle.engine.table.Timeline;
import java.util.Optional;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTimeToLive.html">
 * DescribeTimeToLive</a>.
 */
public final class DescribeTimeToLive implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public DescribeTimeToLive(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DescribeTimeToLive";
    }

    @Override
    public void checkFirst(Structure request) {
        database.requireTableName(request);
    }

    @Override
    public Structure run(Structure request) {
        TableDefinition table = database.definition(request.requiredString("TableName"));
        if (database.timeline().isIn(table.arn(), Timeline.CREATING)) {
            throw FeatureErrors.timeToLiveNotDescribed(Timeline.CREATING);
        }
        Optional<TimeToLive> timeToLive = table.features().timeToLive();
        String settled = timeToLive.isPresent() ? "ENABLED" : "DISABLED";
        Structure description = Structure.builder()
                .put("TimeToLiveStatus", database.timeline().status(UpdateTimeToLive.resource(table), settled))
                .put("AttributeName", timeToLive.map(TimeToLive::attribute).orElse(null))
                .build();
        return Structure.builder().put("TimeToLiveDescription", description).build();
    }
}
