package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.migrations.lease.LeaseHeldException;
import dev.trestle.migrations.lease.LeaseLostException;
import dev.trestle.migrations.lease.LeaseRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class HousekeepingTest {

    private final TestTable table = TestTable.open();
    private final TestClock clock = TestClock.at(TestTable.BEGINNING);
    private final List<String> ran = new ArrayList<>();

    @AfterEach
    void closeTable() {
        table.close();
    }

    private Migrator migrator(DynamoDbClient client, Migration... migrations) {
        return Migrator.of(client, table.name(), Company.APP, Migrations.of(migrations))
                .with(clock)
                .with(clock::advance);
    }

    private Migrator migrator(Migration... migrations) {
        return migrator(table.client(), migrations);
    }

    private Migration noting(String name) {
        return migration(name)
                .up(m -> m.run("note", work -> ran.add(name + " up")))
                .down(m -> m.run("note", work -> ran.add(name + " down")));
    }

    private static Migration putting(int seats) {
        return migration("001-put").up(m -> m.put(new Company("acme", seats, m.now())));
    }

    @Test
    void tellsThatAMigrationWasChangedAfterItWasApplied() {
        migrator(putting(1)).up();
        clock.advance(Duration.ofDays(1));

        migrator(putting(1)).validate();
        assertThatThrownBy(() -> migrator(putting(2)).validate())
                .isInstanceOf(ChangedMigrationsException.class)
                .hasMessageContainingAll(table.name(), "001-put");
        assertThat(migrator(putting(2)).status()).singleElement().satisfies(status -> {
            assertThat(status.state()).isEqualTo(MigrationState.DONE);
            assertThat(status.changed()).isTrue();
        });
    }

    @Test
    void acceptsAChangedMigrationWithoutRunningIt() {
        migrator(putting(1)).up();

        assertThat(migrator(putting(2)).repair()).containsExactly("001-put");

        migrator(putting(2)).validate();
        assertThat(migrator(putting(2)).repair()).isEmpty();
        assertThat(table.items().get(0).get("seats").n()).isEqualTo("1");
    }

    @Test
    void toldByItsVersionWhereItDeclaresOne() {
        migrator(noting("001-a").version("1")).up();

        migrator(noting("001-a").version("1")).validate();
        assertThatThrownBy(() -> migrator(noting("001-a").version("2")).validate())
                .isInstanceOf(ChangedMigrationsException.class);
        assertThat(migrator(noting("001-a").version("2")).repair()).containsExactly("001-a");
        migrator(noting("001-a").version("2")).validate();
    }

    @Test
    void doesNotTakeRandomStepsForAChange() {
        Migration random = migration("001-random")
                .up(m -> m.putItem(Map.of(
                        "pk",
                        AttributeValue.fromS(UUID.randomUUID().toString()),
                        "sk",
                        AttributeValue.fromS("random"))));
        migrator(random).up();

        migrator(random).validate();
    }

    @Test
    void takesForDoneWhatATableHadBefore() {
        migrator().prepare();

        assertThat(migrator(noting("001-a"), noting("002-b"), noting("003-c")).baseline("002-b"))
                .containsExactly("001-a", "002-b");

        assertThat(migrator(noting("001-a"), noting("002-b"), noting("003-c"))
                        .up()
                        .applied())
                .containsExactly("003-c");
        assertThat(ran).containsExactly("003-c up");
        assertThat(table.ofMigrations().get("001-a")).containsEntry("baseline", AttributeValue.fromBool(true));
        assertThat(migrator(noting("001-a")).baseline("001-a")).isEmpty();
    }

    @Test
    void rollsBackAndAppliesAgain() {
        migrator(noting("001-a"), noting("002-b"), noting("003-c")).up();
        ran.clear();

        MigrationReport report =
                migrator(noting("001-a"), noting("002-b"), noting("003-c")).redo(2);

        assertThat(report.rolledBack()).containsExactly("003-c", "002-b");
        assertThat(report.applied()).containsExactly("002-b", "003-c");
        assertThat(ran).containsExactly("003-c down", "002-b down", "002-b up", "003-c up");
    }

    @Test
    void goesSoManyStepsUpAndDownToAName() {
        Migrator migrator = migrator(noting("001-a"), noting("002-b"), noting("003-c"));

        assertThat(migrator.up(Extent.steps(2)).applied()).containsExactly("001-a", "002-b");
        assertThat(migrator.down(Extent.to("001-a")).rolledBack()).containsExactly("002-b");
        assertThatThrownBy(() -> migrator.down(Extent.to("009"))).isInstanceOf(UnknownMigrationException.class);
        assertThat(migrator.down(Extent.ALL).rolledBack()).containsExactly("001-a");
    }

    @Test
    void freesTheLeaseOfAProcessThatDied() {
        migrator().prepare();
        table.put(Map.of(
                "pk", AttributeValue.fromS("#MIGRATIONS"),
                "sk", AttributeValue.fromS("#LOCK"),
                "owner", AttributeValue.fromS("7@dead/1"),
                "token", AttributeValue.fromN("3"),
                "expires", AttributeValue.fromS(clock.instant().plusSeconds(20).toString())));

        assertThatThrownBy(() -> migrator(noting("001-a")).unlock(false))
                .isInstanceOf(LeaseHeldException.class)
                .hasMessageContaining("7@dead/1");
        assertThat(migrator().unlock(true)).map(LeaseRecord::owner).hasValue("7@dead/1");

        assertThat(migrator(noting("001-a"))
                        .waitingForOthersAtMost(Duration.ZERO)
                        .up()
                        .applied())
                .containsExactly("001-a");
        assertThat(migrator().unlock(false)).isEmpty();
    }

    @Test
    void aHolderWhoseLeaseWasFreedStopsBeforeItsNextWrite() {
        Migration unlocked = migration("001-unlocked").up(m -> {
            m.run("lose it", work -> assertThat(migrator().unlock(true)).isPresent());
            m.put(new Company("acme", 1, m.now()));
        });

        assertThatThrownBy(() -> migrator(unlocked).up()).isInstanceOf(LeaseLostException.class);

        assertThat(table.items()).isEmpty();
        assertThat(migrator(unlocked).lease().flatMap(LeaseRecord::expires)).isEqualTo(Optional.empty());
    }

    @Test
    void aClassIsAMigrationToo() {
        Migrations list = Migrations.of(Migration.of(new Welcome()));

        migrator(list.inOrder().toArray(Migration[]::new)).up();
        assertThat(table.items()).hasSize(1);
        migrator(list.inOrder().toArray(Migration[]::new)).down(Extent.steps(1));
        assertThat(table.items()).isEmpty();
    }

    private static final class Welcome implements ReversibleMigration {

        @Override
        public String name() {
            return "001-welcome";
        }

        @Override
        public void up(MigrationSteps m) {
            m.put(new Company("acme", 1, m.now()));
        }

        @Override
        public void down(MigrationSteps m) {
            m.delete(Company.class, "acme");
        }
    }

    @Test
    void findsWhatProvidersContributeInTheOrderOfTheNames() {
        assertThat(Migrations.discover("provided").inOrder())
                .extracting(Migration::name)
                .containsExactly("001-first", "002-second");
        assertThat(Migrations.discover("another").inOrder()).isEmpty();
    }

    /** Named in META-INF/services of the tests. */
    public static final class Provider implements MigrationProvider {

        @Override
        public String table() {
            return "provided";
        }

        @Override
        public List<Migration> migrations() {
            return List.of(
                    migration("002-second").up(MigrationSteps::nothing),
                    migration("001-first").up(MigrationSteps::nothing));
        }
    }
}
