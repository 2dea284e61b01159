package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.CapacityBounds;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.IndexProjection;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.KeySchema;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.Throughput;
import dev.trestle.engine.table.VectorIndexDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads keys, indexes and capacity from requests that define tables, against the attribute definitions given there. */
final class TableRequests {

    private static final int MAX_GLOBAL_KEY_ATTRIBUTES = 4;
    private static final int MAX_PROJECTED_ATTRIBUTES = 100;
    private static final Set<String> NO_ATTRIBUTES_LISTED = Set.of("ALL", "KEYS_ONLY");

    private final Map<String, KeyAttribute> definitions;

    /** Errors tell a table that is made with indexes from one without, and from an index that is added. */
    private final boolean withIndexes;

    private TableRequests(Map<String, KeyAttribute> definitions, boolean withIndexes) {
        this.definitions = definitions;
        this.withIndexes = withIndexes;
    }

    static TableRequests of(List<KeyAttribute> known, Structure request) {
        Map<String, KeyAttribute> definitions = new LinkedHashMap<>();
        known.forEach(attribute -> definitions.put(attribute.name(), attribute));
        Set<String> seen = new LinkedHashSet<>();
        for (Structure definition : request.structures("AttributeDefinitions")) {
            String name = definition.requiredString("AttributeName");
            if (!seen.add(name)) {
                throw TableErrors.duplicateDefinition(name);
            }
            AttributeType type = AttributeType.valueOf(definition.requiredString("AttributeType"));
            KeyAttribute present = definitions.put(name, new KeyAttribute(name, type));
            if (present != null && present.type() != type) {
                throw TableErrors.definitionChanged(name, present.type().name());
            }
        }
        boolean withIndexes = request.has("LocalSecondaryIndexes") || request.has("GlobalSecondaryIndexes");
        return new TableRequests(definitions, withIndexes);
    }

    /** The key schema of a table or a local index: a partition key and at most one sort key. */
    KeySchema keySchema(Structure request, String where) {
        List<Structure> elements = request.structures("KeySchema");
        if (elements.size() > 2) {
            throw TableErrors.tooManyKeyElements(where);
        }
        List<KeyAttribute> attributes = attributes(elements);
        if (elements.isEmpty() || !isHash(elements.get(0))) {
            throw TableErrors.firstKeyIsNotHash();
        }
        if (elements.size() == 2 && isHash(elements.get(1))) {
            throw TableErrors.secondKeyIsNotRange();
        }
        return new KeySchema(attributes.subList(0, 1), attributes.subList(1, attributes.size()));
    }

    IndexDefinition localIndex(Structure request, KeySchema table) {
        String name = request.requiredString("IndexName");
        KeySchema schema = keySchema(request, "local secondary index " + name);
        if (schema.sort().isEmpty()) {
            throw TableErrors.localIndexNeedsSortKey(name);
        }
        if (!schema.partition().equals(table.partition())) {
            throw TableErrors.localIndexPartitionKey(name);
        }
        return new IndexDefinition(
                name,
                IndexDefinition.Kind.LOCAL,
                schema,
                projection(request),
                Throughput.ON_DEMAND,
                CapacityBounds.NONE);
    }

    IndexDefinition globalIndex(Structure request, Mode mode) {
        String name = request.requiredString("IndexName");
        List<Structure> elements = request.structures("KeySchema");
        List<KeyAttribute> attributes = attributes(elements);
        long hashes = elements.stream().filter(TableRequests::isHash).count();
        boolean hashesFirst = elements.stream().limit(hashes).allMatch(TableRequests::isHash);
        long ranges = elements.size() - hashes;
        if (hashes == 0 && !elements.isEmpty()) {
            throw TableErrors.firstKeyIsNotHash();
        }
        if (hashes < 1 || hashes > MAX_GLOBAL_KEY_ATTRIBUTES || ranges > MAX_GLOBAL_KEY_ATTRIBUTES || !hashesFirst) {
            throw TableErrors.globalIndexKey(name);
        }
        int split = (int) hashes;
        KeySchema schema = new KeySchema(attributes.subList(0, split), attributes.subList(split, attributes.size()));
        Throughput throughput = throughput(request.structure("ProvisionedThroughput"));
        if (mode == Mode.PROVISIONED && throughput == null) {
            throw withIndexes
                    ? TableErrors.indexThroughputNotSpecified(name)
                    : TableErrors.addedIndexThroughputRequired(name);
        }
        if (mode == Mode.PAY_PER_REQUEST && throughput != null) {
            throw TableErrors.indexThroughputNotAllowed(name);
        }
        Throughput capacity = throughput == null ? Throughput.ON_DEMAND : throughput;
        return new IndexDefinition(
                name,
                IndexDefinition.Kind.GLOBAL,
                schema,
                projection(request),
                capacity,
                CapacityRequests.bounds(request, CapacityBounds.NONE, mode, capacity));
    }

