package dev.trestle.table.query;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * What a query means, in a few bytes, so that a cursor can tell its own query from others. The size of the page and the
 * consistency of the read are no part of that.
 */
public final class QueryDigest {

    static final int BYTES = 8;

    private final MessageDigest digest;

    private QueryDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] of(QueryRequest query) {
        QueryDigest digest = new QueryDigest();
        digest.add(query.tableName());
        digest.add(query.indexName() == null ? "" : query.indexName());
        digest.add(query.keyConditionExpression());
        digest.add(query.filterExpression(), query.expressionAttributeNames(), query.expressionAttributeValues());
        digest.add(String.valueOf(query.scanIndexForward()));
        return digest.bytes();
    }

    /** The digest of a query of several partitions. */
    static byte[] of(List<QueryRequest> queries) {
        QueryDigest digest = new QueryDigest();
        queries.forEach(query -> digest.add(of(query)));
        return digest.bytes();
    }

    /** The digest of a scan. */
    public static byte[] of(ScanRequest scan) {
        QueryDigest digest = new QueryDigest();
        digest.add("scan");
        digest.add(scan.tableName());
        digest.add(scan.filterExpression(), scan.expressionAttributeNames(), scan.expressionAttributeValues());
        digest.add(scan.segment() + "/" + scan.totalSegments());
        return digest.bytes();
    }

    private byte[] bytes() {
        return Arrays.copyOf(digest.digest(), BYTES);
    }

    private void add(@Nullable String filter, Map<String, String> names, Map<String, AttributeValue> values) {
        add(filter == null ? "" : filter);
        new TreeMap<>(names).forEach((placeholder, name) -> {
            add(placeholder);
            add(name);
        });
        add(values);
    }

    private void add(Map<String, AttributeValue> values) {
        add(values.size());
        new TreeMap<>(values).forEach((name, value) -> {
            add(name);
            add(value);
        });
    }

    private void add(AttributeValue value) {
        add(value.type().name());
        switch (value.type()) {
            case S -> add(value.s());
            case N -> add(value.n());
            case B -> add(value.b().asByteArray());
            case BOOL -> add(value.bool().toString());
            case SS -> add(value.ss());
            case NS -> add(value.ns());
            case L -> {
                add(value.l().size());
                value.l().forEach(this::add);
            }
            case M -> add(value.m());
            case BS -> {
                add(value.bs().size());
                value.bs().forEach(each -> add(each.asByteArray()));
            }
            case NUL, UNKNOWN_TO_SDK_VERSION -> {}
        }
    }

    private void add(List<String> texts) {
        add(texts.size());
        texts.forEach(this::add);
    }

    private void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The length goes first, so that no two sequences of parts look alike. */
    private void add(byte[] bytes) {
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
