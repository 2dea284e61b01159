package dev.trestle.table.call;

import static dev.trestle.table.handwritten.AppTable.COMPANY;
import static dev.trestle.table.handwritten.AppTable.USER;
import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.table.ItemExistsException;
import dev.trestle.table.ItemMissingException;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.Member;
import dev.trestle.table.handwritten.Members;
import dev.trestle.table.query.Get;
import dev.trestle.table.write.WriteOutcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class OperationReportTest {

    private final FreshTable fresh = new FreshTable();
    private final Reports reports = new Reports();
    private final AppTable app = fresh.app().with(reports);

    /** Remembers everything. */
    private static final class Reports implements CallListener {

        private final List<OperationReport> ended = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();

        @Override
        public synchronized void answered(Call call) {
            calls.add(call);
        }

        @Override
        public Consumer<OperationReport> began(Operation operation) {
            return this::add;
        }

        private synchronized void add(OperationReport report) {
            ended.add(report);
        }

        synchronized OperationReport last() {
            return ended.get(ended.size() - 1);
        }
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void tellsWhatAQueryOfAnIndexWas() {
        app.users().create(user("acme", "joe@acme.com"));
        app.users().byEmail("joe@acme.com").filter(USER.name.eq("nobody")).list();

        OperationReport report = reports.last();
        assertThat(report.operation())
                .isEqualTo(new Operation(
                        OperationKind.QUERY, "app", Optional.of("User"), Optional.of("byEmail"), Optional.of("gsi1")));
        assertThat(report.itemsReturned()).isZero();
        assertThat(report.scannedCount()).isEqualTo(1);
        assertThat(report.capacityUnits()).isEqualTo(0.5);
        assertThat(report.duration()).isPositive();
        assertThat(report.outcome()).isEqualTo(new OperationReport.Succeeded());
        assertThat(report.refusedCalls()).isZero();
    }

    @Test
    void severalCallsAreOneOperation() {
        fresh.create(Member.DESIGN);
        Members members =
                new Members(BoundTable.of(Member.DESIGN, fresh.client()).with(reports));
        Member joe = new Member("chess", "1", "joe@acme.com", Optional.empty(), 0);
        members.create(joe);
        assertThat(reports.ended).hasSize(1);
        members.put(joe);

        OperationReport report = reports.last();
        assertThat(reports.ended).hasSize(2);
        assertThat(report.operation().kind()).isEqualTo(OperationKind.PUT);
        assertThat(report.calls())
                .extracting(Call::operation)
                .hasSizeGreaterThan(1)
                .startsWith("GetItem");
        assertThat(report.capacityUnits())
                .isEqualTo(
                        report.calls().stream().mapToDouble(Call::capacityUnits).sum());
        assertThat(reports.calls).containsAll(report.calls());
    }

    @Test
    void eachKindOfOperationIsToldAsSuch() throws Exception {
        Company acme = app.companies().create(company("acme"));
        app.companies().put(acme);
        app.companies().get("acme");
        app.companies().update("acme").add(COMPANY.seats, 1).run();
        app.users().inCompany("acme").page(3);
        app.users().inCompany("acme").deleteAll();
        app.companies().scan().list();
        app.batchGet().get(app.companies().key("acme")).run();
        app.batchWrite().put(app.companies(), company("b")).run();
        app.snapshot().get(app.companies().key("acme")).run();
        app.transaction().create(app.companies(), company("c")).commit();
        app.companies()
                .statement("SELECT * FROM app WHERE pk = 'company#acme' AND sk = 'company#'")
                .list();
        app.companies().prepareGet("acme").async().run().get();
        app.companies().prepareDelete("acme").async().run().get();

        assertThat(reports.ended)
                .extracting(report -> report.operation().kind())
                .containsExactly(
                        OperationKind.CREATE,
                        OperationKind.PUT,
                        OperationKind.GET,
                        OperationKind.UPDATE,
                        OperationKind.QUERY,
                        OperationKind.DELETE_FOUND,
                        OperationKind.SCAN,
                        OperationKind.BATCH_GET,
                        OperationKind.BATCH_WRITE,
                        OperationKind.SNAPSHOT,
                        OperationKind.TRANSACTION,
                        OperationKind.STATEMENT,
                        OperationKind.GET,
                        OperationKind.DELETE);
        assertThat(reports.ended)
                .allSatisfy(report -> assertThat(report.outcome()).isEqualTo(new OperationReport.Succeeded()));
    }

    @Test
    void tellsFailuresByTheirCode() {
        app.companies().create(company("acme"));
        assertThatThrownBy(() -> app.companies().create(company("acme"))).isInstanceOf(ItemExistsException.class);
        assertThat(reports.last().outcome().word()).isEqualTo("failure");
        assertThat(reports.last().outcome().errorCode()).hasValue("TRESTLE-T010");
        assertThat(reports.last().refusedCalls()).isEqualTo(1);

        assertThatThrownBy(() -> app.companies()
                        .update("none")
                        .add(COMPANY.seats, 1)
                        .async()
                        .run()
                        .get())
                .hasCauseInstanceOf(ItemMissingException.class);
        assertThat(reports.last().operation().kind()).isEqualTo(OperationKind.UPDATE);

        fresh.client().deleteTable(table -> table.tableName("app"));
        assertThatThrownBy(() -> app.companies().get("acme")).isInstanceOf(AwsServiceException.class);
        assertThat(reports.last().outcome().errorCode()).hasValue("ResourceNotFoundException");
    }

    @Test
    void aRejectionAsAValueIsNoFailure() throws Exception {
        app.companies().create(company("acme"));
        WriteOutcome<Company> outcome =
                app.companies().prepareCreate(company("acme")).attempt();
        assertThat(outcome.isApplied()).isFalse();
        assertThat(reports.last().outcome()).isEqualTo(new OperationReport.Rejected("TRESTLE-T010"));

        assertThat(app.companies()
                        .prepareCreate(company("acme"))
                        .async()
                        .attempt()
                        .get()
                        .isApplied())
                .isFalse();
        assertThat(reports.last().outcome()).isEqualTo(new OperationReport.Rejected("TRESTLE-T010"));
    }

    @Test
    void countsHowOftenTrestleAskedAgain() {
        Simulation unprocessed = Simulation.NONE.withUnprocessed(0.5);
        try (FreshTable flaky = new FreshTable(unprocessed)) {
            AppTable table = flaky.app().with(reports);
            List<Company> companies =
                    IntStream.range(0, 100).mapToObj(i -> company("c" + i)).toList();
            table.batchWrite().putAll(table.companies(), companies).run();

            assertThat(reports.last().repetitions()).isPositive();
            assertThat(reports.last().calls()).hasSizeGreaterThan(4);
        }
    }

    @Test
    void countsTheRetriesOfTheSdkWhereItsClientHasTheCounter() {
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
                SdkHttpClient http = db.httpClient();
                DynamoDbClient counting = overHttp(http, AttemptCounter.INSTANCE, new FailingFirst());
                DynamoDbClient silent = overHttp(http)) {
            db.client().createTable(AppTable.DESIGN.createTableRequestWithIndexes("app"));
            AppTable.on(counting).with(reports).companies().get("acme");
            assertThat(reports.last().sdkRetries()).isEqualTo(OptionalInt.of(1));

            AppTable.on(silent).with(reports).companies().get("acme");
            assertThat(reports.last().sdkRetries()).isEmpty();
        }
    }

    /** Has each request fail once, as where a connection breaks. */
    private static final class FailingFirst implements ExecutionInterceptor {

        private int attempts;

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            if (attempts++ == 0) {
                throw RetryableException.create("the connection broke");
            }
        }
    }

    private static DynamoDbClient overHttp(SdkHttpClient http, ExecutionInterceptor... interceptors) {
        return DynamoDbClient.builder()
                .httpClient(http)
                .region(Region.EU_WEST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(settings -> settings.executionInterceptors(List.of(interceptors)))
                .build();
    }

    @Test
    void aListenerThatFailsBreaksNothing() throws Exception {
        CallListener broken = new CallListener() {
            @Override
            public void answered(Call call) {
                throw new IllegalStateException("broken when answered");
            }

            @Override
            public Consumer<OperationReport> began(Operation operation) {
                if (operation.kind() == OperationKind.GET) {
                    throw new IllegalStateException("broken at the beginning");
                }
                return report -> {
                    throw new IllegalStateException("broken at the end");
                };
            }
        };
        AppTable table = fresh.app().with(broken.and(reports));

        table.companies().create(company("acme"));
        assertThat(table.companies().get("acme")).isPresent();
        assertThat(table.companies().prepareGet("acme").async().run().get()).isPresent();

        assertThat(reports.ended).hasSize(3);
        assertThat(reports.calls).hasSize(3);
    }

    @Test
    void anOperationThatIsCancelledIsToldOf() {
        Queue<Runnable> unanswered = new ArrayDeque<>();
        try (EmbeddedDynamoDb db =
                EmbeddedDynamoDb.builder().asyncExecutor(unanswered::add).build()) {
            db.client().createTable(AppTable.DESIGN.createTableRequestWithIndexes("app"));
            BoundTable table = BoundTable.of(AppTable.DESIGN, db.asyncClient()).with(reports);
            CompletableFuture<?> read =
                    Get.of(table, app.companies().key("acme")).async().run();

            assertThat(read.cancel(false)).isTrue();
            assertThat(unanswered).isNotEmpty();
            while (!unanswered.isEmpty()) {
                unanswered.remove().run();
            }
        }
        assertThat(reports.last().outcome().errorCode()).hasValue("CancellationException");
    }
}
