package dev.trestle.table.schema;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds out how the attributes of indexes are typed: as the entities store them, or as texts where keys are made. */
final class IndexTypes {

    private IndexTypes() {}

    static Map<String, TableIndex> of(Map<String, TableIndex> declared, List<EntitySchema<?>> entities) {
        Map<String, TableIndex> indexes = new LinkedHashMap<>(declared);
        for (EntitySchema<?> schema : entities) {
            for (AccessPattern pattern : schema.indexes()) {
                TableIndex index = declared.get(pattern.index().orElseThrow());
                if (index != null && pattern instanceof AttributePattern attributes) {
                    TableIndex typed = new TableIndex(
                            index.name(),
                            typed(schema, index, index.partitionKey(), attributes.partitionKey()),
                            typed(schema, index, index.sortKey(), attributes.sortKey()),
                            index.projection());
                    TableIndex before = indexes.put(index.name(), typed);
                    if (before != null && !before.equals(index) && !before.equals(typed)) {
                        throw new InvalidDesignException(
                                DesignFault.INDEX_ATTRIBUTES,
                                "the attributes of the index " + index.name() + " have other types in " + schema.name()
                                        + " than in another entity; store them alike");
                    }
                } else if (index != null
                        && (index.partitionKey().size() > 1 || index.sortKey().size() != 1)) {
                    throw new InvalidDesignException(
                            DesignFault.INDEX_ATTRIBUTES,
                            schema.name() + " has texts as its key in the index " + index.name()
                                    + ", whose keys are several attributes; name the components that are its attributes");
                }
            }
        }
        return indexes;
    }

    private static List<IndexAttribute> typed(
            EntitySchema<?> schema, TableIndex index, List<IndexAttribute> names, List<KeyAttribute<?>> attributes) {
        List<IndexAttribute> typed = new ArrayList<>();
        attributes.forEach(attribute -> typed.add(new IndexAttribute(attribute.attribute(), attribute.type())));
        if (!names.stream()
                .map(IndexAttribute::name)
                .toList()
                .equals(typed.stream().map(IndexAttribute::name).toList())) {
            throw new InvalidDesignException(
                    DesignFault.INDEX_ATTRIBUTES,
                    schema.name() + " has "
                            + typed.stream().map(IndexAttribute::name).toList() + " as attributes of the index "
                            + index.name()
                            + ", whose own are "
                            + names.stream().map(IndexAttribute::name).toList()
                            + "; name the same ones in the same order");
        }
        return typed;
    }
}
