package dev.trestle.engine.operation.backup;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.TableFeatures.Backups;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Continuous backups as answers describe them. */
final class BackupDescription {

    /** How far behind the present the latest moment is that AWS can restore. */
    private static final Duration LAG = Duration.ofMinutes(5);

    private BackupDescription() {}

    static Structure of(Optional<Backups> backups, Instant now) {
        Structure.Builder recovery =
                Structure.builder().put("PointInTimeRecoveryStatus", backups.isPresent() ? "ENABLED" : "DISABLED");
        backups.ifPresent(on -> recovery.put("RecoveryPeriodInDays", on.days())
                .put("EarliestRestorableDateTime", later(on.since(), now.minus(Duration.ofDays(on.days()))))
                .put("LatestRestorableDateTime", later(on.since(), now.minus(LAG))));
        Structure description = Structure.builder()
                .put("ContinuousBackupsStatus", "ENABLED")
                .put("PointInTimeRecoveryDescription", recovery.build())
                .build();
        return Structure.builder()
                .put("ContinuousBackupsDescription", description)
                .build();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
