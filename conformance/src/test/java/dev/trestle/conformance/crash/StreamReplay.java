package dev.trestle.conformance.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.Engine;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A table's items as its stream tells them, read on from where it was left. */
final class StreamReplay {

    private final String table;
    private final Map<Item, Item> items = new HashMap<>();
    private @Nullable String last;
    private long records;

    StreamReplay(String table) {
        this.table = table;
    }

    /** Reads what has come since; each record has to follow from those before it. */
    void readOn(Engine engine) {
        String iterator = iterator(engine);
        while (true) {
            Structure answer = engine.call(
                    "GetRecords",
                    Structure.builder().put("ShardIterator", iterator).build());
            List<Structure> read = answer.structures("Records");
            if (read.isEmpty()) {
                return;
            }
            read.forEach(this::replay);
            iterator = answer.requiredString("NextShardIterator");
        }
    }

    /** The items that there are after all that was read. */
    Collection<Item> items() {
        return items.values();
    }

    /** How many records were read. */
    long records() {
        return records;
    }

    private String iterator(Engine engine) {
        String arn = Tables.describe(engine, table).requiredString("LatestStreamArn");
        Structure stream = Objects.requireNonNull(engine.call(
                        "DescribeStream",
                        Structure.builder().put("StreamArn", arn).build())
                .structure("StreamDescription"));
        String shard = stream.structures("Shards").get(0).requiredString("ShardId");
        return engine.call(
                        "GetShardIterator",
                        Structure.builder()
                                .put("StreamArn", arn)
                                .put("ShardId", shard)
                                .put("ShardIteratorType", last == null ? "TRIM_HORIZON" : "AFTER_SEQUENCE_NUMBER")
                                .put("SequenceNumber", last)
                                .build())
                .requiredString("ShardIterator");
    }

    private void replay(Structure record) {
        Structure change = Objects.requireNonNull(record.structure("dynamodb"));
        Item key = change.item("Keys");
        Item before = change.item("OldImage");
        Item after = change.item("NewImage");
        assertThat(items.get(key)).as("before %s", record).isEqualTo(before);
        if (after == null) {
            items.remove(key);
        } else {
            items.put(key, after);
        }
        last = change.requiredString("SequenceNumber");
        records++;
    }
}
