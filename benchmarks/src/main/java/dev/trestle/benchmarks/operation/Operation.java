package dev.trestle.benchmarks.operation;

import java.util.OptionalDouble;

/** What is measured. */
enum Operation {
    GET("GetItem", "getItem", OptionalDouble.of(3)),
    PUT("PutItem, replacing", "putItem", OptionalDouble.of(5)),
    UPDATE("UpdateItem, SET of one", "updateItem", OptionalDouble.empty()),
    UPDATE_ON_CONDITION("UpdateItem on a condition", "updateItemOnCondition", OptionalDouble.empty()),
    QUERY("Query of 10 items", "queryTen", OptionalDouble.empty()),
    TRANSACT_WRITE("TransactWriteItems of 4", "transactWriteFour", OptionalDouble.empty());

    private final String title;
    private final String method;
    private final OptionalDouble aim;

    Operation(String title, String method, OptionalDouble aim) {
        this.title = title;
        this.method = method;
        this.aim = aim;
    }

    String title() {
        return title;
    }

    /** The name of the benchmark's method, in both classes. */
    String method() {
        return method;
    }

    /** The microseconds that it is meant to stay within. */
    OptionalDouble aim() {
        return aim;
    }
}
