package dev.trestle.engine.operation.kinesis;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableFeatures.KinesisDestination;
import java.util.Optional;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateKinesisStreamingDestination.html">UpdateKinesisStreamingDestination</a>.
 * The state is kept; changes are not sent, as there is no Kinesis here.
 */
public final class UpdateKinesisStreamingDestination implements Operation {

    private static final String CONFIGURATION = "UpdateKinesisStreamingConfiguration";
    private static final String STATUS = "UPDATING";

    /** The precision of a data stream that was enabled without saying one. */
    private static final String DEFAULT_PRECISION = "MILLISECOND";

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
        if (precision == null) {
            throw FeatureErrors.destinationUpdateEmpty();
        }
        String tableName = Destinations.change(database, request, STATUS, (table, before) -> {
            String streamArn = request.requiredString("StreamArn");
            KinesisDestination active = before.filter(KinesisDestination::active)
                    .orElseThrow(() -> FeatureErrors.destinationNotUpdatable(table.name(), streamArn));
            if (precision.equals(active.precision().orElse(DEFAULT_PRECISION))) {
                throw FeatureErrors.precisionUnchanged(precision, table.id(), streamArn);
            }
            return new KinesisDestination(streamArn, true, Optional.of(precision));
        });
        return Destinations.answer(tableName, request, STATUS, CONFIGURATION);
    }
}
