package dev.trestle.embedded.sdk;

import dev.trestle.engine.Engine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeStreamResponse;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsRequest;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorResponse;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListStreamsResponse;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsServiceClientConfiguration;

/**
 * The SDK's asynchronous client of streams, answered by an engine on the threads of an executor; its futures are those of
 * {@link EmbeddedAsyncClient}. Thread-safe.
 */
public final class EmbeddedStreamsAsyncClient implements DynamoDbStreamsAsyncClient {

    private final AsyncCalls calls;
    private final ClientConfiguration configuration;

    /** Makes a client of the engine, which is in the region; the executor runs the operations. */
    public EmbeddedStreamsAsyncClient(Engine engine, String region, Executor executor) {
        this.calls = new AsyncCalls(new SdkCalls(engine, SdkCalls.STREAMS), executor);
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
    public CompletableFuture<DescribeStreamResponse> describeStream(DescribeStreamRequest request) {
        return calls.call("DescribeStream", request, DescribeStreamResponse::builder);
    }

    @Override
    public CompletableFuture<GetRecordsResponse> getRecords(GetRecordsRequest request) {
        return calls.call("GetRecords", request, GetRecordsResponse::builder);
    }

    @Override
    public CompletableFuture<GetShardIteratorResponse> getShardIterator(GetShardIteratorRequest request) {
        return calls.call("GetShardIterator", request, GetShardIteratorResponse::builder);
    }

    @Override
    public CompletableFuture<ListStreamsResponse> listStreams(ListStreamsRequest request) {
        return calls.call("ListStreams", request, ListStreamsResponse::builder);
    }
}
