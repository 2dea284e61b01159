package dev.trestle.engine.table.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.storage.MemoryStorage;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.KeySchema;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Billing;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.TableFeatures;
import dev.trestle.engine.table.TableSnapshot;
import dev.trestle.engine.table.Throughput;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableBackupsTest {

    private final Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    private final Storage storage = new MemoryStorage();
    private final TableBackups backups = new TableBackups(storage, clock);

    @Test
    void refusesToDeleteABackupThatIsBeingRestored() {
        String arn = backups.create(snapshot(), "one").arn();
        backups.restore(arn, (backup, items) -> {
            assertThatExceptionOfType(ServiceException.class)
                    .isThrownBy(() -> backups.delete(arn))
                    .satisfies(error -> assertThat(error.type()).isEqualTo(ErrorType.BACKUP_IN_USE));
            return true;
        });
        backups.delete(arn);
        assertThat(backups.after("")).isEmpty();
    }

    @Test
    void tellsBackupsOfOneMomentApart() {
        for (int i = 0; i < 10; i++) {
            backups.create(snapshot(), "one");
        }
        assertThat(backups.after(""))
                .extracting(Backup::arn)
                .doesNotHaveDuplicates()
                .hasSize(10);
    }

    private TableSnapshot snapshot() {
        List<KeyAttribute> key = List.of(new KeyAttribute("pk", AttributeType.S));
        TableDefinition definition = new TableDefinition(
                "tab",
                "id",
                "arn:aws:dynamodb:local:000000000000:table/tab",
                clock.instant(),
                new KeySchema(key, List.of()),
                key,
                List.of(),
                List.of(),
                new Billing(Mode.PAY_PER_REQUEST, Throughput.ON_DEMAND, Optional.empty()),
                Optional.empty(),
                false,
                TableFeatures.NONE,
                Optional.empty());
        return new TableSnapshot(definition, storage.view(storage.map("items")));
    }
}
