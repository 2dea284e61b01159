package dev.trestle.embedded;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads a stream of one shard. */
record StreamReader(DynamoDbStreamsClient client, String arn) {

    String shard() {
        return client.describeStream(request -> request.streamArn(arn))
                .streamDescription()
                .shards()
                .get(0)
                .shardId();
    }

    String iterator(ShardIteratorType type) {
        return iterator(type, null);
    }

    String iterator(ShardIteratorType type, String sequenceNumber) {
        return client.getShardIterator(request -> request.streamArn(arn)
                        .shardId(shard())
                        .shardIteratorType(type)
                        .sequenceNumber(sequenceNumber))
                .shardIterator();
    }

    GetRecordsResponse records(String iterator) {
        return client.getRecords(request -> request.shardIterator(iterator));
    }

    /** All records from the oldest on. */
    List<Record> all() {
        List<Record> records = new ArrayList<>();
        String iterator = iterator(ShardIteratorType.TRIM_HORIZON);
        while (iterator != null) {
            GetRecordsResponse answer = records(iterator);
            records.addAll(answer.records());
            iterator = answer.records().isEmpty() ? null : answer.nextShardIterator();
        }
        return records;
    }
}
