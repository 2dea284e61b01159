package dev.trestle.table.query;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.schema.EntityKey;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * The read of one item, or of some attributes of it. Immutable.
 *
 * @param <T> what the item is read as
 */
public sealed class SingleRead<T> permits Get {

    private final BoundTable table;
    private final EntityKey<?> key;
    private final @Nullable Projection<?, T> projection;
    private final Function<Map<String, AttributeValue>, T> reader;
    private final boolean consistent;

    SingleRead(
            BoundTable table,
            EntityKey<?> key,
            @Nullable Projection<?, T> projection,
            Function<Map<String, AttributeValue>, T> reader,
            boolean consistent) {
        this.table = table;
        this.key = key;
        this.projection = projection;
        this.reader = reader;
        this.consistent = consistent;
    }

    final BoundTable table() {
        return table;
    }

    final boolean isConsistent() {
        return consistent;
    }

    /** The request that {@link #run} sends. */
    public final GetItemRequest request() {
        ExpressionWriter writer = new ExpressionWriter();
        String expression = projection == null
                ? null
                : Projection.write(projection, KeyAttributes.of(table.design(), null), writer);
        return GetItemRequest.builder()
                .tableName(table.name())
                .key(keyAttributes(key))
                .projectionExpression(expression)
                .expressionAttributeNames(expression == null ? null : writer.names())
                .consistentRead(consistent ? true : null)
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
    }

    private <E> Map<String, AttributeValue> keyAttributes(EntityKey<E> itemKey) {
        return table.items(itemKey.schema()).keyAttributes(itemKey);
    }

    /** What would be asked of DynamoDB, and what that would cost; asks nothing. */
    public final Plan plan() {
        GetItemRequest request = request();
        return Plan.of("GetItem", table.name(), Reach.ITEMS, request, CapacityEstimate.ofGet(consistent))
                .expression("projection", request.projectionExpression(), request.expressionAttributeNames(), Map.of());
    }

    /**
     * Reads the item; empty if there is none.
     *
     * @throws dev.trestle.table.UnreadableItemException if the item does not have the shape of what it is read as
     */
    public final Optional<T> run() {
        return table.run(operation(), exchange());
    }

    /** The same without holding a thread. */
    public final Async<T> async() {
        return new Async<>(this);
    }

    private Operation operation() {
        return Operation.of(OperationKind.GET, table, key.schema().name());
    }

    private Exchange<Optional<T>> exchange() {
        return table.ask(
                ApiCall.GET_ITEM,
                request(),
                this::told,
                response -> Exchange.done(
                        response.hasItem() ? Optional.of(reader.apply(response.item())) : Optional.empty()));
    }

    private Call told(GetItemResponse response) {
        int found = response.hasItem() ? 1 : 0;
        return new Call(
                "GetItem",
                Optional.of(key.schema().name()),
                Optional.empty(),
                found,
                found,
                BoundTable.units(response.consumedCapacity()));
    }

    /**
     * The asynchronous twin. Its future completes exceptionally with what the twin would throw.
     *
     * @param <T> what the item is read as
     */
    public static final class Async<T> {

        private final SingleRead<T> read;

        private Async(SingleRead<T> read) {
            this.read = read;
        }

        /** Reads the item; empty if there is none. */
        public CompletableFuture<Optional<T>> run() {
            return read.table().runAsync(read.operation(), read.exchange());
        }
    }
}
