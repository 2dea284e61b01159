package dev.trestle.engine.operation.kinesis;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableFeatures.KinesisDestination;
import dev.trestle.engine.table.Timeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What the changes of Kinesis data streams have in common. */
final class Destinations {

    private Destinations() {}

    /** Changes the data stream that a request names, which has that status meanwhile, and gives the table's name. */
    static String change(
            Database database,
            Structure request,
            String status,
            BiFunction<TableDefinition, Optional<KinesisDestination>, KinesisDestination> change) {
        String tableName = database.tableName(request.requiredString("TableName"));
        String streamArn = request.requiredString("StreamArn");
        Timeline timeline = database.timeline();
        database.tables().redefine(tableName, table -> {
            timeline.underWay(resource(table, streamArn)).ifPresent(underWay -> {
                throw FeatureErrors.destinationBeingChanged(table.name(), streamArn, underWay);
            });
            List<KinesisDestination> destinations =
                    new ArrayList<>(table.features().destinations());
            Optional<KinesisDestination> before = destinations.stream()
                    .filter(destination -> destination.streamArn().equals(streamArn))
                    .findFirst();
            before.ifPresent(destinations::remove);
            destinations.add(change.apply(table, before));
            return table.withFeatures(table.features().withDestinations(destinations));
        });
        timeline.begin(
                resource(database.definition(tableName), streamArn),
                status,
                timeline.times().feature());
        return tableName;
    }

    /** What a change of a table's data stream is known by. */
    static String resource(TableDefinition table, String streamArn) {
        return table.arn() + "/kinesis/" + streamArn;
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
