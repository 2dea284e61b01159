package dev.trestle.engine.table;

import dev.trestle.engine.table.replica.Replication;
import dev.trestle.engine.table.stream.StreamDefinition;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is switched on for a table besides what it takes to be one.
 *
 * @param latestStream the stream that was enabled last; it stays known when it is disabled
 * @param streaming whether that stream is enabled
 * @param timeToLive when items expire; empty if they do not
 * @param tags the table's tags by key, in the order in which they were given
 * @param encryptionKey the ARN of the KMS key that encrypts the table; empty for the key that DynamoDB owns
 * @param bounds how far the table's capacity goes
 * @param policies resource policies by the ARN of what they are attached to: the table or its stream
 * @param backups continuous backups; empty if they are off
 * @param insights contributor insights that are on, by the name of the index, empty for the table
 * @param destinations Kinesis data streams that were ever enabled
 * @param replication the table's replicas
 */
public record TableFeatures(
        Optional<StreamDefinition> latestStream,
        boolean streaming,
        Optional<TimeToLive> timeToLive,
        Map<String, String> tags,
        Optional<String> encryptionKey,
        CapacityBounds bounds,
        Map<String, ResourcePolicy> policies,
        Optional<Backups> backups,
        Map<String, Insights> insights,
        List<KinesisDestination> destinations,
        Replication replication) {

    /** Nothing switched on. */
    public static final TableFeatures NONE = new TableFeatures(
            Optional.empty(),
            false,
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            CapacityBounds.NONE,
            Map.of(),
            Optional.empty(),
            Map.of(),
            List.of(),
            Replication.NONE);

    /** Copies lists and maps. */
    public TableFeatures {
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        policies = Map.copyOf(policies);
        insights = Map.copyOf(insights);
        destinations = List.copyOf(destinations);
    }

    /** The stream that changes go into. */
    public Optional<StreamDefinition> openStream() {
        return streaming ? latestStream : Optional.empty();
    }

    /** These features with a stream. */
    public TableFeatures withStream(StreamDefinition stream) {
        return new TableFeatures(
                Optional.of(stream),
                true,
                timeToLive,
                tags,
                encryptionKey,
                bounds,
                policies,
                backups,
                insights,
                destinations,
                replication);
    }

    /** These features with no stream enabled. */
    public TableFeatures withoutStream() {
        return new TableFeatures(
                latestStream,
                false,
                timeToLive,
                tags,
                encryptionKey,
                bounds,
                policies,
                backups,
                insights,
                destinations,
                replication);
    }

    /** These features with other rules for when items expire. */
    public TableFeatures withTimeToLive(Optional<TimeToLive> newTimeToLive) {
        return new TableFeatures(
                latestStream,
                streaming,
                newTimeToLive,
                tags,
                encryptionKey,
                bounds,
                policies,
                backups,
                insights,
                destinations,
                replication);
    }

    /** These features with other tags. */
    public TableFeatures withTags(Map<String, String> newTags) {
        return new TableFeatures(
                latestStream,
                streaming,
                timeToLive,
                newTags,
                encryptionKey,
                bounds,
                policies,
                backups,
                insights,
                destinations,
                replication);
    }

    /** These features with another key for encryption. */
    public TableFeatures withEncryptionKey(Optional<String> newKey) {
        return new TableFeatures(
                latestStream,
                streaming,
                timeToLive,
                tags,
                newKey,
                bounds,
                policies,
                backups,
                insights,
                destinations,
                replication);
    }

    /** These features with other bounds of capacity. */
    public TableFeatures withBounds(CapacityBounds newBounds) {
        return new TableFeatures(
                latestStream,
                streaming,
                timeToLive,
                tags,
                encryptionKey,
                newBounds,
                policies,
                backups,
                insights,
                destinations,
                replication);
    }

    /** These features with other policies. */
    public TableFeatures withPolicies(Map<String, ResourcePolicy> newPolicies) {
        return new TableFeatures(
                latestStream,
                streaming,
                timeToLive,
                tags,
                encryptionKey,
                bounds,
                newPolicies,
                backups,
                insights,
                destinations,
                replication);
    }

    /** These features with other continuous backups. */
    public TableFeatures withBackups(Optional<Backups> newBackups) {
        return new TableFeatures(
                latestStream,
                streaming,
                timeToLive,
                tags,
                encryptionKey,
                bounds,
                policies,
                newBackups,
                insights,
                destinations,
                replication);
    }

    /** These features with other contributor insights. */
    public TableFeatures withInsights(Map<String, Insights> newInsights) {
        return new TableFeatures(
                latestStream,
                streaming,
                timeToLive,
                tags,
                encryptionKey,
                bounds,
                policies,
                backups,
                newInsights,
                destinations,
                replication);
    }

    /** These features with other Kinesis data streams. */
    public TableFeatures withDestinations(List<KinesisDestination> newDestinations) {
        return new TableFeatures(
                latestStream,
                streaming,
                timeToLive,
                tags,
                encryptionKey,
                bounds,
                policies,
                backups,
                insights,
                newDestinations,
                replication);
    }

    /** These features with other replicas. */
    public TableFeatures withReplication(Replication newReplication) {
        return new TableFeatures(
                latestStream,
                streaming,
                timeToLive,
                tags,
                encryptionKey,
                bounds,
                policies,
                backups,
                insights,
                destinations,
                newReplication);
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
     * @param since when they were switched on
     * @param days how far back a table could be restored, 1 to 35
     */
    public record Backups(Instant since, int days) {}

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
     * @param precision of the times of changes: MILLISECOND or MICROSECOND
     */
    public record KinesisDestination(String streamArn, boolean active, String precision) {}
}
