package dev.trestle.engine.operation.expiry;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.error.GlobalTableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TimeToLive;
import dev.trestle.engine.table.Timeline;
import java.util.Objects;
import java.util.Optional;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTimeToLive.html">UpdateTimeToLive</a>.
 * It takes effect at once and can be changed again at once, where AWS takes up to an hour.
 */
public final class UpdateTimeToLive implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public UpdateTimeToLive(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "UpdateTimeToLive";
    }

    @Override
    public Structure run(Structure request) {
        Structure specification = Objects.requireNonNull(request.structure("TimeToLiveSpecification"));
        TimeToLive wanted = new TimeToLive(specification.requiredString("AttributeName"));
        boolean enable = specification.flag("Enabled");
        String tableName = database.tableName(request.requiredString("TableName"));
        Timeline timeline = database.timeline();
        database.tables().redefine(tableName, table -> {
            if (timeline.underWay(resource(table)).isPresent()) {
                throw FeatureErrors.timeToLiveBeingChanged();
            }
            if (enable && table.features().replication().strong()) {
                throw GlobalTableErrors.notWithStrongConsistency("Time to live is");
            }
            return table.withFeatures(
                    table.features().withTimeToLive(changed(table.features().timeToLive(), wanted, enable)));
        });
        timeline.begin(
                resource(database.definition(tableName)),
                enable ? "ENABLING" : "DISABLING",
                timeline.times().feature());
        return Structure.builder().put("TimeToLiveSpecification", specification).build();
    }

    /** What a change of a table's time to live is known by. */
    static String resource(TableDefinition table) {
        return table.arn() + "/time-to-live";
    }

    private static Optional<TimeToLive> changed(Optional<TimeToLive> before, TimeToLive wanted, boolean enable) {
        if (before.isPresent() && !before.get().equals(wanted)) {
            throw FeatureErrors.timeToLiveOnOtherAttribute(before.get().attribute());
        }
        if (enable && before.isPresent()) {
            throw FeatureErrors.timeToLiveAlreadyEnabled();
        }
        if (!enable && before.isEmpty()) {
            throw FeatureErrors.timeToLiveAlreadyDisabled();
        }
        return enable ? Optional.of(wanted) : Optional.empty();
    }
}
