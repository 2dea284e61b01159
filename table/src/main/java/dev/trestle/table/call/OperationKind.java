package dev.trestle.table.call;

/** What an operation does, in few words that stay the same, as tags of metrics want them. */
public enum OperationKind {
    GET("get", "GetItem"),
    CREATE("create", "PutItem"),
    PUT("put", "PutItem"),
    UPDATE("update", "UpdateItem"),
    DELETE("delete", "DeleteItem"),
    QUERY("query", "Query"),
    SCAN("scan", "Scan"),
    DELETE_FOUND("deleteFound", "Query"),
    BATCH_GET("batchGet", "BatchGetItem"),
    BATCH_WRITE("batchWrite", "BatchWriteItem"),
    SNAPSHOT("snapshot", "TransactGetItems"),
    TRANSACTION("transaction", "TransactWriteItems"),
    STATEMENT("statement", "ExecuteStatement");

    private final String word;
    private final String mainRequest;

    OperationKind(String word, String mainRequest) {
        this.word = word;
        this.mainRequest = mainRequest;
    }

    /** The kind in one word, as in {@code batchGet}. */
    public String word() {
        return word;
    }

    /**
     * DynamoDB's name of the request that does it. Others may come with it, as where unique values turn a write into a
     * transaction.
     */
    public String mainRequest() {
        return mainRequest;
    }
}
