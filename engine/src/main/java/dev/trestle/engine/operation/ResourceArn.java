package dev.trestle.engine.operation;

import java.util.Optional;

/**
 * An Amazon Resource Name, in its parts.
 *
 * @param text the whole
 * @param partition as in {@code aws}
 * @param service as in {@code dynamodb}
 * @param resource what comes after the account, as in {@code table/name}
 */
public record ResourceArn(
        String text, String partition, String service, String region, String account, String resource) {

    private static final int PARTS = 6;
    private static final String TABLE = "table/";
    private static final String STREAM = "/stream/";

    /** The ARN that the text is; empty if it is none. */
    public static Optional<ResourceArn> parse(String text) {
        String[] parts = text.split(":", PARTS);
        return parts.length == PARTS && parts[0].equals("arn")
                ? Optional.of(new ResourceArn(text, parts[1], parts[2], parts[3], parts[4], parts[5]))
                : Optional.empty();
    }

    /** Whether it names a table, and nothing that belongs to one. */
    public boolean isTable() {
        return resource.startsWith(TABLE) && resource.indexOf('/', TABLE.length()) < 0;
    }

    /** Whether it names a stream. */
    public boolean isStream() {
        return resource.startsWith(TABLE) && resource.contains(STREAM);
    }

    /** Whether it names an index. */
    public boolean isIndex() {
        return resource.startsWith(TABLE) && resource.contains("/index/");
    }

    /** The name of the table that it names, or that what it names belongs to. */
    public String table() {
        String name = resource.substring(Math.min(TABLE.length(), resource.length()));
        int end = name.indexOf('/');
        return end < 0 ? name : name.substring(0, end);
    }

    /** The label of the stream that it names. */
    public String streamLabel() {
        return resource.substring(resource.indexOf(STREAM) + STREAM.length());
    }
}
