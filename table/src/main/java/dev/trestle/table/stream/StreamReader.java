package dev.trestle.table.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads all shards of a stream in one thread, a shard after the one that it came from, so that the changes of an item come in
 * their order. For tests and development; in production, AWS Lambda or the Kinesis adapter share the shards among processes.
 * Immutable and safe for use by many threads. See "DynamoDB Streams",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
 */
public final class StreamReader {

    private static final int MOST_RECORDS = 1000;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final int pageSize;
    private final Duration pause;

    private StreamReader(DynamoDbStreamsClient streams, String streamArn, int pageSize, Duration pause) {
        this.streams = streams;
        this.streamArn = streamArn;
        this.pageSize = pageSize;
        this.pause = pause;
    }

    /** A reader of a stream. */
    public static StreamReader of(DynamoDbStreamsClient streams, String streamArn) {
        return new StreamReader(streams, streamArn, MOST_RECORDS, PAUSE);
    }

    /**
     * The same reader with requests for fewer records at once.
     *
     * @param records 1 to 1,000, which is what it asks for otherwise
     */
    public StreamReader pageSize(int records) {
        if (records < 1 || records > MOST_RECORDS) {
            throw new IllegalArgumentException(
                    "pages of " + records + " records; DynamoDB Streams gives 1 to " + MOST_RECORDS + " at once");
        }
        return new StreamReader(streams, streamArn, records, pause);
    }

    /** The same reader with another pause before it looks for more, in {@link #follow}; a second otherwise. */
    public StreamReader pause(Duration time) {
        return new StreamReader(streams, streamArn, pageSize, time);
    }

    /**
     * Reads on from a checkpoint as far as there are records now, or so many of them. What the action throws reaches the
     * caller; the checkpoint that the action was given last says how far it had come.
     *
     * @param most how many records to read at most
     * @param action gets each record, and the checkpoint to go on from once it is done with it
     * @return where to go on
     * @throws software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException if the checkpoint is older than what
     *     the stream still has
     */
    public Checkpoint read(Checkpoint from, int most, BiConsumer<ItemChange, Checkpoint> action) {
        return new Round(most, action, new StopSignal()).from(from);
    }

    /** Where to go on if nothing is wanted of what the stream has now; it reads all of it. */
    public Checkpoint end() {
        return read(Checkpoint.BEGINNING, Integer.MAX_VALUE, (change, after) -> {});
    }

    /**
     * Follows the stream in this thread, reading on whenever there may be more, until it is told to stop or interrupted. Each
     * record that was begun is finished. What the action throws ends it and reaches the caller.
     *
     * @param action gets each record, and the checkpoint to go on from once it is done with it
     * @return where to go on
     */
    public Checkpoint follow(Checkpoint from, StopSignal stop, BiConsumer<ItemChange, Checkpoint> action) {
        Checkpoint at = from;
        do {
            at = new Round(Integer.MAX_VALUE, action, stop).from(at);
        } while (!stop.isGivenWithin(pause));
        return at;
    }

    /** The shards, each after the one that it came from. */
    private List<Shard> shards() {
        Map<String, Shard> all = new LinkedHashMap<>();
        String last = null;
        do {
            DescribeStreamResponse page = streams.describeStream(DescribeStreamRequest.builder()
                    .streamArn(streamArn)
                    .exclusiveStartShardId(last)
                    .build());
            page.streamDescription().shards().forEach(shard -> all.put(shard.shardId(), shard));
            last = page.streamDescription().lastEvaluatedShardId();
        } while (last != null);
        Map<String, Shard> inOrder = new LinkedHashMap<>();
        all.values().forEach(shard -> addAfterParents(shard, all, inOrder));
        return List.copyOf(inOrder.values());
    }

    private static void addAfterParents(Shard shard, Map<String, Shard> all, Map<String, Shard> inOrder) {
        List<Shard> line = new ArrayList<>();
        Shard at = shard;
        while (at != null && !inOrder.containsKey(at.shardId())) {
            line.add(0, at);
            at = at.parentShardId() == null ? null : all.get(at.parentShardId());
        }
        line.forEach(each -> inOrder.put(each.shardId(), each));
    }

    /** One look at all shards. */
    private final class Round {

        private final BiConsumer<ItemChange, Checkpoint> action;
        private final StopSignal stop;
        private int left;

        private Round(int most, BiConsumer<ItemChange, Checkpoint> action, StopSignal stop) {
            this.left = most;
            this.action = action;
            this.stop = stop;
        }

        private Checkpoint from(Checkpoint checkpoint) {
            List<Shard> shards = shards();
            Map<String, Shard> byId = new LinkedHashMap<>();
            shards.forEach(shard -> byId.put(shard.shardId(), shard));
            Checkpoint at = checkpoint.within(byId.keySet());
            for (Shard shard : shards) {
                boolean parentIsDone = !byId.containsKey(String.valueOf(shard.parentShardId()))
                        || at.finished().contains(shard.parentShardId());
                if (parentIsDone && !at.finished().contains(shard.shardId())) {
                    at = read(shard.shardId(), at);
                }
            }
            return at;
        }

        private Checkpoint read(String shard, Checkpoint from) {
            Checkpoint at = from;
            String iterator = left == 0 ? null : iterator(shard, from);
            while (iterator != null && left > 0 && !stop.isGiven()) {
                GetRecordsResponse page = streams.getRecords(GetRecordsRequest.builder()
                        .shardIterator(iterator)
                        .limit(Math.min(pageSize, left))
                        .build());
                for (Record record : page.records()) {
                    if (stop.isGiven()) {
                        return at;
                    }
                    at = at.after(shard, record.dynamodb().sequenceNumber());
                    action.accept(ItemChange.of(record), at);
                    left--;
                }
                iterator = page.nextShardIterator();
                if (iterator == null) {
                    return at.finishing(shard);
                }
                if (page.records().isEmpty() && isOpen(shard)) {
                    return at;
                }
            }
            return at;
        }

        /** A closed shard may have empty pages before its end; an open one has them when there is nothing more yet. */
        private boolean isOpen(String shard) {
            return shards().stream()
                    .filter(each -> each.shardId().equals(shard))
                    .anyMatch(each -> each.sequenceNumberRange().endingSequenceNumber() == null);
        }

        private @Nullable String iterator(String shard, Checkpoint at) {
            String last = at.lastRead().get(shard);
            return streams.getShardIterator(GetShardIteratorRequest.builder()
                            .streamArn(streamArn)
                            .shardId(shard)
                            .shardIteratorType(
                                    last == null
                                            ? ShardIteratorType.TRIM_HORIZON
                                            : ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                            .sequenceNumber(last)
                            .build())
                    .shardIterator();
        }
    }
}
