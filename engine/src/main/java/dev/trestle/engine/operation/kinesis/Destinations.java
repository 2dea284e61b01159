package dev.trestle.engine.operation.kinesis;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableFeatures.KinesisDestination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What the changes of Kinesis data streams have in common. */
final class Destinations {

    /** The precision of a data stream that was enabled without saying one. */
    static final String DEFAULT_PRECISION = "MILLISECOND";

    private static final int MAX_ACTIVE = 2;

    private Destinations() {}

    /** Changes the data stream that a request names, and gives the table's name. */
    static String change(
            Database database,
            Structure request,
            BiFunction<TableDefinition, Optional<KinesisDestination>, KinesisDestination> change) {
        String tableName = database.tableName(request.requiredString("TableName"));
        String streamArn = request.requiredString("StreamArn");
        database.tables().redefine(tableName, table -> {
            List<KinesisDestination> destinations =
                    new ArrayList<>(table.features().destinations());
            Optional<KinesisDestination> before = destinations.stream()
                    .filter(destination -> destination.streamArn().equals(streamArn))
                    .findFirst();
            before.ifPresent(destinations::remove);
            destinations.add(change.apply(table, before));
            if (destinations.stream().filter(KinesisDestination::active).count() > MAX_ACTIVE) {
                throw FeatureErrors.tooManyDestinations(MAX_ACTIVE);
            }
            return table.withFeatures(table.features().withDestinations(destinations));
        });
        return tableName;
    }

    /** The data stream, which has to be enabled for the operation, given in a word. */
    static KinesisDestination active(Optional<KinesisDestination> destination, String operation) {
        return destination
                .filter(KinesisDestination::active)
                .orElseThrow(() -> FeatureErrors.destinationNotActive(operation));
    }

    /** The precision that a request asks for, or null. */
    static @Nullable String precision(Structure request, String configuration) {
        Structure given = request.structure(configuration);
        return given == null ? null : given.string("ApproximateCreationDateTimePrecision");
    }

    /** The answer to a change, which AWS is about to carry out. */
    static Structure answer(String tableName, Structure request, String status, String configuration) {
        return Structure.builder()
                .put("TableName", tableName)
                .put("StreamArn", request.requiredString("StreamArn"))
                .put("DestinationStatus", status)
                .put(configuration, request.structure(configuration))
                .build();
    }
}
