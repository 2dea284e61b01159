package dev.trestle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Structure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads a stream while many threads write, which is when records could be missed or change places. */
class StreamOrderTest {

    private static final int WRITERS = 4;
    private static final int WRITES = 1500;
    private static final int ITEMS = 5;

    private final Engine engine = Engine.inMemory();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private String stream;

    @BeforeEach
    void createTable() {
        Structure answer = engine.call(
                "CreateTable",
                Structure.builder()
                        .put("TableName", "counters")
                        .put("BillingMode", "PAY_PER_REQUEST")
                        .put("AttributeDefinitions", List.of(structure("AttributeName", "id", "AttributeType", "S")))
                        .put("KeySchema", List.of(structure("AttributeName", "id", "KeyType", "HASH")))
                        .put(
                                "StreamSpecification",
                                structure("StreamEnabled", true, "StreamViewType", "NEW_AND_OLD_IMAGES"))
                        .build());
        stream = answer.structure("TableDescription").string("LatestStreamArn");
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        engine.close();
    }

    @Test
    void missesNoRecordAndKeepsTheOrderOfEachItemWhileManyWrite() throws Exception {
        List<Future<?>> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            RandomGenerator random = new SplittableRandom(writer);
            writers.add(threads.submit(() -> write(random)));
        }
        Reader reader = new Reader();
        while (!writers.stream().allMatch(Future::isDone)) {
            reader.readOn();
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        reader.readOn();

        Map<String, Long> last = new HashMap<>();
        String lastNumber = "";
        for (Structure record : reader.records) {
            Structure change = Objects.requireNonNull(record.structure("dynamodb"));
            assertThat(change.requiredString("SequenceNumber")).isGreaterThan(lastNumber);
            lastNumber = change.requiredString("SequenceNumber");
            String id = ((StringValue) change.item("Keys").get("id")).value();
            Item before = change.item("OldImage");
            assertThat(before == null ? 0L : count(before)).isEqualTo(last.getOrDefault(id, 0L));
            last.put(id, count(change.item("NewImage")));
        }
        Map<String, Long> stored = new HashMap<>();
        for (Item item : engine.call("Scan", structure("TableName", "counters")).items("Items")) {
            stored.put(((StringValue) item.get("id")).value(), count(item));
        }
        assertThat(last).isEqualTo(stored);
        assertThat(stored.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(reader.records.size());
    }

    @Test
    void goesOnAfterWritesThatFail() {
        assertThat(catchFailure(() -> engine.call("UpdateItem", failing("x")))).isNotNull();
        assertThat(catchFailure(() -> engine.call(
                        "TransactWriteItems",
                        structure(
                                "TransactItems",
                                List.of(structure("Update", increment("y")), structure("Update", failing("z")))))))
                .isNotNull();
        engine.call("UpdateItem", increment("x"));

        Reader reader = new Reader();
        reader.readOn();

        assertThat(reader.records)
                .extracting(record -> record.structure("dynamodb").item("Keys"))
                .containsExactly(key("x"));
    }

    /** Adds one to items, now and then to two at once, now and then in vain. */
    private void write(RandomGenerator random) {
        for (int i = 0; i < WRITES; i++) {
            String id = Integer.toString(random.nextInt(ITEMS));
            switch (random.nextInt(4)) {
                case 0 -> {
                    String other = id + "'";
                    engine.call(
                            "TransactWriteItems",
                            structure(
                                    "TransactItems",
                                    List.of(
                                            structure("Update", increment(id)),
                                            structure("Update", increment(other)))));
                }
                case 1 ->
                    assertThat(catchFailure(() -> engine.call("UpdateItem", failing(id))))
                            .isNotNull();
                default -> engine.call("UpdateItem", increment(id));
            }
        }
    }

    private static Structure increment(String id) {
        return update(id, null);
    }

    private static Structure failing(String id) {
        return update(id, "attribute_exists(nothing)");
    }

    private static Structure update(String id, String condition) {
        return Structure.builder()
                .put("TableName", "counters")
                .put("Key", key(id))
                .put("UpdateExpression", "ADD writes :one")
                .put("ConditionExpression", condition)
                .put("ExpressionAttributeValues", Item.of(":one", NumberValue.parse("1")))
                .build();
    }

    private static ServiceException catchFailure(Runnable call) {
        try {
            call.run();
            return null;
        } catch (ServiceException e) {
            return e;
        }
    }

    private static Item key(String id) {
        return Item.of("id", new StringValue(id));
    }

    private static long count(Item item) {
        AttributeValue count = item.get("writes");
        return ((NumberValue) count).value().longValueExact();
    }

    private static Structure structure(Object... members) {
        Structure.Builder structure = Structure.builder();
        for (int i = 0; i < members.length; i += 2) {
            structure.put((String) members[i], members[i + 1]);
        }
        return structure.build();
    }

    /** Follows the stream from its first record. */
    private final class Reader {

        private final List<Structure> records = new ArrayList<>();
        private String iterator;

        Reader() {
            String shard = engine.call("DescribeStream", structure("StreamArn", stream))
                    .structure("StreamDescription")
                    .structures("Shards")
                    .get(0)
                    .requiredString("ShardId");
            iterator = engine.call(
                            "GetShardIterator",
                            structure("StreamArn", stream, "ShardId", shard, "ShardIteratorType", "TRIM_HORIZON"))
                    .requiredString("ShardIterator");
        }

        /** Reads until there is nothing more for now. */
        void readOn() {
            List<Structure> read;
            do {
                Structure answer = engine.call("GetRecords", structure("ShardIterator", iterator));
                iterator = answer.requiredString("NextShardIterator");
                read = answer.structures("Records");
                records.addAll(read);
            } while (!read.isEmpty());
        }
    }
}
