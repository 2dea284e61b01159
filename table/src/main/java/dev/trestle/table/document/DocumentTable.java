package dev.trestle.table.document;

import dev.trestle.table.attribute.DynamicValues;
import dev.trestle.table.exchange.Exchange;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The items of a table as plain Java values, for work without entities; see {@link DynamicValues}. Immutable and safe for
 * use by many threads. Values that DynamoDB cannot store are refused with an
 * {@link dev.trestle.table.InvalidValueException}; its own errors reach the caller as the SDK throws them.
 */
public final class DocumentTable {

    private final DynamoDbClient client;
    private final DocumentExchanges exchanges;

    private DocumentTable(DynamoDbClient client, String table) {
        this.client = client;
        this.exchanges = new DocumentExchanges(table);
    }

    /** The table of that name; the client belongs to whoever made it, who also closes it. */
    public static DocumentTable on(DynamoDbClient client, String table) {
        return new DocumentTable(client, table);
    }

    private <R> R run(Exchange<R> exchange) {
        return exchange.run(client);
    }

    /** The document with that key, as the last write that was answered left it; empty if there is none. */
    public Optional<Map<String, @Nullable Object>> get(Map<String, ? extends @Nullable Object> key) {
        return run(exchanges.get(key));
    }

    /** Stores a document in place of what is there. */
    public void put(Map<String, ? extends @Nullable Object> document) {
        run(exchanges.put(document, null));
    }

    /** Stores a document in place of what is there, if that meets the condition; else the SDK's own exception says so. */
    public void put(Map<String, ? extends @Nullable Object> document, DocumentExpression condition) {
        run(exchanges.put(document, condition));
    }

    /** Updates a document, or makes it, and gives it as it is then. */
    public Map<String, @Nullable Object> update(
            Map<String, ? extends @Nullable Object> key, DocumentExpression update) {
        return run(exchanges.update(key, update, null));
    }

    /** Updates a document that meets the condition, and gives it as it is then; else the SDK's own exception says so. */
    public Map<String, @Nullable Object> update(
            Map<String, ? extends @Nullable Object> key, DocumentExpression update, DocumentExpression condition) {
        return run(exchanges.update(key, update, condition));
    }

    /** Deletes a document and gives it as it was; empty if there was none. */
    public Optional<Map<String, @Nullable Object>> delete(Map<String, ? extends @Nullable Object> key) {
        return run(exchanges.delete(key, null));
    }

    /** Deletes a document that meets the condition, and gives it as it was; else the SDK's own exception says so. */
    public Optional<Map<String, @Nullable Object>> delete(
            Map<String, ? extends @Nullable Object> key, DocumentExpression condition) {
        return run(exchanges.delete(key, condition));
    }

    /** All documents whose keys meet the condition, in the order of the sort key. */
    public List<Map<String, @Nullable Object>> query(DocumentExpression keyCondition) {
        return run(exchanges.query(null, keyCondition, null));
    }

    /** All documents whose keys in an index meet the condition, in the order of its sort key. */
    public List<Map<String, @Nullable Object>> query(String index, DocumentExpression keyCondition) {
        return run(exchanges.query(index, keyCondition, null));
    }

    /** All documents of the table. */
    public List<Map<String, @Nullable Object>> scan() {
        return run(exchanges.scan(null));
    }

    /** All documents that meet the condition; DynamoDB reads the whole table for it. */
    public List<Map<String, @Nullable Object>> scan(DocumentExpression filter) {
        return run(exchanges.scan(filter));
    }

    /** All documents that a statement of PartiQL returns; each parameter stands for a question mark. */
    public List<Map<String, @Nullable Object>> statement(String text, @Nullable Object... parameters) {
        return run(exchanges.statement(text, Arrays.asList(parameters)));
    }
}
