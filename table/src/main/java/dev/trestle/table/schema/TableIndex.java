package dev.trestle.table.schema;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * A global secondary index.
 *
 * @param name the index name
 * @param partitionKey the attributes of its partition key: 1 to 4
 * @param sortKey the attributes of its sort key: up to 4
 * @param projection which attributes are in it besides its keys and those of the table
 */
public record TableIndex(
        String name, List<IndexAttribute> partitionKey, List<IndexAttribute> sortKey, Projection projection) {

    private static final Projection ALL =
            Projection.builder().projectionType(ProjectionType.ALL).build();

    /** Copies the lists, and refuses a projection that DynamoDB would refuse. */
    public TableIndex {
        partitionKey = List.copyOf(partitionKey);
        sortKey = List.copyOf(sortKey);
        boolean includes = projection.projectionType() == ProjectionType.INCLUDE;
        if (includes == projection.nonKeyAttributes().isEmpty()) {
            throw new InvalidDesignException(
                    DesignFault.INDEX_PROJECTION,
                    includes
                            ? "the index " + name + " includes no attributes; name them, or project KEYS_ONLY"
                            : "the index " + name + " names attributes to project, which only INCLUDE takes");
        }
    }

    /** An index with all attributes. */
    public TableIndex(String name, List<IndexAttribute> partitionKey, List<IndexAttribute> sortKey) {
        this(name, partitionKey, sortKey, ALL);
    }

    /** An index whose keys are one text each. */
    public static TableIndex ofTexts(String name, String partitionKey, String sortKey) {
        return new TableIndex(name, List.of(IndexAttribute.text(partitionKey)), List.of(IndexAttribute.text(sortKey)));
    }

    /** The same index with nothing but the keys. */
    public TableIndex keysOnly() {
        return new TableIndex(
                name,
                partitionKey,
                sortKey,
                Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build());
    }

    /** The same index with the keys and these attributes. */
    public TableIndex including(String... attributes) {
        return new TableIndex(
                name,
                partitionKey,
                sortKey,
                Projection.builder()
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(Arrays.stream(attributes).sorted().toList())
                        .build());
    }

    /** The names of all attributes of its keys, those of the partition key first. */
    public List<String> attributes() {
        return Stream.concat(partitionKey.stream(), sortKey.stream())
                .map(IndexAttribute::name)
                .toList();
    }
}
