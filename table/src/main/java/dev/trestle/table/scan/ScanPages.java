package dev.trestle.table.scan;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.query.KeyAttributes;
import dev.trestle.table.query.PageSource;
import dev.trestle.table.query.QueryDigest;
import dev.trestle.table.query.RawPage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * The pages of a scan or of one of its segments.
 *
 * @param scan the request without limit and start
 * @param progress hears of each answer
 */
record ScanPages(BoundTable table, String entity, ScanRequest scan, Consumer<ScanResponse> progress)
        implements PageSource {

    @Override
    public Exchange<RawPage> read(@Nullable Integer limit, @Nullable Map<String, AttributeValue> start) {
        ScanRequest request =
                scan.toBuilder().limit(limit).exclusiveStartKey(start).build();
        return table.ask(ApiCall.SCAN, request, this::told, response -> {
            progress.accept(response);
            return Exchange.done(new RawPage(
                    response.items(),
                    response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null,
                    response.scannedCount()));
        });
    }

    private Call told(ScanResponse response) {
        return new Call(
                "Scan",
                Optional.of(entity),
                Optional.empty(),
                response.count(),
                response.scannedCount(),
                BoundTable.units(response.consumedCapacity()));
    }

    @Override
    public Operation operation() {
        return Operation.of(OperationKind.SCAN, table, entity);
    }

    @Override
    public byte[] digest() {
        return QueryDigest.of(scan);
    }

    @Override
    public List<String> keyAttributes() {
        return KeyAttributes.of(table.design(), null);
    }

    @Override
    public boolean filters() {
        return scan.filterExpression() != null;
    }
}
