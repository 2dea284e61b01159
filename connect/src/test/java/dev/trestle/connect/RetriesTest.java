package dev.trestle.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.migrations.Migrations;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.call.AttemptCounter;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.call.CallListener;
import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationReport;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.query.Get;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntitySchema;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** What DynamoDB throttles the SDK sends again without telling; who listens to operations learns how often. */
class RetriesTest {

    private static final int READS = 20;

    private record Note(String id) {}

    private static final EntitySchema<Note> NOTE = EntitySchema.of("Note", Note.class, new RecordMapping<Note>() {
                @Override
                public void write(Note note, AttributeWriter to) {
                    to.put("id", AttributeCodec.STRING, note.id());
                }

                @Override
                public Note read(AttributeReader from) {
                    return new Note(from.get("id", AttributeCodec.STRING));
                }
            })
            .keyComponent("id", KeyCodec.STRING, Note::id)
            .primaryKey("byId", "note#{id}", "note#")
            .build();
    private static final Design NOTES =
            Design.of("notes", "pk", "sk").entity(NOTE).build();

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.builder()
            .simulate(Simulation.NONE.withThrottled(0.7))
            .build();
    private final AtomicInteger sent = new AtomicInteger();
    private final List<OperationReport> reports = new ArrayList<>();

    @AfterEach
    void close() {
        db.close();
    }

    static Stream<List<ExecutionInterceptor>> interceptorsOfTheApplication() {
        return Stream.of(List.of(), List.of(AttemptCounter.INSTANCE));
    }

    @ParameterizedTest
    @MethodSource("interceptorsOfTheApplication")
    void areCountedOnce(List<ExecutionInterceptor> given, @TempDir Path directory) {
        TestEnvironment environment =
                new TestEnvironment(directory).file("trestle.yaml", "deployments: { local: { region: eu-west-1 } }");
        try (Connections connections = Connections.builder()
                .environment(environment)
                .client(settings(given))
                .build()) {
            Connection connection = connections.connect(NOTES, Migrations.none());
            BoundTable table = BoundTable.of(NOTES, connection.client(), connection.tableName())
                    .with(new Reports());
            sent.set(0);
            for (int i = 0; i < READS; i++) {
                Get.of(table, NOTE.key("n" + i)).run();
            }
        }

        assertThat(reports)
                .hasSize(READS)
                .anySatisfy(
                        report -> assertThat(report.sdkRetries().orElseThrow()).isGreaterThan(1));
        assertThat(reports.stream()
                        .mapToInt(report -> report.sdkRetries().orElseThrow())
                        .sum())
                .isEqualTo(sent.get() - READS);
    }

    /** Over the SDK's own way, which retries at once and as often as it takes. */
    private Consumer<DynamoDbClientBuilder> settings(List<ExecutionInterceptor> given) {
        return client -> client.httpClient(db.httpClient())
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .overrideConfiguration(settings -> settings.executionInterceptors(given)
                        .addExecutionInterceptor(new Sent())
                        .retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(1_000)
                                .circuitBreakerEnabled(false)
                                .backoffStrategy(BackoffStrategy.retryImmediately())
                                .throttlingBackoffStrategy(BackoffStrategy.retryImmediately())
                                .build()));
    }

    private final class Sent implements ExecutionInterceptor {

        @Override
        public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
            sent.incrementAndGet();
        }
    }

    private final class Reports implements CallListener {

        @Override
        public void answered(Call call) {}

        @Override
        public Consumer<OperationReport> began(Operation operation) {
            return reports::add;
        }
    }
}
