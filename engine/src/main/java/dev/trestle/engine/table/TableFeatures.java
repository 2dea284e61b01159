package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import dev.trestle.engine.table.replica.Replication;
import dev.trestle.engine.table.stream.StreamDefinition;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is switched on for a table besides what it takes to be one. Features are kept in groups, so that a further one is a
 * matter of its group; callers ask for each by itself.
 *
 * @param stream whether changes go into a stream
 * @param preservation how long items last
 * @param protection who can read them
 * @param observation who is told what happens
 * @param replication the table's replicas
 * @param bounds how far the table's capacity goes
 * @param tags the table's tags by key, in the order in which they were given
 */
public record TableFeatures(
        StreamSetting stream,
        Preservation preservation,
        Protection protection,
        Observation observation,
        Replication replication,
        CapacityBounds bounds,
        Map<String, String> tags) {

    /** Nothing switched on. */
    public static final TableFeatures NONE = new TableFeatures(
            StreamSetting.NONE,
            Preservation.NONE,
            Protection.NONE,
            Observation.NONE,
            Replication.NONE,
            CapacityBounds.NONE,
            Map.of());

    /** Copies the map. */
    public TableFeatures {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
    }

    /** The stream that was enabled last; it stays known when it is disabled. */
    public Optional<StreamDefinition> latestStream() {
        return stream.latest();
    }

    /** Whether that stream is enabled. */
    public boolean streaming() {
        return stream.enabled();
    }

    /** The stream that changes go into. */
    public Optional<StreamDefinition> openStream() {
        return stream.enabled() ? stream.latest() : Optional.empty();
    }

    /** When items expire; empty if they do not. */
    public Optional<TimeToLive> timeToLive() {
        return preservation.timeToLive();
    }

    /** Continuous backups; empty if they are off. */
    public Optional<Backups> backups() {
        return preservation.backups();
    }

    /** The ARN of the KMS key that encrypts the table; empty for the key that DynamoDB owns. */
    public Optional<String> encryptionKey() {
        return protection.encryptionKey();
    }

    /** Resource policies by the ARN of what they are attached to: the table or its stream. */
    public Map<String, ResourcePolicy> policies() {
        return protection.policies();
    }

    /** Contributor insights that are on, by the name of the index, empty for the table. */
    public Map<String, Insights> insights() {
        return observation.insights();
    }

    /** Kinesis data streams that were ever enabled. */
    public List<KinesisDestination> destinations() {
        return observation.destinations();
    }

    /** These features with a stream. */
    public TableFeatures withStream(StreamDefinition newStream) {
        return with(new StreamSetting(Optional.of(newStream), true));
    }

    /** These features with no stream enabled. */
    public TableFeatures withoutStream() {
        return with(new StreamSetting(stream.latest(), false));
    }

    /** These features with other rules for when items expire. */
    public TableFeatures withTimeToLive(Optional<TimeToLive> newTimeToLive) {
        return with(new Preservation(newTimeToLive, backups()));
    }

    /** These features with other continuous backups. */
    public TableFeatures withBackups(Optional<Backups> newBackups) {
        return with(new Preservation(timeToLive(), newBackups));
    }

    /** These features with another key for encryption. */
    public TableFeatures withEncryptionKey(Optional<String> newKey) {
        return with(new Protection(newKey, policies()));
    }

    /** These features with other policies. */
    public TableFeatures withPolicies(Map<String, ResourcePolicy> newPolicies) {
        return with(new Protection(encryptionKey(), newPolicies));
    }

    /** These features with other contributor insights. */
    public TableFeatures withInsights(Map<String, Insights> newInsights) {
        return with(new Observation(newInsights, destinations()));
    }

    /** These features with other Kinesis data streams. */
    public TableFeatures withDestinations(List<KinesisDestination> newDestinations) {
        return with(new Observation(insights(), newDestinations));
    }

    /** These features with other bounds of capacity. */
    public TableFeatures withBounds(CapacityBounds newBounds) {
        return new TableFeatures(stream, preservation, protection, observation, replication, newBounds, tags);
    }

    /** These features with other tags. */
    public TableFeatures withTags(Map<String, String> newTags) {
        return new TableFeatures(stream, preservation, protection, observation, replication, bounds, newTags);
    }

    /** These features with other replicas. */
    public TableFeatures withReplication(Replication newReplication) {
        return new TableFeatures(stream, preservation, protection, observation, newReplication, bounds, tags);
    }

    private TableFeatures with(StreamSetting newStream) {
        return new TableFeatures(newStream, preservation, protection, observation, replication, bounds, tags);
    }

    private TableFeatures with(Preservation newPreservation) {
        return new TableFeatures(stream, newPreservation, protection, observation, replication, bounds, tags);
    }

    private TableFeatures with(Protection newProtection) {
        return new TableFeatures(stream, preservation, newProtection, observation, replication, bounds, tags);
    }

    private TableFeatures with(Observation newObservation) {
        return new TableFeatures(stream, preservation, protection, newObservation, replication, bounds, tags);
    }

    Item toItem() {
        return new FieldsWriter()
                .item("stream", stream.toItem())
                .item("preservation", preservation.toItem())
                .item("protection", protection.toItem())
                .item("observation", observation.toItem())
                .item("replication", replication.toItem())
                .item("bounds", bounds.toItem())
                .items("tags", tags.entrySet(), TableFeatures::tag)
                .toItem();
    }

    static TableFeatures of(Item stored) {
        Fields fields = Fields.of(stored);
        Map<String, String> tags = new LinkedHashMap<>();
        fields.items("tags", Fields::of).forEach(tag -> tags.put(tag.text("key"), tag.text("value")));
        return new TableFeatures(
                StreamSetting.of(fields.item("stream")),
                Preservation.of(fields.item("preservation")),
                Protection.of(fields.item("protection")),
                Observation.of(fields.item("observation")),
                Replication.of(fields.item("replication")),
                CapacityBounds.of(fields.item("bounds")),
                tags);
    }

    private static Item tag(Map.Entry<String, String> tag) {
        return new FieldsWriter()
                .text("key", tag.getKey())
                .text("value", tag.getValue())
                .toItem();
    }

    /**
     * A resource policy.
     *
     * @param text the policy as it was given
     * @param revision tells it from the resource's policies before and after
     */
    public record ResourcePolicy(String text, String revision) {}

    /**
     * Continuous backups that are on.
     *
     * @param since when they were switched on, or when a longer period began
     * @param days how far back the table can be restored, 1 to 35
     */
    public record Backups(Instant since, int days) {

        /** The earliest moment that the table can be restored to at the time given. */
        public Instant earliest(Instant now) {
            Instant horizon = now.minus(Duration.ofDays(days));
            return horizon.isAfter(since) ? horizon : since;
        }

        /** Whether the table can be restored to the moment at the time given; both are taken as milliseconds. */
        public boolean reaches(Instant moment, Instant now) {
            long millis = moment.toEpochMilli();
            return millis >= earliest(now).toEpochMilli() && millis <= now.toEpochMilli();
        }

        /** These backups with another period. What a shorter one has let go of does not come back with a longer one. */
        Backups withDays(int newDays, Instant now) {
            return new Backups(earliest(now), newDays);
        }
    }

    /**
     * Contributor insights that are on.
     *
     * @param mode which keys they are about
     * @param since when they were switched on
     */
    public record Insights(String mode, Instant since) {}

    /**
     * A Kinesis data stream that changes are to go to.
     *
     * @param streamArn the data stream
     * @param active whether it is enabled
     * @param precision of the times of changes: MILLISECOND or MICROSECOND; empty if none was asked for
     */
    public record KinesisDestination(String streamArn, boolean active, Optional<String> precision) {}
}
