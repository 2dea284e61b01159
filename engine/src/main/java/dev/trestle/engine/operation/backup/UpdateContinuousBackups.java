package dev.trestle.engine.operation.backup;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableFeatures.Backups;
import java.util.Objects;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateContinuousBackups.html">UpdateContinuousBackups</a>.
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
        Table table = database.tables().find(tableName);
        if (table == null) {
            throw FeatureErrors.tableNotFound(tableName);
        }
        Table updated = enable
                ? database.tables().backUp(tableName, days == null ? period(table) : days)
                : database.tables().stopBackups(tableName);
        return BackupDescription.of(
                updated.definition().features().backups(), database.clock().instant());
    }

    /** A period that was chosen before stays unless another one is asked for. */
    private static int period(Table table) {
        return table.definition().features().backups().map(Backups::days).orElse(MAX_DAYS);
    }
}
