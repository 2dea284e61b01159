package dev.trestle.migrations.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.migrations.Listening;
import dev.trestle.migrations.TestTable;
import dev.trestle.migrations.step.Limits;
import dev.trestle.migrations.waiting.Timing;
import dev.trestle.migrations.waiting.WaitInterruptedException;
import dev.trestle.migrations.waiting.WaitTimeoutException;
import dev.trestle.table.schema.Design;
import dev.trestle.table.settings.StatedSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class TableSetupTest {

    private static final Design DESIGN = Design.of("app", "pk", "sk").build();
    private static final Limits LIMITS = new Limits(Duration.ofHours(1), Optional.empty());

    private final TestTable testTable = TestTable.open();
    private final DynamoDbClient client = testTable.client();
    private final TestClock clock = TestClock.at(TestTable.BEGINNING);

    @AfterEach
    void closeTable() {
        testTable.close();
    }

    private TableSetup setup(DynamoDbClient through) {
        return new TableSetup(through, testTable.name(), DESIGN, new Timing(clock, clock::advance));
    }

    /** A client that shows the table as being made for so many looks. */
    private Listening creatingFor(int looks) {
        AtomicInteger left = new AtomicInteger(looks);
        return new Listening(client, (request, sending) -> {
            Object response = sending.send();
            return response instanceof DescribeTableResponse described && left.getAndDecrement() > 0
                    ? DescribeTableResponse.builder()
                            .table(described.table().copy(table -> table.tableStatus(TableStatus.CREATING)))
                            .build()
                    : response;
        });
    }

    @Test
    void turnsOnThePointInTimeRecoveryThatTheDesignStates() {
        Design stated = Design.of("app", "pk", "sk")
                .settings(StatedSettings.NONE.recoverable(true))
                .build();

        assertThat(new TableSetup(client, "app", stated, new Timing(clock, clock::advance)).create(LIMITS))
                .isTrue();
        assertThat(client.describeContinuousBackups(describe -> describe.tableName("app"))
                        .continuousBackupsDescription()
                        .pointInTimeRecoveryDescription()
                        .pointInTimeRecoveryStatusAsString())
                .isEqualTo("ENABLED");
    }

    @Test
    void waitsUntilTheTableIsActive() {
        Listening listening = creatingFor(3);

        assertThat(setup(listening.client()).create(LIMITS)).isTrue();
        assertThat(listening.operations())
                .containsExactly("createTable", "describeTable", "describeTable", "describeTable", "describeTable");
    }

    @Test
    void doesNotWaitForEver() {
        assertThatThrownBy(() -> setup(creatingFor(Integer.MAX_VALUE).client()).create(LIMITS))
                .isInstanceOf(WaitTimeoutException.class)
                .hasMessageContainingAll("app", "120 s");
    }

    @Test
    void waitsForATableThatIsNotVisibleYet() {
        AtomicInteger looks = new AtomicInteger();
        Listening listening = Listening.before(client, request -> {
            if (request instanceof DescribeTableRequest && looks.getAndIncrement() < 2) {
                throw ResourceNotFoundException.builder().message("not yet").build();
            }
        });

        assertThat(setup(listening.client()).create(LIMITS)).isTrue();
        assertThat(looks).hasValue(3);
    }

    @Test
    void waitsForATableThatSomebodyElseMakesAtTheSameTime() {
        Listening quicker = Listening.before(client, request -> {
            if (request instanceof CreateTableRequest) {
                testTable.create(DESIGN);
            }
        });

        assertThat(setup(quicker.client()).create(LIMITS)).isFalse();
    }

    @Test
    void refusesATableThatSomebodyElseMakesWithOtherKeys() {
        testTable.create(Design.of("app", "id", "sk").build());

        assertThatThrownBy(() -> setup(client).create(LIMITS)).isInstanceOf(TableMismatchException.class);
    }

    @Test
    void stopsWaitingWhenInterruptedAndStaysInterrupted() {
        TableSetup setup =
                new TableSetup(creatingFor(5).client(), testTable.name(), DESIGN, new Timing(clock, pause -> {
                    throw new InterruptedException();
                }));

        assertThatThrownBy(() -> setup.create(LIMITS)).isInstanceOf(WaitInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