    static @Nullable Throughput throughput(@Nullable Structure request) {
        if (request == null) {
            return null;
        }
        Long read = request.longInteger("ReadCapacityUnits");
        Long write = request.longInteger("WriteCapacityUnits");
        return read == null || write == null ? null : new Throughput(read, write);
    }

    /**
     * The attribute definitions, of which each must be in a key or a search schema.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if one is not, or if the indexes together
     *     project more attributes than a table may name in projections
     */
    List<KeyAttribute> allUsedBy(
            KeySchema table, List<IndexDefinition> indexes, List<VectorIndexDefinition> vectorIndexes) {
        Set<String> used = used(table, indexes, vectorIndexes);
        if (used.size() != definitions.size()) {
            if (indexes.isEmpty()) {
                throw TableErrors.definitionCount();
            }
            throw TableErrors.unusedDefinitions(definitions.keySet(), used);
        }
        int projected = indexes.stream()
                .mapToInt(index -> index.projection().nonKeyAttributes().size())
                .sum();
        if (projected > MAX_PROJECTED_ATTRIBUTES) {
            throw TableErrors.tooManyProjectedAttributes(MAX_PROJECTED_ATTRIBUTES);
        }
        return List.copyOf(definitions.values());
    }

    /** The attribute definitions that are in a key or a search schema. */
    List<KeyAttribute> onlyUsedBy(
            KeySchema table, List<IndexDefinition> indexes, List<VectorIndexDefinition> vectorIndexes) {
        Set<String> used = used(table, indexes, vectorIndexes);
        return definitions.values().stream()
                .filter(attribute -> used.contains(attribute.name()))
                .toList();
    }

    private static Set<String> used(
            KeySchema table, List<IndexDefinition> indexes, List<VectorIndexDefinition> vectorIndexes) {
        List<KeyAttribute> attributes = new ArrayList<>(table.attributes());
        indexes.forEach(index -> attributes.addAll(index.keySchema().attributes()));
        vectorIndexes.forEach(index -> attributes.addAll(index.searchSchema().attributes()));
        return attributes.stream().map(KeyAttribute::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The definition of the attribute of that name. */
    Optional<KeyAttribute> definition(String name) {
        return Optional.ofNullable(definitions.get(name));
    }

    private List<KeyAttribute> attributes(List<Structure> elements) {
        List<String> names = elements.stream()
                .map(element -> element.requiredString("AttributeName"))
                .toList();
        if (Set.copyOf(names).size() < names.size()) {
            throw TableErrors.keyAttributeTwice();
        }
        List<KeyAttribute> attributes = new ArrayList<>();
        for (String name : names) {
            KeyAttribute attribute = definitions.get(name);
            if (attribute == null) {
                throw withIndexes
                        ? TableErrors.undefinedAttributes(names, definitions.keySet())
                        : TableErrors.undefinedKeyAttribute();
            }
            attributes.add(attribute);
        }
        return attributes;
    }

    static IndexProjection projection(Structure index) {
        Structure projection = index.structure("Projection");
        String type = projection == null ? null : projection.string("ProjectionType");
        if (projection == null || type == null) {
            throw TableErrors.unknownProjectionType();
        }
        List<String> nonKey = projection.strings("NonKeyAttributes");
        if (NO_ATTRIBUTES_LISTED.contains(type) && !nonKey.isEmpty()) {
            throw TableErrors.nonKeyAttributesNotAllowed(type);
        }
        if (type.equals("INCLUDE") && nonKey.isEmpty()) {
            throw TableErrors.nonKeyAttributesRequired();
        }
        return new IndexProjection(IndexProjection.Kind.valueOf(type), nonKey);
    }

    private static boolean isHash(Structure element) {
        return element.requiredString("KeyType").equals("HASH");
    }
}
