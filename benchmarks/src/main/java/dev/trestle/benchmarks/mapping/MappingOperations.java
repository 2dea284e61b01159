package dev.trestle.benchmarks.mapping;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One record to an item, or one item to a record, in each way. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MappingOperations {

    /** By the code that the annotation processor writes. */
    @Benchmark
    public Map<String, AttributeValue> trestleToItem(Mapped mapped) {
        return mapped.trestle.toItem(mapped.customers.get(mapped.next()));
    }

    /** By the code that the annotation processor writes. */
    @Benchmark
    public Customer trestleFromItem(Mapped mapped) {
        return mapped.trestle.fromItem(mapped.trestleItems.get(mapped.next()));
    }

    /** By code written for the record. */
    @Benchmark
    public Map<String, AttributeValue> handWrittenToItem(Mapped mapped) {
        return HandWritten.toItem(mapped.customers.get(mapped.next()));
    }

    /** By code written for the record. */
    @Benchmark
    public Customer handWrittenFromItem(Mapped mapped) {
        return HandWritten.fromItem(mapped.handWrittenItems.get(mapped.next()));
    }

    /** By the Enhanced Client, told in code. */
    @Benchmark
    public Map<String, AttributeValue> staticSchemaToItem(Mapped mapped) {
        return EnhancedSchemas.STATIC.itemToMap(mapped.beans.get(mapped.next()), true);
    }

    /** By the Enhanced Client, told in code. */
    @Benchmark
    public CustomerBean staticSchemaFromItem(Mapped mapped) {
        return EnhancedSchemas.STATIC.mapToItem(mapped.staticItems.get(mapped.next()));
    }

    /** By the Enhanced Client, by reflection. */
    @Benchmark
    public Map<String, AttributeValue> beanSchemaToItem(Mapped mapped) {
        return EnhancedSchemas.BEAN.itemToMap(mapped.beans.get(mapped.next()), true);
    }

    /** By the Enhanced Client, by reflection. */
    @Benchmark
    public CustomerBean beanSchemaFromItem(Mapped mapped) {
        return EnhancedSchemas.BEAN.mapToItem(mapped.beanItems.get(mapped.next()));
    }
}
