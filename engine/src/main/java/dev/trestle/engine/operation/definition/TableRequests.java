package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.SchemaErrors;
import dev.trestle.engine.error.ThroughputErrors;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private static final List<String> INDEX_MEMBERS = List.of("LocalSecondaryIndexes", "GlobalSecondaryIndexes");

    private final Map<String, KeyAttribute> definitions;

    /** Whether a table is made, as errors tell that from an index that is added. */
    private final boolean creation;

    private TableRequests(Map<String, KeyAttribute> definitions, boolean creation) {
        this.definitions = definitions;
        this.creation = creation;
    }

    /** For a table that is to be made. */
    static TableRequests ofNewTable(Structure request) {
        return new TableRequests(definitions(request), true);
    }

    /** For a table that there is, or was, with those definitions. */
    static TableRequests ofTable(List<KeyAttribute> known) {
        return new TableRequests(byName(known), false);
    }

    /** For an index that is added to a table with those definitions, and whose request gives others. */
    static TableRequests ofNewIndex(List<KeyAttribute> known, Structure request) {
        Map<String, KeyAttribute> all = byName(known);
        definitions(request).forEach((name, given) -> {
            KeyAttribute present = all.putIfAbsent(name, given);
            if (present != null && present.type() != given.type()) {
                throw SchemaErrors.definitionChanged(name, present.type().name());
            }
        });
        return new TableRequests(all, false);
    }

    private static Map<String, KeyAttribute> byName(List<KeyAttribute> attributes) {
        Map<String, KeyAttribute> definitions = new LinkedHashMap<>();
        attributes.forEach(attribute -> definitions.put(attribute.name(), attribute));
        return definitions;
    }

    private static Map<String, KeyAttribute> definitions(Structure request) {
        Map<String, KeyAttribute> definitions = new LinkedHashMap<>();
        for (Structure definition : request.structures("AttributeDefinitions")) {
            String name = definition.requiredString("AttributeName");
            AttributeType type = AttributeType.valueOf(definition.requiredString("AttributeType"));
            if (definitions.put(name, new KeyAttribute(name, type)) != null) {
                throw SchemaErrors.duplicateDefinition(name);
            }
        }
        return definitions;
    }

    /** The key schema of a table or a local index: a partition key and at most one sort key. */
    KeySchema keySchema(Structure request, String where) {
        List<Structure> elements = request.structures("KeySchema");
        if (elements.size() > 2) {
            throw SchemaErrors.tooManyKeyElements(where);
        }
        List<KeyAttribute> attributes = attributes(elements);
        if (elements.isEmpty() || !isHash(elements.get(0))) {
            throw SchemaErrors.firstKeyIsNotHash();
        }
        if (elements.size() == 2 && isHash(elements.get(1))) {
            throw SchemaErrors.secondKeyIsNotRange();
        }
        return new KeySchema(attributes.subList(0, 1), attributes.subList(1, attributes.size()));
    }

    /** The key schema of a local index of a table with the key given. */
    KeySchema localKeySchema(Structure request, KeySchema table) {
        String name = request.requiredString("IndexName");
        KeySchema schema = keySchema(request, "local secondary index " + name);
        if (schema.sort().isEmpty()) {
            throw SchemaErrors.localIndexNeedsSortKey(name);
        }
        if (!schema.partition().equals(table.partition())) {
            throw SchemaErrors.localIndexPartitionKey(
                    name,
                    schema.partition().get(0).name(),
                    table.partition().get(0).name());
        }
        return schema;
    }

    /** The key schema of a global index: up to four attributes of each kind. */
    KeySchema globalKeySchema(Structure request) {
        List<Structure> elements = request.structures("KeySchema");
        List<KeyAttribute> attributes = attributes(elements);
        int hashes = (int) elements.stream().filter(TableRequests::isHash).count();
        if (elements.isEmpty() || !isHash(elements.get(0))) {
            throw SchemaErrors.firstKeyIsNotHash();
        }
        if (!elements.stream().limit(hashes).allMatch(TableRequests::isHash)) {
            throw SchemaErrors.partitionAfterSort();
        }
        if (hashes > MAX_GLOBAL_KEY_ATTRIBUTES) {
            throw SchemaErrors.tooManyKeyAttributes("HASH");
        }
        if (elements.size() - hashes > MAX_GLOBAL_KEY_ATTRIBUTES) {
            throw SchemaErrors.tooManyKeyAttributes("RANGE");
        }
        return new KeySchema(attributes.subList(0, hashes), attributes.subList(hashes, attributes.size()));
    }

    IndexDefinition localIndex(Structure request, KeySchema table) {
        return new IndexDefinition(
                request.requiredString("IndexName"),
                IndexDefinition.Kind.LOCAL,
                localKeySchema(request, table),
                projection(request),
                Throughput.ON_DEMAND,
                CapacityBounds.NONE);
    }

    IndexDefinition globalIndex(Structure request, Mode mode, CapacityRequests capacity) {
        String name = request.requiredString("IndexName");
        KeySchema schema = globalKeySchema(request);
        Throughput throughput = throughput(request.structure("ProvisionedThroughput"));
        if (mode == Mode.PROVISIONED && throughput == null) {
            throw creation
                    ? ThroughputErrors.indexThroughputNotSpecified(name)
                    : ThroughputErrors.addedIndexThroughputRequired(name);
        }
        if (mode == Mode.PAY_PER_REQUEST && throughput != null) {
            throw creation
                    ? ThroughputErrors.indexThroughputNotAllowed(name)
                    : ThroughputErrors.addedIndexThroughputNotAllowed(name);
        }
        Throughput provisioned = throughput == null ? Throughput.ON_DEMAND : throughput;
        return new IndexDefinition(
                name,
                IndexDefinition.Kind.GLOBAL,
                schema,
                projection(request),
                provisioned,
                capacity.ofNew(request, mode, provisioned));
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
     * Refuses definitions of attributes that are in no key and no search schema of the table that a request makes.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if there is one
     */
    void requireAllUsed(KeySchema table, Structure request) {
        Set<String> used = new HashSet<>();
        table.attributes().forEach(attribute -> used.add(attribute.name()));
        for (String member : INDEX_MEMBERS) {
            for (Structure index : request.structures(member)) {
                KeySchema schema = member.startsWith("Local") ? localKeySchema(index, table) : globalKeySchema(index);
                schema.attributes().forEach(attribute -> used.add(attribute.name()));
            }
        }
        for (Structure index : request.structures("VectorIndexes")) {
            index.structures("SearchSchema").forEach(element -> used.add(element.requiredString("AttributeName")));
        }
        if (!used.containsAll(definitions.keySet())) {
            throw INDEX_MEMBERS.stream().anyMatch(request::has)
                    ? SchemaErrors.unusedDefinitions(shownDefinitions(), used)
                    : SchemaErrors.definitionCount();
        }
    }

    /** AWS shows the definitions in the order of a hash table as large as they need. */
    private Set<String> shownDefinitions() {
        Map<String, KeyAttribute> shown = new HashMap<>(definitions.size());
        shown.putAll(definitions);
        return shown.keySet();
    }

    /** Refuses indexes that together project more attributes than a table may name in projections. */
    static void requireFewProjected(List<IndexDefinition> indexes) {
        int projected = indexes.stream()
                .mapToInt(index -> index.projection().nonKeyAttributes().size())
                .sum();
        if (projected > MAX_PROJECTED_ATTRIBUTES) {
            throw SchemaErrors.tooManyProjectedAttributes(MAX_PROJECTED_ATTRIBUTES);
        }
    }

    /** The attribute definitions that are in a key or a search schema, in the order of their names. */
    List<KeyAttribute> usedBy(
            KeySchema table, List<IndexDefinition> indexes, List<VectorIndexDefinition> vectorIndexes) {
        List<KeyAttribute> attributes = new ArrayList<>(table.attributes());
        indexes.forEach(index -> attributes.addAll(index.keySchema().attributes()));
        vectorIndexes.forEach(index -> attributes.addAll(index.searchSchema().attributes()));
        Set<String> used = attributes.stream().map(KeyAttribute::name).collect(Collectors.toSet());
        return definitions.values().stream()
                .filter(attribute -> used.contains(attribute.name()))
                .sorted(Comparator.comparing(KeyAttribute::name))
                .toList();
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
            throw names.size() == 2 ? SchemaErrors.keyAttributeTwice() : SchemaErrors.keyAttributeRepeated();
        }
        List<KeyAttribute> attributes = new ArrayList<>();
        for (String name : names) {
            KeyAttribute attribute = definitions.get(name);
            if (attribute == null) {
                throw creation && names.size() <= definitions.size()
                        ? SchemaErrors.undefinedAttributes(names, shownDefinitions())
                        : SchemaErrors.undefinedKeyAttribute();
            }
            attributes.add(attribute);
        }
        return attributes;
    }

    static IndexProjection projection(Structure index) {
        Structure projection = index.structure("Projection");
        String type = projection == null ? null : projection.string("ProjectionType");
        if (projection == null || type == null) {
            throw SchemaErrors.unknownProjectionType();
        }
        List<String> nonKey = projection.strings("NonKeyAttributes");
        if (NO_ATTRIBUTES_LISTED.contains(type) && !nonKey.isEmpty()) {
            throw SchemaErrors.nonKeyAttributesNotAllowed(type);
        }
        if (type.equals("INCLUDE") && nonKey.isEmpty()) {
            throw SchemaErrors.nonKeyAttributesRequired();
        }
        Set<String> names = new HashSet<>();
        for (String name : nonKey) {
            if (!names.add(name)) {
                throw SchemaErrors.duplicateNonKeyAttribute(name);
            }
        }
        return new IndexProjection(
                IndexProjection.Kind.valueOf(type), nonKey.stream().sorted().toList());
    }

    private static boolean isHash(Structure element) {
        return element.requiredString("KeyType").equals("HASH");
    }
}
