package dev.trestle.conformance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.conformance.fuzz.AccountState;
import dev.trestle.engine.Engine;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.storage.DurableStorage;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that writes is killed again and again over one folder. Whenever it is, what it has acknowledged is there, no
 * transaction is half there, indexes and counts are what the items say, and the streams tell how they came about.
 *
 * <p>{@code -Dcrash.kills=50} kills so often, {@code -Dcrash.seed=7} at other moments.
 */
class CrashTest {

    private static final int KILLS = Integer.getInteger("crash.kills", 8);
    private static final long SEED = Long.getLong("crash.seed", 1);
    private static final int MOST_ANSWERS = 800;

    /** About as long as a process takes to open the storage. */
    private static final int MOST_OPENING_MILLIS = 400;

    private final List<WriterState> writers =
            IntStream.range(0, Workload.WRITERS).mapToObj(WriterState::new).toList();
    private final Map<String, StreamReplay> replays = Stream.of(Tables.THINGS, Tables.NOTES)
            .collect(HashMap::new, (map, table) -> map.put(table, new StreamReplay(table)), HashMap::putAll);
    private final RandomGenerator random = new Random(SEED);
    private long answers;

    @TempDir
    Path folder;

    @Test
    void killsLoseNothingAndLeaveNothingHalfDone() throws Exception {
        for (int life = 1; life <= KILLS; life++) {
            long seed = SEED * 10_000 + life;
            writers.forEach(writer -> writer.begin(seed));
            liveAndDie(seed);
            judge("kill " + life + " with crash.seed " + SEED);
        }
        assertThat(answers).isGreaterThan(KILLS * (MOST_ANSWERS / 8L));
        replays.forEach((table, replay) ->
                assertThat(replay.records()).as("changes of %s", table).isGreaterThan(answers / 4));
        replayFromTheBeginning();
    }

    private void liveAndDie(long seed) throws IOException, InterruptedException {
        boolean whileItOpens = random.nextInt(8) == 0;
        int enough = random.nextInt(MOST_ANSWERS);
        boolean killed = false;
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Ddev.trestle.storage.library=" + System.getProperty("dev.trestle.storage.library"),
                        Writers.class.getName(),
                        folder.toString(),
                        String.valueOf(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = process.inputReader()) {
            int read = 0;
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (!line.equals(Writers.OPENING) && !line.equals(Writers.READY)) {
                    acknowledge(line.split(" "));
                    read++;
                }
                if (!killed && whileItOpens) {
                    Thread.sleep(new Random(seed).nextInt(MOST_OPENING_MILLIS));
                }
                if (!killed && (whileItOpens || (read >= enough && !line.equals(Writers.OPENING)))) {
                    // Not the Process's own method, which would throw away what there is still to read.
                    killed = process.toHandle().destroyForcibly();
                }
            }
            answers += read;
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertThat(killed).as("whether the process lived until it was killed").isTrue();
    }

    private void acknowledge(String[] answer) {
        writers.get(Integer.parseInt(answer[0]))
                .acknowledge(Integer.parseInt(answer[1]), Boolean.parseBoolean(answer[2]));
    }

    private void judge(String when) {
        try (DurableStorage storage = DurableStorage.open(folder)) {
            Engine engine = Engine.builder().storage(storage).build();
            Tables.make(engine);
            AccountState state = AccountState.of(engine);
            state.check();
            List<Map<Place, Item>> found = writers.stream()
                    .<Map<Place, Item>>map(writer -> new HashMap<>())
                    .toList();
            long counted = 0;
            for (AccountState.TableState table : state.tables()) {
                String name = table.description().requiredString("TableName");
                replays.get(name).readOn(engine);
                assertThat(replays.get(name).items()).as(when).containsExactlyInAnyOrderElementsOf(table.items());
                for (Item item : table.items()) {
                    if (item.contains("writer")) {
                        Place place = Place.of(name, item);
                        found.get(place.writer()).put(place, item);
                    } else {
                        counted = ((NumberValue) Objects.requireNonNull(item.get("n")))
                                .value()
                                .longValueExact();
                    }
                }
            }
            for (int i = 0; i < writers.size(); i++) {
                writers.get(i).judge(found.get(i));
            }
            assertThat(counted)
                    .as(when)
                    .isEqualTo(writers.stream()
                            .mapToLong(WriterState::transactions)
                            .sum());
            engine.close();
        }
    }

    private void replayFromTheBeginning() {
        try (DurableStorage storage = DurableStorage.open(folder)) {
            Engine engine = Engine.builder().storage(storage).build();
            replays.forEach((table, replay) -> {
                StreamReplay again = new StreamReplay(table);
                again.readOn(engine);
                assertThat(again.items()).containsExactlyInAnyOrderElementsOf(replay.items());
                assertThat(again.records()).isEqualTo(replay.records());
            });
            engine.close();
        }
    }
}
