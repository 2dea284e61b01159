package dev.trestle.table.query;

import dev.trestle.table.exchange.Exchange;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Makes something of the items of a page; may ask DynamoDB for more, and give fewer.
 *
 * @param <T> what items are read as
 */
@FunctionalInterface
public interface ItemReader<T> {

    /** What the items are, in their order. */
    Exchange<List<T>> read(List<Map<String, AttributeValue>> items);

    /** Reads each item by itself. */
    static <T> ItemReader<T> each(Function<Map<String, AttributeValue>, T> function) {
        return items -> Exchange.done(items.stream().map(function).toList());
    }
}
