package dev.trestle.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.examples.companies.Company;
import dev.trestle.examples.companies.Plan;
import dev.trestle.table.ItemExistsException;
import dev.trestle.table.call.Call;
import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.call.OperationReport;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class OperationMetersTest {

    private static final Company ACME = new Company("acme", Plan.FREE, 1, Instant.EPOCH);

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AppTable app = AppTable.on(client).with(new OperationMeters(registry));

    @BeforeEach
    void createTable() {
        client.createTable(AppTable.DESIGN.createTableRequestWithIndexes("app"));
    }

    @AfterEach
    void close() {
        client.close();
        db.close();
    }

    @Test
    void timesOperationsByWhatTheyAreAndHowTheyEnded() {
        app.companies().create(ACME);
        assertThatThrownBy(() -> app.companies().create(ACME)).isInstanceOf(ItemExistsException.class);
        app.companies().prepareCreate(ACME).attempt();
        app.users().byEmail("joe@acme.com").list();

        assertThat(registry.get("trestle.operations")
                        .tags("table", "app", "operation", "create", "entity", "Company", "outcome", "success")
                        .tags("pattern", "none", "index", "none", "error", "none")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("trestle.operations")
                        .tags("outcome", "failure", "error", "TRESTLE-T010")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("trestle.operations")
                        .tags("outcome", "rejected", "error", "TRESTLE-T010")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("trestle.operations")
                        .tags("operation", "query", "entity", "User", "pattern", "byEmail", "index", "gsi1")
                        .timer()
                        .totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
        assertThat(registry.get("trestle.requests")
                        .tags("operation", "create", "request", "PutItem", "outcome", "refused")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void countsWhatOperationsConsumedAndFound() {
        new OperationMeters(registry)
                .began(new Operation(
                        OperationKind.QUERY, "t", Optional.of("User"), Optional.of("inCompany"), Optional.empty()))
                .accept(new OperationReport(
                        new Operation(
                                OperationKind.QUERY,
                                "t",
                                Optional.of("User"),
                                Optional.of("inCompany"),
                                Optional.empty()),
                        List.of(
                                new Call("Query", Optional.of("User"), Optional.of("inCompany"), 2, 3, 0.5),
                                new Call("Query", Optional.of("User"), Optional.of("inCompany"), 1, 4, 1.5)),
                        0,
                        2,
                        OptionalInt.of(3),
                        Duration.ofMillis(7),
                        new OperationReport.Succeeded()));

        assertThat(registry.get("trestle.capacity")
                        .tags("operation", "query")
                        .counter()
                        .count())
                .isEqualTo(2.0);
        assertThat(registry.get("trestle.requests")
                        .tags("request", "Query")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("trestle.retries")
                        .tags("by", "trestle")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("trestle.retries").tags("by", "sdk").counter().count())
                .isEqualTo(3);
        assertThat(registry.get("trestle.items.returned").summary().totalAmount())
                .isEqualTo(3);
        assertThat(registry.get("trestle.items.scanned").summary().totalAmount())
                .isEqualTo(7);
        assertThat(registry.get("trestle.operations").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(7);
    }

    @Test
    void hasNoTagForAKeyOrAValue() {
        for (int i = 0; i < 50; i++) {
            app.companies().create(new Company("c" + i, Plan.FREE, 1, Instant.EPOCH));
            app.companies().get("c" + i);
        }

        assertThat(registry.getMeters()).hasSizeLessThan(20);
        assertThat(registry.getMeters().stream()
                        .flatMap(meter -> meter.getId().getTags().stream())
                        .map(Tag::getValue))
                .doesNotContain("c1");
    }
}
