package dev.trestle.engine.operation.backup;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.backup.Backup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListBackups.html">ListBackups</a> in the order of
 * ARNs: by table, then by time. Backups of deleted tables are listed too.
 */
public final class ListBackups implements Operation {

    private static final int MAX_BACKUPS = 100;

    private final Database database;

    /** The operation on the database given. */
    public ListBackups(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "ListBackups";
    }

    @Override
    public Structure run(Structure request) {
        int limit = Objects.requireNonNullElse(request.integer("Limit"), MAX_BACKUPS);
        Predicate<Backup> wanted = wanted(request);
        String start = Objects.requireNonNullElse(request.string("ExclusiveStartBackupArn"), "");
        List<Structure> summaries = new ArrayList<>();
        String last = null;
        boolean more = false;
        for (Backup backup : database.backups().after(start)) {
            if (!wanted.test(backup)) {
                continue;
            }
            if (summaries.size() == limit) {
                more = true;
                break;
            }
            summaries.add(BackupDetails.summary(backup, BackupDetails.status(database, backup)));
            last = backup.arn();
        }
        return Structure.builder()
                .put("BackupSummaries", summaries)
                .put("LastEvaluatedBackupArn", more ? last : null)
                .build();
    }

    private Predicate<Backup> wanted(Structure request) {
        String table = request.string("TableName");
        String tableName = table == null ? null : database.tableName(table);
        String type = Objects.requireNonNullElse(request.string("BackupType"), "USER");
        Instant from = Objects.requireNonNullElse(request.instant("TimeRangeLowerBound"), Instant.MIN);
        Instant to = Objects.requireNonNullElse(request.instant("TimeRangeUpperBound"), Instant.MAX);
        if (from.isAfter(to)) {
            throw BackupErrors.timeRange();
        }
        return backup -> (tableName == null || tableName.equals(backup.source().name()))
                && (type.equals("ALL") || type.equals(backup.type().name()))
                && !backup.created().isBefore(from)
                && backup.created().isBefore(to);
    }
}
