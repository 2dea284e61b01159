package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** A process dies at each of its requests in turn, and another one goes on from there. */
class CrashTest {

    enum Moment {
        BEFORE_THE_REQUEST,
        AFTER_THE_REQUEST
    }

    private static final Map<String, AttributeValue> KEY =
            Map.of("pk", AttributeValue.fromS("counter"), "sk", AttributeValue.fromS("counter"));

    private final TestClock clock = TestClock.at(TestTable.BEGINNING);

    @ParameterizedTest
    @EnumSource
    void whereverAProcessDiesAnotherOneFinishes(Moment moment) {
        int requests = 0;
        while (diesAt(++requests, moment)) {
            // The next round dies one request later.
        }
        assertThat(requests).isGreaterThan(10);
    }

    private boolean diesAt(int request, Moment moment) {
        try (TestTable testTable = TestTable.open()) {
            List<String> ran = new ArrayList<>();
            Migrations migrations = Migrations.of(
                    migration("001-index")
                            .up(m -> m.addIndex(gsi("gsi1")
                                    .partition("gsi1pk")
                                    .sort("gsi1sk")
                                    .projectAll())),
                    migration("002-company").up(m -> {
                        m.run("note", table -> ran.add("002"));
                        m.put(new Company("acme", 1, m.now()));
                    }),
                    migration("003-other").up(m -> {
                        m.run("note", table -> ran.add("003"));
                        m.put(new Company("other", 1, m.now()));
                        m.table().stream(StreamViewType.NEW_IMAGE).deletionProtection(true);
                        m.updateItem(update -> update.key(KEY)
                                .updateExpression("ADD times :one")
                                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
                        m.rewrite(Company.class, company -> new Company(company.name(), 2, company.createdAt()))
                                .segments(1);
                    }));
            boolean died = runAndDie(testTable, migrations, request, moment);
            int finishedBefore = (int) migrator(testTable.client(), testTable.name(), migrations).status().stream()
                    .filter(status -> status.state() == MigrationState.DONE)
                    .count();

            clock.advance(Duration.ofMinutes(1));
            MigrationReport report =
                    migrator(testTable.client(), testTable.name(), migrations).prepare();

            assertThat(report.applied()).hasSize(3 - finishedBefore);
            assertThat(migrator(testTable.client(), testTable.name(), migrations)
                            .status())
                    .extracting(MigrationStatus::state)
                    .containsOnly(MigrationState.DONE);
            // Code of one's own is all that may be begun twice, if the process dies before it could say that it was
            // done.
            assertThat(ran).contains("002", "003").hasSizeLessThanOrEqualTo(3);
            assertThat(testTable
                            .client()
                            .scan(scan -> scan.tableName(testTable.name()).filterExpression("attribute_exists(seats)"))
                            .items())
                    .hasSize(2)
                    .allSatisfy(item -> assertThat(item.get("seats").n()).isEqualTo("2"));
            assertThat(testTable
                            .client()
                            .getItem(get -> get.tableName(testTable.name()).key(KEY))
                            .item()
                            .get("times")
                            .n())
                    .isEqualTo("1");
            return died;
        }
    }

    private boolean runAndDie(TestTable testTable, Migrations migrations, int last, Moment moment) {
        AtomicInteger count = new AtomicInteger();
        Listening dying = new Listening(testTable.client(), (request, sending) -> {
            int number = count.incrementAndGet();
            if (number > last || (number == last && moment == Moment.BEFORE_THE_REQUEST)) {
                throw new ConcurrentMigratorsTest.Killed();
            }
            Object response = sending.send();
            if (number == last) {
                throw new ConcurrentMigratorsTest.Killed();
            }
            return response;
        });
        try {
            migrator(dying.client(), testTable.name(), migrations).prepare();
            return false;
        } catch (ConcurrentMigratorsTest.Killed e) {
            return true;
        }
    }

    private Migrator migrator(DynamoDbClient client, String tableName, Migrations migrations) {
        return Migrator.of(client, tableName, Company.APP, migrations)
                .with(clock)
                .with(clock::advance);
    }
}
