package dev.trestle.infrastructure.shape;

import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StreamView;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * What is known of a table, as texts by place: {@code key} is {@code pk S HASH, sk S RANGE}, {@code index.gsi1.projection} is
 * {@code KEYS_ONLY}. Whatever a table is read from, the same has the same text; what a file leaves to be found out
 * elsewhere has the text of that, as in {@code ${var.billing}}, which equals nothing. Immutable.
 *
 * @param texts by place
 */
public record TableFacts(SortedMap<String, String> texts) {

    /** The type of a key attribute that nobody defines. */
    public static final String UNKNOWN_TYPE = "?";

    /** What begins the places of a global secondary index. */
    public static final String INDEX = "index.";

    /** What begins the places of a local secondary index. */
    public static final String LOCAL_INDEX = "localIndex.";

    private static final String TAG = "tag.";

    /** Copies the map. */
    public TableFacts {
        texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    /** Begins with nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects facts. Used by one thread. */
    public static final class Builder {

        private final SortedMap<String, String> texts = new TreeMap<>();

        private Builder() {}

        /** The table's key. */
        public Builder key(List<KeyElement> key) {
            return fact("key", text(key));
        }

        /** A global secondary index. */
        public Builder index(String name, List<KeyElement> key, Projection projection) {
            return index(INDEX, name, key, text(projection.projectionTypeAsString(), projection.nonKeyAttributes()));
        }

        /** A global secondary index whose projection need not be one that DynamoDB has. */
        public Builder index(
                String name, List<KeyElement> key, String projection, Collection<String> nonKeyAttributes) {
            return index(INDEX, name, key, text(projection, nonKeyAttributes));
        }

        /** A local secondary index. */
        public Builder localIndex(String name) {
            return fact(LOCAL_INDEX + name, "present");
        }

        private Builder index(String kind, String name, List<KeyElement> key, String projection) {
            fact(kind + name + ".key", text(key));
            return fact(kind + name + ".projection", projection);
        }

        /** The attribute of the time to live; empty if that is off. */
        public Builder timeToLive(Optional<String> attribute) {
            return fact("timeToLive", attribute.orElse("off"));
        }

        /** PAY_PER_REQUEST or PROVISIONED. */
        public Builder billing(String mode) {
            return fact("billing", mode);
        }

        /** Provisioned capacity units, as numbers or as what stands for them. */
        public Builder capacity(Object readUnits, Object writeUnits) {
            return fact("capacity", readUnits + " read, " + writeUnits + " write");
        }

        /** The view type of the stream, or {@link StreamView#NO_STREAM}. */
        public Builder stream(String view) {
            return fact("stream", view);
        }

        /** Whether there is point-in-time recovery. */
        public Builder pointInTimeRecovery(Object on) {
            return fact("pointInTimeRecovery", on.toString());
        }

        /** Whether the table is protected from deletion. */
        public Builder deletionProtection(Object on) {
            return fact("deletionProtection", on.toString());
        }

        /** STANDARD or STANDARD_INFREQUENT_ACCESS. */
        public Builder tableClass(String tableClass) {
            return fact("tableClass", tableClass);
        }

        /** Whose key encrypts the table. */
        public Builder encryption(Encryption encryption) {
            return fact("encryption", encryption.name());
        }

        /** Whose key encrypts the table, where that is found out elsewhere. */
        public Builder encryption(String text) {
            return fact("encryption", text);
        }

        /** A tag. */
        public Builder tag(String key, String value) {
            return fact(TAG + key, value);
        }

        /** What a table has that nobody has set. */
        public Builder defaults() {
            return timeToLive(Optional.empty()).stream(StreamView.NO_STREAM.name())
                    .pointInTimeRecovery(false)
                    .deletionProtection(false)
                    .tableClass(TableClass.STANDARD.toString())
                    .encryption(Encryption.AWS_OWNED_KEY);
        }

        private Builder fact(String place, String text) {
            texts.put(place, text);
            return this;
        }

        /** The facts. */
        public TableFacts build() {
            return new TableFacts(texts);
        }

        private static String text(List<KeyElement> key) {
            // A partition key comes before a sort key wherever it stands; among themselves their order counts.
            return key.stream()
                    .sorted((one, other) -> Boolean.compare(isSort(one), isSort(other)))
                    .map(element -> element.attribute() + " " + element.type() + " " + element.role())
                    .collect(Collectors.joining(", "));
        }

        private static boolean isSort(KeyElement element) {
            return element.role() == KeyType.RANGE;
        }

        private static String text(String projection, Collection<String> nonKeyAttributes) {
            return projection.equals(ProjectionType.INCLUDE.toString())
                    ? projection + " " + nonKeyAttributes.stream().sorted().collect(Collectors.joining(", "))
                    : projection;
        }
    }
}
