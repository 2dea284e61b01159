package dev.trestle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trestle.engine.storage.StorageException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

class EmbeddedDynamoDbTest {

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void showsAllClientsTheSameTables() {
        MusicTable.create(db.client(), "music");

        assertThat(db.asyncClient().listTables().join().tableNames()).containsExactly("music");
    }

    @Test
    void saysWhichArtifactAFolderTakes(@TempDir Path folder) {
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> EmbeddedDynamoDb.at(folder))
                .withMessageContaining("dev.trestle:trestle-storage")
                .satisfies(error -> assertThat(error.kind()).isEqualTo(StorageException.Kind.NOT_INSTALLED));
    }

    @Test
    void copiesNothingThatIsInMemory(@TempDir Path folder) {
        assertThatIllegalStateException()
                .isThrownBy(() -> db.backup(folder.resolve("copy")))
                .withMessageContaining("EmbeddedDynamoDb.at");
    }

    @Test
    void setsTimesByItsClock() {
        Instant now = Instant.parse("2026-01-02T03:04:05.678Z");
        try (EmbeddedDynamoDb frozen = EmbeddedDynamoDb.builder()
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .build()) {
            MusicTable.create(frozen.client(), "music");

            assertThat(frozen.client()
                            .describeTable(request -> request.tableName("music"))
                            .table()
                            .creationDateTime())
                    .isEqualTo(now);
        }
    }

    @Test
    void waitsForATable() {
        MusicTable.create(db.client(), "music");

        try (var waiter = db.client().waiter()) {
            WaiterResponse<DescribeTableResponse> exists =
                    waiter.waitUntilTableExists(request -> request.tableName("music"));
            db.client().deleteTable(request -> request.tableName("music"));
            WaiterResponse<DescribeTableResponse> gone =
                    waiter.waitUntilTableNotExists(request -> request.tableName("music"));

            assertThat(exists.matched().response()).isPresent();
            assertThat(gone.matched().exception()).containsInstanceOf(ResourceNotFoundException.class);
        }
    }

    @Test
    void waitsForATableThatIsCreatedMeanwhile() {
        try (var waiter = db.asyncClient().waiter()) {
            CompletableFuture<WaiterResponse<DescribeTableResponse>> exists =
                    waiter.waitUntilTableExists(request -> request.tableName("music"));
            MusicTable.create(db.client(), "music");

            assertThat(exists.join().matched().response()).isPresent();
        }
    }

    @Test
    void publishesThePagesOfManyAnswersWithoutGrowingTheStack() {
        MusicTable.create(db.client(), "music");
        for (int i = 0; i < 3_000; i++) {
            String artist = "artist" + i;
            db.client().putItem(request -> request.tableName("music").item(MusicTable.key(artist, "song")));
        }
        Queue<Map<String, AttributeValue>> items = new ConcurrentLinkedQueue<>();

        db.asyncClient()
                .scanPaginator(request -> request.tableName("music").limit(1))
                .items()
                .subscribe(items::add)
                .join();

        assertThat(items).hasSize(3_000);
    }

    @Test
    void answersManyThreadsAtOnce() {
        MusicTable.create(db.client(), "music");
        DynamoDbAsyncClient async = db.asyncClient();

        List<CompletableFuture<UpdateItemResponse>> updates = IntStream.range(0, 2_000)
                .mapToObj(i -> async.updateItem(request -> request.tableName("music")
                        .key(MusicTable.key("Björk", "Jóga"))
                        .updateExpression("ADD plays :one")
                        .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")))))
                .toList();
        updates.forEach(CompletableFuture::join);

        assertThat(db.client()
                        .getItem(request -> request.tableName("music").key(MusicTable.key("Björk", "Jóga")))
                        .item()
                        .get("plays"))
                .isEqualTo(AttributeValue.fromN("2000"));
    }

    @Test
    void failsFuturesTheWayTheSdkDoes() {
        CompletableFuture<DescribeTableResponse> future =
                db.asyncClient().describeTable(request -> request.tableName("none"));
        AtomicReference<Throwable> seen = new AtomicReference<>();

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(future::join)
                .withCauseInstanceOf(ResourceNotFoundException.class);
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(future::get)
                .withCauseInstanceOf(ResourceNotFoundException.class);
        CompletableFuture<DescribeTableResponse> observed =
                future.whenComplete((response, failure) -> seen.set(failure));
        assertThat(observed).isCompletedExceptionally();
        assertThat(seen.get())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void runsAsynchronousOperationsOnTheExecutorGiven() {
        List<Runnable> waiting = new ArrayList<>();
        try (EmbeddedDynamoDb queued =
                EmbeddedDynamoDb.builder().asyncExecutor(waiting::add).build()) {
            CompletableFuture<ListTablesResponse> future = queued.asyncClient().listTables();
            CompletableFuture<ListTablesResponse> cancelled =
                    queued.asyncClient().listTables();
            cancelled.cancel(false);

            assertThat(future).isNotDone();
            waiting.forEach(Runnable::run);
            assertThat(future).isCompleted();
            assertThat(cancelled).isCancelled();
        }
    }

    @Test
    void keepsInterruptedThreadsOut() {
        Thread.currentThread().interrupt();
        try {
            assertThatExceptionOfType(AbortedException.class)
                    .isThrownBy(() -> db.client().listTables());
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void endsOnlyTheClientThatIsClosed() {
        DynamoDbClient closed = db.client();
        closed.close();

        assertThatIllegalStateException().isThrownBy(closed::listTables).withMessageContaining("closed");
        assertThat(db.client().listTables().tableNames()).isEmpty();
    }

    @Test
    void failsTheFuturesOfAClosedAsynchronousClient() {
        DynamoDbAsyncClient closed = db.asyncClient();
        closed.close();

        assertThat(catchThrowableOfType(
                        CompletionException.class, () -> closed.listTables().join()))
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(db.asyncClient().listTables().join().tableNames()).isEmpty();
    }

    @Test
    void endsEveryWayWhenClosed() {
        DynamoDbClient client = db.client();
        DynamoDbAsyncClient async = db.asyncClient();
        try (DynamoDbClient http = DynamoDbClient.builder()
                        .httpClient(db.httpClient())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build();
                DynamoDbAsyncClient asyncHttp = DynamoDbAsyncClient.builder()
                        .httpClient(db.asyncHttpClient())
                        .region(Region.EU_WEST_1)
                        .credentialsProvider(AnonymousCredentialsProvider.create())
                        .build()) {
            db.close();

            assertThatIllegalStateException().isThrownBy(client::listTables);
            assertThat(catchThrowableOfType(
                            CompletionException.class, () -> async.listTables().join()))
                    .hasCauseInstanceOf(IllegalStateException.class);
            assertThatIllegalStateException().isThrownBy(http::listTables);
            assertThatExceptionOfType(CompletionException.class)
                    .isThrownBy(() -> asyncHttp.listTables().join())
                    .havingRootCause()
                    .isInstanceOf(RejectedExecutionException.class);
        }
    }
}
