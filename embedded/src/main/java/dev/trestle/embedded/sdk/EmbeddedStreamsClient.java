package dev.trestle.embedded.sdk;

import dev.trestle.engine.Engine;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsServiceClientConfiguration;

/** The SDK's synchronous client of streams, answered by an engine on the caller's thread. Thread-safe. */
public final class EmbeddedStreamsClient implements DynamoDbStreamsClient {

    private final BlockingCalls calls;
    private final ClientConfiguration configuration;

    /** Makes a client of the engine, which is in the region. */
    public EmbeddedStreamsClient(Engine engine, String region) {
        this.calls = new BlockingCalls(new SdkCalls(engine, SdkCalls.STREAMS));
        this.configuration = new ClientConfiguration(region);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public DynamoDbStreamsServiceClientConfiguration serviceClientConfiguration() {
        return configuration.describeStreams();
    }

    /** Ends this client; the engine and its other clients go on. */
    @Override
    public void close() {
        calls.close();
    }

    @Override
    public DescribeStreamResponse describeStream(DescribeStreamRequest request) {
        return calls.call("DescribeStream", request, DescribeStreamResponse::builder);
    }

    @Override
    public GetRecordsResponse getRecords(GetRecordsRequest request) {
        return calls.call("GetRecords", request, GetRecordsResponse::builder);
    }

    @Override
    public GetShardIteratorResponse getShardIterator(GetShardIteratorRequest request) {
        return calls.call("GetShardIterator", request, GetShardIteratorResponse::builder);
    }

    @Override
    public ListStreamsResponse listStreams(ListStreamsRequest request) {
        return calls.call("ListStreams", request, ListStreamsResponse::builder);
    }
}
