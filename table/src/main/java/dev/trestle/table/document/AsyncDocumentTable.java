package dev.trestle.table.document;

import dev.trestle.table.exchange.Exchange;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * The asynchronous twin of a {@link DocumentTable}. Futures complete exceptionally with what the twin would throw. Immutable
 * and safe for use by many threads.
 */
public final class AsyncDocumentTable {

    private final DynamoDbAsyncClient client;
    private final DocumentExchanges exchanges;

    private AsyncDocumentTable(DynamoDbAsyncClient client, String table) {
        this.client = client;
        this.exchanges = new DocumentExchanges(table);
    }

    /** The table of that name; the client belongs to whoever made it, who also closes it. */
    public static AsyncDocumentTable on(DynamoDbAsyncClient client, String table) {
        return new AsyncDocumentTable(client, table);
    }

    private <R> CompletableFuture<R> run(Exchange<R> exchange) {
        return exchange.runAsync(client);
    }

    /** The document with that key, as the last write that was answered left it; empty if there is none. */
    public CompletableFuture<Optional<Map<String, @Nullable Object>>> get(Map<String, ? extends @Nullable Object> key) {
        return run(exchanges.get(key));
    }

    /** Stores a document in place of what is there. */
    public CompletableFuture<Void> put(Map<String, ? extends @Nullable Object> document) {
        return run(exchanges.put(document, null)).thenAccept(done -> {});
    }

    /** Stores a document in place of what is there, if that meets the condition; else the SDK's own exception says so. */
    public CompletableFuture<Void> put(Map<String, ? extends @Nullable Object> document, DocumentExpression condition) {
        return run(exchanges.put(document, condition)).thenAccept(done -> {});
    }

    /** Updates a document, or makes it, and gives it as it is then. */
    public CompletableFuture<Map<String, @Nullable Object>> update(
            Map<String, ? extends @Nullable Object> key, DocumentExpression update) {
        return run(exchanges.update(key, update, null));
    }

    /** Updates a document that meets the condition, and gives it as it is then; else the SDK's own exception says so. */
    public CompletableFuture<Map<String, @Nullable Object>> update(
            Map<String, ? extends @Nullable Object> key, DocumentExpression update, DocumentExpression condition) {
        return run(exchanges.update(key, update, condition));
    }

    /** Deletes a document and gives it as it was; empty if there was none. */
    public CompletableFuture<Optional<Map<String, @Nullable Object>>> delete(
            Map<String, ? extends @Nullable Object> key) {
        return run(exchanges.delete(key, null));
    }

    /** Deletes a document that meets the condition, and gives it as it was; else the SDK's own exception says so. */
    public CompletableFuture<Optional<Map<String, @Nullable Object>>> delete(
            Map<String, ? extends @Nullable Object> key, DocumentExpression condition) {
        return run(exchanges.delete(key, condition));
    }

    /** All documents whose keys meet the condition, in the order of the sort key. */
    public CompletableFuture<List<Map<String, @Nullable Object>>> query(DocumentExpression keyCondition) {
        return run(exchanges.query(null, keyCondition, null));
    }

    /** All documents whose keys in an index meet the condition, in the order of its sort key. */
    public CompletableFuture<List<Map<String, @Nullable Object>>> query(String index, DocumentExpression keyCondition) {
        return run(exchanges.query(index, keyCondition, null));
    }

    /** All documents of the table. */
    public CompletableFuture<List<Map<String, @Nullable Object>>> scan() {
        return run(exchanges.scan(null));
    }

    /** All documents that meet the condition; DynamoDB reads the whole table for it. */
    public CompletableFuture<List<Map<String, @Nullable Object>>> scan(DocumentExpression filter) {
        return run(exchanges.scan(filter));
    }

    /** All documents that a statement of PartiQL returns; each parameter stands for a question mark. */
    public CompletableFuture<List<Map<String, @Nullable Object>>> statement(
            String text, @Nullable Object... parameters) {
        return run(exchanges.statement(text, Arrays.asList(parameters)));
    }
}
