package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.migrations.lease.LeaseHeldException;
import dev.trestle.migrations.lease.LeaseLostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Machines whose clocks differ by more than a lease lasts. */
class ClockSkewTest {

    private static final Map<String, AttributeValue> COUNTER =
            Map.of("pk", AttributeValue.fromS("counter"), "sk", AttributeValue.fromS("counter"));

    private final TestTable table = TestTable.open();
    private final TestClock clock = TestClock.at(TestTable.BEGINNING);
    private final TestClock otherClock = TestClock.at(TestTable.BEGINNING);

    @AfterEach
    void closeTable() {
        table.close();
    }

    private Migrator migrator(TestClock by, Migrations list) {
        return Migrator.of(table.client(), table.name(), Customer.SHOP, list)
                .with(by)
                .with(by::advance);
    }

    private static void count(MigrationSteps m) {
        m.updateItem(update -> update.key(COUNTER)
                .updateExpression("ADD times :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
    }

    @Test
    void aFastClockTakesALivingLeaseButNothingIsDoneTwice() {
        otherClock.advance(Duration.ofMinutes(10));
        List<Migrations> list = new ArrayList<>();
        List<MigrationReport> byTheOther = new ArrayList<>();
        Migration counting = migration("001-count").up(m -> {
            count(m);
            m.run("let the other come", work -> {
                if (byTheOther.isEmpty()) {
                    byTheOther.add(MigrationReport.NOTHING);
                    byTheOther.add(migrator(otherClock, list.get(0)).prepare());
                }
            });
            count(m);
        });
        list.add(Migrations.of(counting));

        assertThatThrownBy(() -> migrator(clock, list.get(0)).prepare()).isInstanceOf(LeaseLostException.class);

        assertThat(byTheOther.get(1).applied()).containsExactly("001-count");
        assertThat(table.get(COUNTER).get("times").n()).isEqualTo("2");
    }

    @Test
    void aSlowClockWaitsAndSaysForWhom() {
        clock.advance(Duration.ofMinutes(10));
        Migrations other = Migrations.of(migration("002-other").up(MigrationSteps::nothing));
        table.create(Customer.SHOP);
        table.put(Map.of(
                "pk", AttributeValue.fromS("#MIGRATIONS"),
                "sk", AttributeValue.fromS("#LOCK"),
                "owner", AttributeValue.fromS("7@dead/1"),
                "token", AttributeValue.fromN("3"),
                "expires", AttributeValue.fromS(clock.instant().toString())));

        assertThatThrownBy(() -> migrator(otherClock, other).prepare())
                .isInstanceOf(LeaseHeldException.class)
                .hasMessageContaining("7@dead/1");
        migrator(otherClock, other).unlock(true);
        assertThat(migrator(otherClock, other).prepare().applied()).containsExactly("002-other");
    }
}
