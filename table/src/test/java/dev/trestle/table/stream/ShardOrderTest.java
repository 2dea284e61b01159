package dev.trestle.table.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** What the embedded engine cannot show, as its streams have one shard: shards that others came from. */
class ShardOrderTest {

    private final Shards shards = new Shards();
    private final StreamReader reader = StreamReader.of(shards, "arn");
    private final List<String> read = new ArrayList<>();

    /** A stream with several shards, listed two at a time, where those that are closed have empty pages too. */
    private static final class Shards implements DynamoDbStreamsClient {

        private final Map<String, Shard> shards = new LinkedHashMap<>();
        private final Map<String, List<Record>> records = new LinkedHashMap<>();

        void add(String id, String parent, boolean closed, int... numbers) {
            shards.put(
                    id,
                    Shard.builder()
                            .shardId(id)
                            .parentShardId(parent)
                            .sequenceNumberRange(range ->
                                    range.startingSequenceNumber("000").endingSequenceNumber(closed ? "999" : null))
                            .build());
            records.put(id, new ArrayList<>());
            for (int number : numbers) {
                records.get(id).add(record(number));
            }
        }

        private static Record record(int number) {
            return Record.builder()
                    .eventID("event" + number)
                    .eventName("INSERT")
                    .dynamodb(change -> change.keys(Map.of("pk", AttributeValue.fromS("item" + number)))
                            .sequenceNumber(String.format("%03d", number))
                            .approximateCreationDateTime(Instant.EPOCH)
                            .sizeBytes(7L))
                    .build();
        }

        @Override
        public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
            List<String> ids = List.copyOf(shards.keySet());
            int from = request.exclusiveStartShardId() == null ? 0 : ids.indexOf(request.exclusiveStartShardId()) + 1;
            int to = Math.min(from + 2, ids.size());
            return DescribeStreamResponse.builder()
                    .streamDescription(stream -> stream.shards(ids.subList(from, to).stream()
                                    .map(shards::get)
                                    .toList())
                            .lastEvaluatedShardId(to < ids.size() ? ids.get(to - 1) : null))
                    .build();
        }

        @Override
        public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
            int skipped = 0;
            if (request.shardIteratorType() == ShardIteratorType.AFTER_SEQUENCE_NUMBER) {
                for (Record record : records.get(request.shardId())) {
                    if (record.dynamodb().sequenceNumber().compareTo(request.sequenceNumber()) <= 0) {
                        skipped++;
                    }
                }
            }
            return GetShardIteratorResponse.builder()
                    .shardIterator(request.shardId() + " " + 2 * skipped)
                    .build();
        }

        @Override
        public GetRecordsResponse getRecords(GetRecordsRequest request) {
            int space = request.shardIterator().indexOf(' ');
            String shard = request.shardIterator().substring(0, space);
            int at = Integer.parseInt(request.shardIterator().substring(space + 1));
            boolean closed = shards.get(shard).sequenceNumberRange().endingSequenceNumber() != null;
            List<Record> all = records.get(shard);
            boolean ends = at / 2 >= all.size();
            List<Record> page = ends || (at % 2 == 1 && closed) ? List.of() : List.of(all.get(at / 2));
            int next = at + (closed ? 1 : 2);
            return GetRecordsResponse.builder()
                    .records(page)
                    .nextShardIterator(ends && closed ? null : shard + " " + (ends ? at : next))
                    .build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }

    private Checkpoint read(Checkpoint from, int most) {
        return reader.read(from, most, (change, after) -> read.add(change.sequenceNumber()));
    }

    @Test
    void readsAShardAfterTheOneThatItCameFromHoweverTheyAreListed() {
        shards.add("grandchild", "child", false, 7, 8);
        shards.add("child", "parent", true, 4, 5);
        shards.add("other", "gone", false, 6);
        shards.add("parent", null, true, 1, 2, 3);

        Checkpoint end = read(Checkpoint.BEGINNING, Integer.MAX_VALUE);

        assertThat(read).containsSubsequence("001", "002", "003", "004", "005", "007", "008");
        assertThat(read).hasSize(8).contains("006");
        assertThat(end.finished()).containsExactlyInAnyOrder("parent", "child");
        assertThat(end.lastRead()).containsOnlyKeys("grandchild", "other");
    }

    @Test
    void doesNotBeginAShardBeforeTheOneThatItCameFromIsDone() {
        shards.add("parent", null, true, 1, 2, 3);
        shards.add("child", "parent", false, 4);

        Checkpoint two = read(Checkpoint.BEGINNING, 2);
        assertThat(read).containsExactly("001", "002");
        read(two, Integer.MAX_VALUE);

        assertThat(read).containsExactly("001", "002", "003", "004");
    }

    @Test
    void forgetsShardsThatTheStreamHasDropped() {
        shards.add("parent", null, true, 1);
        shards.add("child", "parent", false, 2);
        Checkpoint both = read(Checkpoint.BEGINNING, Integer.MAX_VALUE);
        shards.shards.remove("parent");

        Checkpoint later = read(both, Integer.MAX_VALUE);

        assertThat(later.finished()).isEmpty();
        assertThat(later.lastRead()).isEqualTo(Map.of("child", "002"));
        assertThat(read).containsExactly("001", "002");
    }
}
