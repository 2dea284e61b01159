package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;

/** Provisioned capacity units per second; zeros where the billing mode is PAY_PER_REQUEST. */
public record Throughput(long readCapacityUnits, long writeCapacityUnits) {

    /** What a table with billing mode PAY_PER_REQUEST has. */
    public static final Throughput ON_DEMAND = new Throughput(0, 0);

    Item toItem() {
        return new FieldsWriter()
                .number("reads", readCapacityUnits)
                .number("writes", writeCapacityUnits)
                .toItem();
    }

    static Throughput of(Item stored) {
        Fields fields = Fields.of(stored);
        return new Throughput(fields.number("reads"), fields.number("writes"));
    }
}
