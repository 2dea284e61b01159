package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.SchemaErrors;
import dev.trestle.engine.error.VectorErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.SearchSchema;
import dev.trestle.engine.table.SearchSchema.Element;
import dev.trestle.engine.table.SearchSchema.Role;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.VectorIndexDefinition;
import dev.trestle.engine.table.vector.DistanceFunction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads vector indexes from requests, and checks them against the table that they are to be in. */
final class VectorIndexRequests {

    private static final int MAX_INDEXES = 5;
    private static final int MAX_DIMENSIONS = 4096;
    private static final int MAX_INLINE_FILTERS = 18;

    private VectorIndexRequests() {}

    /**
     * The vector indexes that a request asks for.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if there can be no such index
     */
    static List<VectorIndexDefinition> read(List<Structure> indexes, TableRequests requests) {
        if (indexes.size() > MAX_INDEXES) {
            throw VectorErrors.tooManyIndexes(MAX_INDEXES);
        }
        return indexes.stream().map(index -> read(index, requests)).toList();
    }

    static VectorIndexDefinition read(Structure index, TableRequests requests) {
        String name = index.requiredString("IndexName");
        SearchSchema schema = searchSchema(name, index.structures("SearchSchema"), requests);
        String vectorAttribute =
                Objects.requireNonNull(index.structure("VectorAttribute")).requiredString("AttributeName");
        if (schema.find(vectorAttribute).isPresent()) {
            throw VectorErrors.vectorAttributeInKey(name, vectorAttribute);
        }
        long dimensions = Objects.requireNonNull(index.longInteger("Dimensions"));
        if (dimensions > MAX_DIMENSIONS) {
            throw VectorErrors.tooManyDimensions(name, dimensions, MAX_DIMENSIONS);
        }
        return new VectorIndexDefinition(
                name,
                vectorAttribute,
                schema,
                TableRequests.projection(index),
                (int) dimensions,
                DistanceFunction.valueOf(index.requiredString("DistanceFunction")));
    }

    private static SearchSchema searchSchema(String index, List<Structure> requested, TableRequests requests) {
        List<Element> elements = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Structure element : requested) {
            String name = element.requiredString("AttributeName");
            KeyAttribute attribute = requests.definition(name).orElseThrow(VectorErrors::searchSchemaNotDefined);
            if (!names.add(name)) {
                throw VectorErrors.searchSchemaRepeats(index, name);
            }
            elements.add(new Element(attribute, Role.valueOf(element.requiredString("SearchSchemaElementType"))));
        }
        SearchSchema schema = new SearchSchema(elements);
        long filters = schema.inlineFilters().size();
        if (elements.size() - filters > 1) {
            throw VectorErrors.severalPartitionKeys(index);
        }
        if (filters > MAX_INLINE_FILTERS) {
            throw VectorErrors.tooManyInlineFilters(index, MAX_INLINE_FILTERS);
        }
        return schema;
    }

    /**
     * Checks a table's vector indexes with the rest of its definition.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if they do not go together
     */
    static void check(TableDefinition table) {
        List<VectorIndexDefinition> indexes = table.vectorIndexes();
        if (indexes.size() > MAX_INDEXES) {
            throw VectorErrors.tooManyIndexes(MAX_INDEXES);
        }
        if (!indexes.isEmpty() && table.billing().mode() == Mode.PROVISIONED) {
            throw VectorErrors.onDemandRequired();
        }
        Set<String> names = new HashSet<>();
        Map<String, Integer> dimensions = new HashMap<>();
        for (VectorIndexDefinition index : indexes) {
            if (!names.add(index.name()) || table.index(index.name()).isPresent()) {
                throw SchemaErrors.duplicateIndex(index.name());
            }
            if (isKey(table, index.vectorAttribute())) {
                throw VectorErrors.vectorAttributeInKey(index.name(), index.vectorAttribute());
            }
            Integer before = dimensions.putIfAbsent(index.vectorAttribute(), index.dimensions());
            if (before != null && before != index.dimensions()) {
                throw VectorErrors.dimensionsDiffer(index.vectorAttribute());
            }
        }
    }

    /** A list of numbers is no key, so an attribute cannot be both. */
    private static boolean isKey(TableDefinition table, String attribute) {
        return table.attributeDefinitions().stream()
                .anyMatch(defined -> defined.name().equals(attribute));
    }
}
