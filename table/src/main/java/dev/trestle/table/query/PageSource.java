package dev.trestle.table.query;

import dev.trestle.table.call.Operation;
import dev.trestle.table.exchange.Exchange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What DynamoDB answers page by page: a query, or a segment of a scan. Immutable. */
public interface PageSource {

    /**
     * The items from a place on.
     *
     * @param limit how many items DynamoDB may read; null for as many as fit into an answer
     * @param start the last key that was read; null for the beginning
     */
    Exchange<RawPage> read(@Nullable Integer limit, @Nullable Map<String, AttributeValue> start);

    /** What is done when it is read. */
    Operation operation();

    /** What the request means, in a few bytes that differ from those of another. */
    byte[] digest();

    /** The attributes that say where in it an item is. */
    List<String> keyAttributes();

    /** Whether items are read that are not returned. */
    boolean filters();
}
