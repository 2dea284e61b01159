package dev.trestle.cli.workbench;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Decides which items of a table belong to a facet. If the model keeps sample items on the facet, these do. If it keeps
 * them on the table, an item belongs to a facet that names all of its attributes and at least one, and whose key aliases
 * it follows. An alias such as {@code order#OrderId} fixes what stands before the last {@code #}, and one that is a template
 * such as {@code order#{id}#line} what stands before its first brace; any other is a mere name and fixes nothing.
 */
final class Membership {
    private static final char DELIMITER = '#';

    private Membership() {}

    static boolean holds(ModelTable table, Facet facet, Map<String, AttributeValue> item) {
        if (!facet.sampleKeys().isEmpty()) {
            return facet.sampleKeys().contains(PrimaryKey.of(item, table.key()));
        }
        return followsAliases(table.key(), facet, item) && attributesFit(table.key(), facet, item);
    }

    private static boolean followsAliases(KeySchema key, Facet facet, Map<String, AttributeValue> item) {
        return follows(key.partition(), facet.partitionAlias(), item)
                && key.sort()
                        .map(sort -> follows(sort, facet.sortAlias(), item))
                        .orElse(true);
    }

    private static boolean follows(KeyAttribute key, Optional<String> alias, Map<String, AttributeValue> item) {
        String fixed = alias.map(Membership::fixed).orElse("");
        AttributeValue value = item.get(key.name());
        return fixed.isEmpty()
                || (value != null && value.s() != null && value.s().startsWith(fixed));
    }

    private static String fixed(String alias) {
        int brace = alias.indexOf('{');
        return brace < 0 ? alias.substring(0, alias.lastIndexOf(DELIMITER) + 1) : alias.substring(0, brace);
    }

    private static boolean attributesFit(KeySchema key, Facet facet, Map<String, AttributeValue> item) {
        Set<String> attributes = new HashSet<>(item.keySet());
        attributes.removeAll(key.names());
        return facet.attributes().containsAll(attributes)
                && (!attributes.isEmpty() || facet.attributes().isEmpty());
    }
}
