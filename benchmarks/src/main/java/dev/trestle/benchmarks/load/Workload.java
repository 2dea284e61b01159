package dev.trestle.benchmarks.load;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What each request of a load does, for the item of a number. */
enum Workload {
    PUT_ITEM("PutItem", "PutItem, replacing"),
    GET_ITEM("GetItem", "GetItem"),
    UPDATE_ITEM("UpdateItem", "UpdateItem on a condition"),
    QUERY_TABLE("Query", "Query of 10, table"),
    QUERY_INDEX("Query", "Query of 10, index"),
    TRANSACT_WRITE("TransactWriteItems", "TransactWriteItems of 4"),
    BATCH_WRITE("BatchWriteItem", "BatchWriteItem of 10");

    private static final int TRANSACTION_ITEMS = 4;

    private final String operation;
    private final String title;

    Workload(String operation, String title) {
        this.operation = operation;
        this.title = title;
    }

    String title() {
        return title;
    }

    byte[] request(int number) {
        return LoadedTable.request(operation, body(number).replace('\'', '"'));
    }

    private String body(int number) {
        return switch (this) {
            case PUT_ITEM -> "{'TableName':'load','Item':" + LoadedTable.item(number) + "}";
            case GET_ITEM -> "{'TableName':'load','Key':" + LoadedTable.key(number) + "}";
            case UPDATE_ITEM ->
                "{'TableName':'load','Key':" + LoadedTable.key(number)
                        + ",'UpdateExpression':'SET attribute3 = :new','ConditionExpression':'attribute_exists(pk)',"
                        + "'ExpressionAttributeValues':{':new':{'S':'" + LoadedTable.text(number + 1) + "'}}}";
            case QUERY_TABLE ->
                "{'TableName':'load','KeyConditionExpression':'pk = :pk','ExpressionAttributeValues':" + "{':pk':{'S':'"
                        + LoadedTable.partition(number) + "'}}}";
            case QUERY_INDEX ->
                "{'TableName':'load','IndexName':'byGroup','KeyConditionExpression':'gpk = :pk',"
                        + "'ExpressionAttributeValues':{':pk':{'S':'" + LoadedTable.group(number) + "'}}}";
            case TRANSACT_WRITE ->
                siblings(number, TRANSACTION_ITEMS)
                        .mapToObj(each -> "{'Put':{'TableName':'load','Item':" + LoadedTable.item(each) + "}}")
                        .collect(Collectors.joining(",", "{'TransactItems':[", "]}"));
            case BATCH_WRITE ->
                LoadedTable.batch(siblings(number, LoadedTable.COLLECTION_ITEMS).toArray());
        };
    }

    /** Items of the same collection, from the one given on. */
    private static IntStream siblings(int number, int count) {
        int first = number - number % LoadedTable.COLLECTION_ITEMS;
        return IntStream.range(0, count).map(part -> first + (number + part) % LoadedTable.COLLECTION_ITEMS);
    }
}
