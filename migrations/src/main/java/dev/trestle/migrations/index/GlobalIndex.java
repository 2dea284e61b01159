package dev.trestle.migrations.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * A global secondary index as a migration adds it:
 *
 * <pre>{@code gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll()}</pre>
 *
 * <p>A key of several attributes names them one after another: {@code partition("tenant").partition("state")}.
 *
 * <p>Immutable. See "Using Global Secondary Indexes in DynamoDB" in the Amazon DynamoDB Developer Guide.
 */
public final class GlobalIndex {

    private final Key key;
    private final Projection projection;

    private GlobalIndex(Key key, Projection projection) {
        this.key = key;
        this.projection = projection;
    }

    /** Begins an index of that name: 3 to 255 of {@code a-z A-Z 0-9 _ - .} */
    public static Name gsi(String name) {
        return new Name(name);
    }

    /** The index name. */
    public String name() {
        return key.name;
    }

    List<KeySchemaElement> keySchema() {
        List<KeySchemaElement> elements = new ArrayList<>();
        key.partition.forEach(attribute -> elements.add(element(attribute, KeyType.HASH)));
        key.sort.forEach(attribute -> elements.add(element(attribute, KeyType.RANGE)));
        return elements;
    }

    List<AttributeDefinition> attributes() {
        return Stream.concat(key.partition.stream(), key.sort.stream()).toList();
    }

    Projection projection() {
        return projection;
    }

    private static KeySchemaElement element(AttributeDefinition attribute, KeyType type) {
        return KeySchemaElement.builder()
                .attributeName(attribute.attributeName())
                .keyType(type)
                .build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    /** An index that has a name and still needs a partition key. */
    public static final class Name {

        private final String name;

        private Name(String name) {
            this.name = name;
        }

        /** Makes a string attribute the partition key. */
        public Key partition(String attribute) {
            return partition(attribute, ScalarAttributeType.S);
        }

        /** Makes an attribute of that type the partition key. */
        public Key partition(String attribute, ScalarAttributeType type) {
            return new Key(name, List.of(attribute(attribute, type)), List.of());
        }
    }

    /** An index that has a key and still needs a projection. */
    public static final class Key {

        private final String name;
        private final List<AttributeDefinition> partition;
        private final List<AttributeDefinition> sort;

        private Key(String name, List<AttributeDefinition> partition, List<AttributeDefinition> sort) {
            this.name = name;
            this.partition = partition;
            this.sort = sort;
        }

        /** Adds a string attribute to the partition key, which takes up to four. */
        public Key partition(String attribute) {
            return partition(attribute, ScalarAttributeType.S);
        }

        /** Adds an attribute of that type to the partition key, which takes up to four. */
        public Key partition(String attribute, ScalarAttributeType type) {
            return new Key(name, and(partition, attribute(attribute, type)), sort);
        }

        /** Adds a string attribute to the sort key, which takes up to four. */
        public Key sort(String attribute) {
            return sort(attribute, ScalarAttributeType.S);
        }

        /** Adds an attribute of that type to the sort key, which takes up to four. */
        public Key sort(String attribute, ScalarAttributeType type) {
            return new Key(name, partition, and(sort, attribute(attribute, type)));
        }

        private static List<AttributeDefinition> and(List<AttributeDefinition> attributes, AttributeDefinition added) {
            return Stream.concat(attributes.stream(), Stream.of(added)).toList();
        }

        /** Projects all attributes, which the entities of a design need. */
        public GlobalIndex projectAll() {
            return projecting(Projection.builder().projectionType(ProjectionType.ALL));
        }

        /** Projects the keys of the table and of the index only. */
        public GlobalIndex projectKeysOnly() {
            return projecting(Projection.builder().projectionType(ProjectionType.KEYS_ONLY));
        }

        /** Projects the keys and these attributes. */
        public GlobalIndex project(String... attributes) {
            return projecting(
                    Projection.builder().projectionType(ProjectionType.INCLUDE).nonKeyAttributes(attributes));
        }

        private GlobalIndex projecting(Projection.Builder projection) {
            return new GlobalIndex(this, projection.build());
        }
    }
}
