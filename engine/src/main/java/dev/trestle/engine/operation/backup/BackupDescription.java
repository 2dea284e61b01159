package dev.trestle.engine.operation.backup;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.TableFeatures.Backups;
import java.time.Instant;
import java.util.Optional;

/** Continuous backups as answers describe them. A table can be restored up to the present; AWS is some 5 minutes behind. */
final class BackupDescription {

    private BackupDescription() {}

    static Structure of(Optional<Backups> backups, Instant now) {
        Structure.Builder recovery =
                Structure.builder().put("PointInTimeRecoveryStatus", backups.isPresent() ? "ENABLED" : "DISABLED");
        backups.ifPresent(on -> recovery.put("RecoveryPeriodInDays", on.days())
                .put("EarliestRestorableDateTime", on.earliest(now))
                .put("LatestRestorableDateTime", now));
        Structure description = Structure.builder()
                .put("ContinuousBackupsStatus", "ENABLED")
                .put("PointInTimeRecoveryDescription", recovery.build())
                .build();
        return Structure.builder()
                .put("ContinuousBackupsDescription", description)
                .build();
    }
}
