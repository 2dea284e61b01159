package dev.trestle.engine.operation.backup;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.TableFeatures.Backups;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html">UpdateContinuousBackups</a>.
 * The state is kept; tables cannot be restored to a moment yet.
 */
public final class UpdateContinuousBackups implements Operation {

    private static final int MAX_DAYS = 35;

    private final Database database;

    /** The operation on the database given. */
    public UpdateContinuousBackups(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "UpdateContinuousBackups";
    }

    @Override
    public Structure run(Structure request) {
        Structure specification = Objects.requireNonNull(request.structure("PointInTimeRecoverySpecification"));
        boolean enable = specification.flag("PointInTimeRecoveryEnabled");
        Integer days = specification.integer("RecoveryPeriodInDays");
        if (!enable && days != null) {
            throw FeatureErrors.recoveryPeriodNotAllowed();
        }
        String tableName = database.tableName(request.requiredString("TableName"));
        if (database.tables().find(tableName) == null) {
            throw FeatureErrors.tableNotFound(tableName);
        }
        Instant now = database.clock().instant();
        Optional<Backups> backups = database.tables()
                .redefine(tableName, table -> {
                    Instant since =
                            table.features().backups().map(Backups::since).orElse(now);
                    int period = days != null
                            ? days
                            : table.features().backups().map(Backups::days).orElse(MAX_DAYS);
                    return table.withFeatures(table.features()
                            .withBackups(enable ? Optional.of(new Backups(since, period)) : Optional.empty()));
                })
                .definition()
                .features()
                .backups();
        return BackupDescription.of(backups, now);
    }
}
