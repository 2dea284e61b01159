package dev.trestle.table.query;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * The pages of a query.
 *
 * @param entity what it is about, for the listener
 * @param query the request without limit and start
 */
public record QueryPages(BoundTable table, String entity, String accessPattern, QueryRequest query)
        implements PageSource {

    @Override
    public Exchange<RawPage> read(@Nullable Integer limit, @Nullable Map<String, AttributeValue> start) {
        QueryRequest request =
                query.toBuilder().limit(limit).exclusiveStartKey(start).build();
        return table.ask(
                ApiCall.QUERY,
                request,
                this::told,
                response -> Exchange.done(new RawPage(
                        response.items(),
                        response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null,
                        response.scannedCount())));
    }

    private Call told(QueryResponse response) {
        return new Call(
                "Query",
                Optional.of(entity),
                Optional.of(accessPattern),
                response.count(),
                response.scannedCount(),
                BoundTable.units(response.consumedCapacity()));
    }

    @Override
    public Operation operation() {
        return new Operation(
                OperationKind.QUERY,
                table.name(),
                Optional.of(entity),
                Optional.of(accessPattern),
                Optional.ofNullable(query.indexName()));
    }

    @Override
    public byte[] digest() {
        return QueryDigest.of(query);
    }

    @Override
    public List<String> keyAttributes() {
        return KeyAttributes.of(table.design(), query.indexName());
    }

    @Override
    public boolean filters() {
        return query.filterExpression() != null;
    }
}
