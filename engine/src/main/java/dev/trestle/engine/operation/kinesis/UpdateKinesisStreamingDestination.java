package dev.trestle.engine.operation.kinesis;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableFeatures.KinesisDestination;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateKinesisStreamingDestination.html">UpdateKinesisStreamingDestination</a>.
 * The state is kept; changes are not sent, as there is no Kinesis here.
 */
public final class UpdateKinesisStreamingDestination implements Operation {

    private static final String CONFIGURATION = "UpdateKinesisStreamingConfiguration";
    private static final String STATUS = "UPDATING";

    private final Database database;

    /** The operation on the database given. */
    public UpdateKinesisStreamingDestination(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "UpdateKinesisStreamingDestination";
    }

    @Override
    public Structure run(Structure request) {
        String precision = Destinations.precision(request, CONFIGURATION);
        String tableName = Destinations.change(database, request, STATUS, (table, before) -> {
            KinesisDestination active = Destinations.active(before, "UPDATE");
            if (precision == null || precision.equals(active.precision())) {
                throw FeatureErrors.precisionUnchanged(active.precision());
            }
            return new KinesisDestination(active.streamArn(), true, precision);
        });
        return Destinations.answer(tableName, request, STATUS, CONFIGURATION);
    }
}
