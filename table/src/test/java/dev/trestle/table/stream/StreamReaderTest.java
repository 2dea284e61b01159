package dev.trestle.table.stream;

import static dev.trestle.table.handwritten.FreshTable.company;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.handwritten.AppTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class StreamReaderTest {

    private final StreamedTable streamed = new StreamedTable(AppTable.DESIGN, StreamViewType.NEW_IMAGE);
    private final AppTable app = AppTable.on(streamed.client());
    private final StreamReader reader =
            streamed.stream().reader(streamed.streams()).pause(Duration.ofMillis(1));
    private final List<String> read = new ArrayList<>();

    private void remember(ItemChange change, Checkpoint after) {
        read.add(change.keys().get("pk").s().substring("company#".length()));
        assertThat(after.lastRead()).containsValue(change.sequenceNumber());
    }

    @AfterEach
    void close() {
        streamed.close();
    }

    private void create(String... names) {
        for (String name : names) {
            app.companies().create(company(name));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 1000})
    void goesOnWhereACheckpointSays(int pageSize) {
        StreamReader paged = reader.pageSize(pageSize);
        create("a", "b", "c");
        Checkpoint two = paged.read(Checkpoint.BEGINNING, 2, this::remember);
        assertThat(read).containsExactly("a", "b");
        create("d");

        Checkpoint stored = new Checkpoint(Map.copyOf(two.lastRead()), Set.copyOf(two.finished()));
        Checkpoint all = paged.read(stored, Integer.MAX_VALUE, this::remember);

        assertThat(read).containsExactly("a", "b", "c", "d");
        assertThat(paged.read(all, Integer.MAX_VALUE, this::remember)).isEqualTo(all);
        assertThat(read).hasSize(4);
    }

    @Test
    void theEndIsAfterAllThereIs() {
        create("a", "b");
        Checkpoint end = reader.end();
        create("c");

        reader.read(end, Integer.MAX_VALUE, this::remember);

        assertThat(read).containsExactly("c");
    }

    @Test
    void aFailedActionLosesNothingAndRepeatsNothing() {
        create("a", "b", "c");
        List<Checkpoint> done = new ArrayList<>(List.of(Checkpoint.BEGINNING));
        assertThatThrownBy(() -> reader.read(Checkpoint.BEGINNING, 10, (change, after) -> {
                    if (change.keys().get("pk").s().equals("company#b")) {
                        throw new IllegalStateException("no b today");
                    }
                    remember(change, after);
                    done.add(after);
                }))
                .hasMessage("no b today");

        reader.read(done.get(done.size() - 1), 10, this::remember);

        assertThat(read).containsExactly("a", "b", "c");
    }

    @Test
    void followsUntilItIsToldToStop() throws Exception {
        StopSignal stop = new StopSignal();
        CompletableFuture<Checkpoint> end =
                CompletableFuture.supplyAsync(() -> reader.follow(Checkpoint.BEGINNING, stop, (change, after) -> {
                    remember(change, after);
                    if (read.size() == 3) {
                        stop.stop();
                    }
                }));
        create("a", "b", "c");
        Checkpoint after = end.get();
        create("d");

        reader.read(after, 10, this::remember);

        assertThat(read).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aStreamThatWasEndedIsReadToItsEndAndThenFinished() {
        create("a");
        streamed.client()
                .updateTable(
                        update -> update.tableName("app").streamSpecification(stream -> stream.streamEnabled(false)));

        Checkpoint end = reader.read(Checkpoint.BEGINNING, 10, this::remember);

        assertThat(read).containsExactly("a");
        assertThat(end.finished()).hasSize(1);
        assertThat(end.lastRead()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1001})
    void refusesPagesThatDynamoDbDoesNotGive(int records) {
        assertThatThrownBy(() -> reader.pageSize(records)).isInstanceOf(IllegalArgumentException.class);
    }
}
