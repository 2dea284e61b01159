package dev.trestle.migrations.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        elements.add(element(key.partition, KeyType.HASH));
        key.sort.ifPresent(sort -> elements.add(element(sort, KeyType.RANGE)));
        return elements;
    }

    List<AttributeDefinition> attributes() {
        List<AttributeDefinition> attributes = new ArrayList<>();
        attributes.add(key.partition);
        key.sort.ifPresent(attributes::add);
        return attributes;
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
            return new Key(name, attribute(attribute, type), Optional.empty());
        }
    }

    /** An index that has a key and still needs a projection. */
    public static final class Key {

        private final String name;
        private final AttributeDefinition partition;
        private final Optional<AttributeDefinition> sort;

        private Key(String name, AttributeDefinition partition, Optional<AttributeDefinition> sort) {
            this.name = name;
            this.partition = partition;
            this.sort = sort;
        }

        /** Makes a string attribute the sort key. */
        public Key sort(String attribute) {
            return sort(attribute, ScalarAttributeType.S);
        }

        /** Makes an attribute of that type the sort key. */
        public Key sort(String attribute, ScalarAttributeType type) {
            return new Key(name, partition, Optional.of(attribute(attribute, type)));
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
