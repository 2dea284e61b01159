package dev.trestle.engine.table;

/** Provisioned capacity units per second; zeros where the billing mode is PAY_PER_REQUEST. */
public record Throughput(long readCapacityUnits, long writeCapacityUnits) {

    /** What a table with billing mode PAY_PER_REQUEST has. */
    public static final Throughput ON_DEMAND = new Throughput(0, 0);
}
