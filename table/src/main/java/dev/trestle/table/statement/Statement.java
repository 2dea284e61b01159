package dev.trestle.table.statement;

import dev.trestle.table.attribute.DynamicValues;
import dev.trestle.table.attribute.Place;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.schema.EntitySchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;

/**
 * A statement of PartiQL whose items are read as records: the way out where the typed operations do not say what is meant.
 * Nothing checks what it names, and what it writes leaves index keys, versions and unique values to whoever wrote it.
 * Immutable. See "PartiQL - a SQL-compatible query language for Amazon DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ql-reference.html
 *
 * @param <E> the entity
 */
public final class Statement<E> {

    private final BoundTable table;
    private final EntitySchema<E> schema;
    private final String text;
    private final List<AttributeValue> parameters;
    private final boolean consistent;

    private Statement(
            BoundTable table,
            EntitySchema<E> schema,
            String text,
            List<AttributeValue> parameters,
            boolean consistent) {
        this.table = table;
        this.schema = schema;
        this.text = text;
        this.parameters = parameters;
        this.consistent = consistent;
    }

    /**
     * A statement with parameters as plain Java values.
     *
     * @throws dev.trestle.table.InvalidValueException if a parameter has no form in DynamoDB
     */
    public static <E> Statement<E> of(
            BoundTable table, EntitySchema<E> schema, String text, List<? extends @Nullable Object> parameters) {
        List<AttributeValue> stored = new ArrayList<>();
        for (Object parameter : parameters) {
            stored.add(DynamicValues.encode(parameter, new Place("", "", "parameter " + (stored.size() + 1))));
        }
        return new Statement<>(table, schema, text, List.copyOf(stored), false);
    }

    /** Sees all writes that were answered before, for twice the capacity. */
    public Statement<E> consistentRead() {
        return new Statement<>(table, schema, text, parameters, true);
    }

    /** The first request that is sent. */
    public ExecuteStatementRequest request() {
        return ExecuteStatementRequest.builder()
                .statement(text)
                .parameters(parameters.isEmpty() ? null : parameters)
                .consistentRead(consistent ? true : null)
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
    }

    /** What would be asked of DynamoDB; whether that is a scan only DynamoDB knows, so that it counts as one. */
    public Plan plan() {
        return Plan.of(
                        "ExecuteStatement",
                        table.name(),
                        Reach.STATEMENT,
                        request(),
                        CapacityEstimate.unknown(CapacityEstimate.Unit.READ))
                .expression("statement", text, Map.of(), Map.of());
    }

    /**
     * Carries the statement out and gives all items that it returns, however many calls that takes.
     *
     * @throws dev.trestle.table.UnreadableItemException if an item is not of the entity or does not have its shape, as when
     *     the statement selects only some attributes
     */
    public List<E> list() {
        return table.run(exchange());
    }

    /** The same without holding a thread. */
    public CompletableFuture<List<E>> listAsync() {
        return table.runAsync(exchange());
    }

    private Exchange<List<E>> exchange() {
        return from(null, List.of());
    }

    private Exchange<List<E>> from(@Nullable String token, List<E> before) {
        ExecuteStatementRequest request = request().toBuilder().nextToken(token).build();
        return table.ask(ApiCall.EXECUTE_STATEMENT, request, this::told, response -> {
            List<E> items = new ArrayList<>(before);
            response.items().forEach(item -> items.add(table.items(schema).fromItem(item)));
            return response.nextToken() == null ? Exchange.done(List.copyOf(items)) : from(response.nextToken(), items);
        });
    }

    private Call told(ExecuteStatementResponse response) {
        int found = response.items().size();
        return new Call(
                "ExecuteStatement",
                Optional.of(schema.name()),
                Optional.empty(),
                found,
                found,
                BoundTable.units(response.consumedCapacity()));
    }
}
