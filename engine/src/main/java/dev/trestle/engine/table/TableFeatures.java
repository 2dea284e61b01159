package dev.trestle.engine.table;

import dev.trestle.engine.table.stream.StreamDefinition;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is switched on for a table besides what it takes to be one.
 *
 * @param latestStream the stream that was enabled last; it stays known when it is disabled
 * @param streaming whether that stream is enabled
 * @param timeToLive when items expire; empty if they do not
 * @param tags the table's tags by key, in the order in which they were given
 */
public record TableFeatures(
        Optional<StreamDefinition> latestStream,
        boolean streaming,
        Optional<TimeToLive> timeToLive,
        Map<String, String> tags) {

    /** Nothing switched on. */
    public static final TableFeatures NONE = new TableFeatures(Optional.empty(), false, Optional.empty(), Map.of());

    /** Copies the map. */
    public TableFeatures {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /** The stream that changes go into. */
    public Optional<StreamDefinition> openStream() {
        return streaming ? latestStream : Optional.empty();
    }

    /** These features with a stream. */
    public TableFeatures withStream(StreamDefinition stream) {
        return new TableFeatures(Optional.of(stream), true, timeToLive, tags);
    }

    /** These features with no stream enabled. */
    public TableFeatures withoutStream() {
        return new TableFeatures(latestStream, false, timeToLive, tags);
    }

    /** These features with other rules for when items expire. */
    public TableFeatures withTimeToLive(Optional<TimeToLive> newTimeToLive) {
        return new TableFeatures(latestStream, streaming, newTimeToLive, tags);
    }

    /** These features with other tags. */
    public TableFeatures withTags(Map<String, String> newTags) {
        return new TableFeatures(latestStream, streaming, timeToLive, newTags);
    }
}
