package dev.trestle.table.exchange;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * An operation of DynamoDB's API on either client of the SDK.
 *
 * @param <Q> its request
 * @param <A> its response
 */
public final class ApiCall<Q, A> {

    public static final ApiCall<GetItemRequest, GetItemResponse> GET_ITEM =
            new ApiCall<>("GetItem", DynamoDbClient::getItem, DynamoDbAsyncClient::getItem);
    public static final ApiCall<PutItemRequest, PutItemResponse> PUT_ITEM =
            new ApiCall<>("PutItem", DynamoDbClient::putItem, DynamoDbAsyncClient::putItem);
    public static final ApiCall<UpdateItemRequest, UpdateItemResponse> UPDATE_ITEM =
            new ApiCall<>("UpdateItem", DynamoDbClient::updateItem, DynamoDbAsyncClient::updateItem);
    public static final ApiCall<DeleteItemRequest, DeleteItemResponse> DELETE_ITEM =
            new ApiCall<>("DeleteItem", DynamoDbClient::deleteItem, DynamoDbAsyncClient::deleteItem);
    public static final ApiCall<QueryRequest, QueryResponse> QUERY =
            new ApiCall<>("Query", DynamoDbClient::query, DynamoDbAsyncClient::query);
    public static final ApiCall<ScanRequest, ScanResponse> SCAN =
            new ApiCall<>("Scan", DynamoDbClient::scan, DynamoDbAsyncClient::scan);
    public static final ApiCall<BatchGetItemRequest, BatchGetItemResponse> BATCH_GET_ITEM =
            new ApiCall<>("BatchGetItem", DynamoDbClient::batchGetItem, DynamoDbAsyncClient::batchGetItem);
    public static final ApiCall<BatchWriteItemRequest, BatchWriteItemResponse> BATCH_WRITE_ITEM =
            new ApiCall<>("BatchWriteItem", DynamoDbClient::batchWriteItem, DynamoDbAsyncClient::batchWriteItem);
    public static final ApiCall<TransactGetItemsRequest, TransactGetItemsResponse> TRANSACT_GET_ITEMS =
            new ApiCall<>("TransactGetItems", DynamoDbClient::transactGetItems, DynamoDbAsyncClient::transactGetItems);
    public static final ApiCall<TransactWriteItemsRequest, TransactWriteItemsResponse> TRANSACT_WRITE_ITEMS =
            new ApiCall<>(
                    "TransactWriteItems", DynamoDbClient::transactWriteItems, DynamoDbAsyncClient::transactWriteItems);
    public static final ApiCall<ExecuteStatementRequest, ExecuteStatementResponse> EXECUTE_STATEMENT =
            new ApiCall<>("ExecuteStatement", DynamoDbClient::executeStatement, DynamoDbAsyncClient::executeStatement);

    private final String name;
    private final BiFunction<DynamoDbClient, Q, A> blocking;
    private final BiFunction<DynamoDbAsyncClient, Q, CompletableFuture<A>> async;

    private ApiCall(
            String name,
            BiFunction<DynamoDbClient, Q, A> blocking,
            BiFunction<DynamoDbAsyncClient, Q, CompletableFuture<A>> async) {
        this.name = name;
        this.blocking = blocking;
        this.async = async;
    }

    /** DynamoDB's name of the operation. */
    public String name() {
        return name;
    }

    A send(DynamoDbClient client, Q request) {
        return blocking.apply(client, request);
    }

    CompletableFuture<A> send(DynamoDbAsyncClient client, Q request) {
        return async.apply(client, request);
    }

    @Override
    public String toString() {
        return name;
    }
}
