package dev.trestle.engine.operation.kinesis;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableFeatures.KinesisDestination;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DisableKinesisStreamingDestination.html">DisableKinesisStreamingDestination</a>.
 * The state is kept; changes are not sent, as there is no Kinesis here.
 */
public final class DisableKinesisStreamingDestination implements Operation {

    private static final String CONFIGURATION = "EnableKinesisStreamingConfiguration";
    private static final String STATUS = "DISABLING";

    private final Database database;

    /** The operation on the database given. */
    public DisableKinesisStreamingDestination(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "DisableKinesisStreamingDestination";
    }

    @Override
    public Structure run(Structure request) {
        if (request.has(CONFIGURATION)) {
            throw FeatureErrors.destinationConfigurationNotAllowed();
        }
        String tableName = Destinations.change(database, request, STATUS, (table, before) -> {
            KinesisDestination active = before.filter(KinesisDestination::active)
                    .orElseThrow(() -> FeatureErrors.destinationNotActive("DISABLE"));
            return new KinesisDestination(active.streamArn(), false, active.precision());
        });
        return Destinations.answer(tableName, request, STATUS, CONFIGURATION);
    }
}
