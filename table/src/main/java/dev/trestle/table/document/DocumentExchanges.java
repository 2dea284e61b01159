package dev.trestle.table.document;

import dev.trestle.table.attribute.DynamicValues;
import dev.trestle.table.attribute.Place;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** What is asked for documents of one table. */
record DocumentExchanges(String table) {

    Exchange<Optional<Map<String, @Nullable Object>>> get(Map<String, ? extends @Nullable Object> key) {
        GetItemRequest request = GetItemRequest.builder()
                .tableName(table)
                .key(DynamicValues.item(key))
                .consistentRead(true)
                .build();
        return Exchange.ask(
                ApiCall.GET_ITEM,
                request,
                response -> Exchange.done(
                        response.hasItem() ? Optional.of(DynamicValues.document(response.item())) : Optional.empty()));
    }

    Exchange<Boolean> put(Map<String, ? extends @Nullable Object> document, @Nullable DocumentExpression condition) {
        PutItemRequest request = PutItemRequest.builder()
                .tableName(table)
                .item(DynamicValues.item(document))
                .conditionExpression(condition == null ? null : condition.text())
                .expressionAttributeNames(DocumentExpression.names(condition, null))
                .expressionAttributeValues(DocumentExpression.values(condition, null))
                .build();
        return Exchange.ask(ApiCall.PUT_ITEM, request, response -> Exchange.done(true));
    }

    Exchange<Map<String, @Nullable Object>> update(
            Map<String, ? extends @Nullable Object> key,
            DocumentExpression update,
            @Nullable DocumentExpression condition) {
        UpdateItemRequest request = UpdateItemRequest.builder()
                .tableName(table)
                .key(DynamicValues.item(key))
                .updateExpression(update.text())
                .conditionExpression(condition == null ? null : condition.text())
                .expressionAttributeNames(DocumentExpression.names(update, condition))
                .expressionAttributeValues(DocumentExpression.values(update, condition))
                .returnValues(ReturnValue.ALL_NEW)
                .build();
        return Exchange.ask(
                ApiCall.UPDATE_ITEM, request, response -> Exchange.done(DynamicValues.document(response.attributes())));
    }

    Exchange<Optional<Map<String, @Nullable Object>>> delete(
            Map<String, ? extends @Nullable Object> key, @Nullable DocumentExpression condition) {
        DeleteItemRequest request = DeleteItemRequest.builder()
                .tableName(table)
                .key(DynamicValues.item(key))
                .conditionExpression(condition == null ? null : condition.text())
                .expressionAttributeNames(DocumentExpression.names(condition, null))
                .expressionAttributeValues(DocumentExpression.values(condition, null))
                .returnValues(ReturnValue.ALL_OLD)
                .build();
        return Exchange.ask(
                ApiCall.DELETE_ITEM,
                request,
                response -> Exchange.done(
                        response.hasAttributes()
                                ? Optional.of(DynamicValues.document(response.attributes()))
                                : Optional.empty()));
    }

    Exchange<List<Map<String, @Nullable Object>>> query(
            @Nullable String index, DocumentExpression keyCondition, @Nullable DocumentExpression filter) {
        QueryRequest request = QueryRequest.builder()
                .tableName(table)
                .indexName(index)
                .keyConditionExpression(keyCondition.text())
                .filterExpression(filter == null ? null : filter.text())
                .expressionAttributeNames(DocumentExpression.names(keyCondition, filter))
                .expressionAttributeValues(DocumentExpression.values(keyCondition, filter))
                .build();
        return query(request, List.of());
    }

    private static Exchange<List<Map<String, @Nullable Object>>> query(
            QueryRequest request, List<Map<String, @Nullable Object>> before) {
        return Exchange.ask(ApiCall.QUERY, request, response -> {
            List<Map<String, @Nullable Object>> found = with(before, response.items());
            return response.hasLastEvaluatedKey()
                    ? query(
                            request.toBuilder()
                                    .exclusiveStartKey(response.lastEvaluatedKey())
                                    .build(),
                            found)
                    : Exchange.done(found);
        });
    }

    Exchange<List<Map<String, @Nullable Object>>> scan(@Nullable DocumentExpression filter) {
        ScanRequest request = ScanRequest.builder()
                .tableName(table)
                .filterExpression(filter == null ? null : filter.text())
                .expressionAttributeNames(DocumentExpression.names(filter, null))
                .expressionAttributeValues(DocumentExpression.values(filter, null))
                .build();
        return scan(request, List.of());
    }

    private static Exchange<List<Map<String, @Nullable Object>>> scan(
            ScanRequest request, List<Map<String, @Nullable Object>> before) {
        return Exchange.ask(ApiCall.SCAN, request, response -> {
            List<Map<String, @Nullable Object>> found = with(before, response.items());
            return response.hasLastEvaluatedKey()
                    ? scan(
                            request.toBuilder()
                                    .exclusiveStartKey(response.lastEvaluatedKey())
                                    .build(),
                            found)
                    : Exchange.done(found);
        });
    }

    Exchange<List<Map<String, @Nullable Object>>> statement(String text, List<? extends @Nullable Object> parameters) {
        List<AttributeValue> stored = new ArrayList<>();
        for (Object parameter : parameters) {
            stored.add(DynamicValues.encode(parameter, new Place("", "", "parameter " + (stored.size() + 1))));
        }
        ExecuteStatementRequest request = ExecuteStatementRequest.builder()
                .statement(text)
                .parameters(stored.isEmpty() ? null : stored)
                .build();
        return statement(request, List.of());
    }

    private static Exchange<List<Map<String, @Nullable Object>>> statement(
            ExecuteStatementRequest request, List<Map<String, @Nullable Object>> before) {
        return Exchange.ask(ApiCall.EXECUTE_STATEMENT, request, response -> {
            List<Map<String, @Nullable Object>> found = with(before, response.items());
            return response.nextToken() == null
                    ? Exchange.done(found)
                    : statement(
                            request.toBuilder().nextToken(response.nextToken()).build(), found);
        });
    }

    private static List<Map<String, @Nullable Object>> with(
            List<Map<String, @Nullable Object>> before, List<Map<String, AttributeValue>> items) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>(before);
        items.forEach(item -> all.add(DynamicValues.document(item)));
        return List.copyOf(all);
    }
}
