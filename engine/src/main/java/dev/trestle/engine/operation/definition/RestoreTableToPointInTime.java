package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Restoration;
import dev.trestle.engine.table.TableFeatures.Backups;
import dev.trestle.engine.table.TableHistory;
import dev.trestle.engine.table.TableSnapshot;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_RestoreTableToPointInTime.html">
 * RestoreTableToPointInTime</a>: a new table with the items that another had at a moment, and with its present settings. Tags,
 * time to live, streams, policies, continuous backups and deletion protection are not restored. AWS restores whole
 * seconds; here it is milliseconds.
 */
public final class RestoreTableToPointInTime implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public RestoreTableToPointInTime(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "RestoreTableToPointInTime";
    }

    @Override
    public Structure run(Structure request) {
        String target = database.tableName(request.requiredString("TargetTableName"));
        Instant wanted = moment(request);
        Table source = source(request);
        Instant now = database.clock().instant();
        TableHistory history = history(source);
        requireWithinPeriod(source, wanted, now);
        if (database.tables().findToDescribe(target) != null) {
            throw BackupErrors.tableAlreadyExists(target);
        }
        Restoration from = new Restoration(Optional.empty(), source.definition().arn(), wanted == null ? now : wanted);
        TableDefinition definition =
                new RestoreRequest(database, request, source.definition()).definition(target, from);
        Table restored;
        try (TableSnapshot snapshot = (wanted == null ? history.now() : history.at(wanted))
                .orElseThrow(() -> BackupErrors.recoveryUnavailable(source.name()))) {
            restored = database.tables().restore(definition, snapshot.entries(KeyRange.ALL));
        }
        return Structure.builder()
                .put("TableDescription", TableDescription.of(restored, Statuses.creating(restored)))
                .build();
    }

    /** Null for the latest. */
    private static @Nullable Instant moment(Structure request) {
        Instant moment = request.instant("RestoreDateTime");
        boolean latest = request.flag("UseLatestRestorableTime");
        if (latest && moment != null) {
            throw BackupErrors.twoRestoreTimes();
        }
        if (!latest && moment == null) {
            throw BackupErrors.noRestoreTime();
        }
        return moment;
    }

    private Table source(Structure request) {
        String arn = request.string("SourceTableArn");
        String name = request.string("SourceTableName");
        String given = name == null ? arn : name;
        if (given == null || (arn != null && name != null)) {
            throw BackupErrors.notOneSource();
        }
        String source = database.tableName(given);
        Table table = database.tables().find(source);
        if (table == null) {
            throw FeatureErrors.tableNotFound(source);
        }
        return table;
    }

    private static TableHistory history(Table source) {
        return source.history().orElseThrow(() -> BackupErrors.recoveryUnavailable(source.name()));
    }

    private static void requireWithinPeriod(Table source, @Nullable Instant moment, Instant now) {
        Backups backups = source.definition()
                .features()
                .backups()
                .orElseThrow(() -> BackupErrors.recoveryUnavailable(source.name()));
        if (moment != null && !backups.reaches(moment, now)) {
            throw BackupErrors.invalidRestoreTime(text(moment), text(backups.earliest(now)), text(now));
        }
    }

    /** A time as errors show it, in seconds. */
    private static String text(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
