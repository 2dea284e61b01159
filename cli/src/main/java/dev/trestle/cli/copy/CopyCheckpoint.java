package dev.trestle.cli.copy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.cli.transfer.CheckpointFile;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** How far the copy of one table has come, as it is in its file. Thread-safe. */
final class CopyCheckpoint {
    private static final String SOURCE = "sourceTableId";
    private static final String TARGET = "targetTableId";
    private static final String MADE = "targetMade";
    private static final String ITEMS = "items";
    private static final String SEGMENTS = "segments";
    private static final String FINISHED = "finished";
    private static final String DONE = "done";
    private static final String AFTER = "after";

    private final CheckpointFile file;
    private final ObjectNode members;

    private CopyCheckpoint(CheckpointFile file, ObjectNode members) {
        this.file = file;
        this.members = members;
    }

    /** What an earlier run has left. */
    static Optional<CopyCheckpoint> find(CheckpointFile file) {
        return file.read().map(members -> new CopyCheckpoint(file, members));
    }

    /**
     * The checkpoint of a copy that begins.
     *
     * @param source the table to read
     * @param made whether the table to write to is made by the copy
     * @param segments by how many segments the table is read
     */
    static CopyCheckpoint begin(CheckpointFile file, TableDescription source, boolean made, int segments) {
        ObjectNode members = CheckpointFile.members();
        members.put(SOURCE, id(source)).put(MADE, made).put(ITEMS, 0);
        ArrayNode all = members.putArray(SEGMENTS);
        for (int segment = 0; segment < segments; segment++) {
            all.addObject();
        }
        CopyCheckpoint checkpoint = new CopyCheckpoint(file, members);
        checkpoint.file.write(members);
        return checkpoint;
    }

    /** A table of the same name that was made later is another one. Compatible stores may have no ids. */
    private static String id(TableDescription table) {
        return table.tableId() == null ? String.valueOf(table.creationDateTime()) : table.tableId();
    }

    void requireSource(TableDescription source) {
        if (!members.path(SOURCE).asText().equals(id(source))) {
            throw file.stale("table " + source.tableName() + " to copy from has been made anew since");
        }
    }

    /** Whether the target has been made, or found, before. */
    boolean hasTarget() {
        return members.has(TARGET);
    }

    void requireTarget(String name, Optional<TableDescription> target) {
        if (target.isEmpty()
                || !members.path(TARGET)
                        .asText()
                        .equals(target.map(CopyCheckpoint::id).orElse(""))) {
            throw file.stale("table " + name + " to copy to is gone or has been made anew since");
        }
    }

    synchronized void target(TableDescription target) {
        members.put(TARGET, id(target));
        file.write(members);
    }

    boolean targetMade() {
        return members.path(MADE).asBoolean();
    }

    synchronized long items() {
        return members.path(ITEMS).asLong();
    }

    int segments() {
        return members.withArray(SEGMENTS).size();
    }

    synchronized boolean isDone(int segment) {
        return segment(segment).has(DONE);
    }

    /** The key after which a segment goes on; empty at its beginning. */
    synchronized Map<String, AttributeValue> after(int segment) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        segment(segment)
                .path(AFTER)
                .properties()
                .forEach(attribute -> key.put(attribute.getKey(), value(attribute.getValue())));
        return key;
    }

    /**
     * A page of a segment has been written.
     *
     * @param after the key that it ended with; empty if it was the last
     * @return how many items have been copied by now
     */
    synchronized long advance(int segment, Map<String, AttributeValue> after, int items) {
        ObjectNode progress = CheckpointFile.members();
        if (after.isEmpty()) {
            progress.put(DONE, true);
        } else {
            ObjectNode key = progress.putObject(AFTER);
            after.forEach((name, value) -> key.set(name, json(value)));
        }
        members.withArray(SEGMENTS).set(segment, progress);
        members.put(ITEMS, items() + items);
        file.write(members);
        return items();
    }

    boolean isFinished() {
        return members.has(FINISHED);
    }

    void finish() {
        members.put(FINISHED, true);
        file.write(members);
    }

    private JsonNode segment(int segment) {
        return members.withArray(SEGMENTS).get(segment);
    }

    private static JsonNode json(AttributeValue key) {
        ObjectNode json = CheckpointFile.members();
        return switch (key.type()) {
            case N -> json.put("N", key.n());
            case B -> json.put("B", Base64.getEncoder().encodeToString(key.b().asByteArrayUnsafe()));
            default -> json.put("S", key.s());
        };
    }

    private static AttributeValue value(JsonNode json) {
        if (json.has("N")) {
            return AttributeValue.fromN(json.path("N").asText());
        }
        if (json.has("B")) {
            return AttributeValue.fromB(SdkBytes.fromByteArray(
                    Base64.getDecoder().decode(json.path("B").asText())));
        }
        return AttributeValue.fromS(json.path("S").asText());
    }
}
