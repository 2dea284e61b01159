package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.migrations.lease.LeaseHeldException;
import dev.trestle.migrations.lease.LeaseLostException;
import dev.trestle.migrations.waiting.Sleeper;
import java.time.Clock;
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
    private final TestTime time = new TestTime();
    private final TestTime otherTime = new TestTime();

    @AfterEach
    void closeTable() {
        table.close();
    }

    private Migrator migrator(TestTime by, Migrations list) {
        return Migrator.of(table.client(), table.name(), Customer.SHOP, list)
                .with((Clock) by)
                .with((Sleeper) by);
    }

    private static void count(MigrationSteps m) {
        m.updateItem(update -> update.key(COUNTER)
                .updateExpression("ADD times :one")
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
    }

    @Test
    void aFastClockTakesALivingLeaseButNothingIsDoneTwice() {
        otherTime.pass(Duration.ofMinutes(10));
        List<Migrations> list = new ArrayList<>();
        List<MigrationReport> byTheOther = new ArrayList<>();
        Migration counting = migration("001-count").up(m -> {
            count(m);
            m.run("let the other come", work -> {
                if (byTheOther.isEmpty()) {
                    byTheOther.add(MigrationReport.NOTHING);
                    byTheOther.add(migrator(otherTime, list.get(0)).prepare());
                }
            });
            count(m);
        });
        list.add(Migrations.of(counting));

        assertThatThrownBy(() -> migrator(time, list.get(0)).prepare()).isInstanceOf(LeaseLostException.class);

        assertThat(byTheOther.get(1).applied()).containsExactly("001-count");
        assertThat(table.get(COUNTER).get("times").n()).isEqualTo("2");
    }

    @Test
    void aSlowClockWaitsAndSaysForWhom() {
        time.pass(Duration.ofMinutes(10));
        Migrations other = Migrations.of(migration("002-other").up(MigrationSteps::nothing));
        table.create(Customer.SHOP);
        table.put(Map.of(
                "pk", AttributeValue.fromS("#MIGRATIONS"),
                "sk", AttributeValue.fromS("#LOCK"),
                "owner", AttributeValue.fromS("7@dead/1"),
                "token", AttributeValue.fromN("3"),
                "expires", AttributeValue.fromS(time.instant().toString())));

        assertThatThrownBy(() -> migrator(otherTime, other).prepare())
                .isInstanceOf(LeaseHeldException.class)
                .hasMessageContaining("7@dead/1");
        migrator(otherTime, other).unlock(true);
        assertThat(migrator(otherTime, other).prepare().applied()).containsExactly("002-other");
    }
}
