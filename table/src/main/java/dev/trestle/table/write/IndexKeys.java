package dev.trestle.table.write;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.key.KeyTemplate;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.schema.TableIndex;
import dev.trestle.table.schema.TemplatePattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Makes the keys of an item in the indexes follow an update of their components, so that no index entry goes stale. */
final class IndexKeys {

    private IndexKeys() {}

    static Changes follow(Changes changes, EntityKey<?> key, Design design) {
        Changes all = changes;
        for (TemplatePattern pattern : key.schema().templateIndexes()) {
            TableIndex index = design.index(pattern.index().orElseThrow());
            all = follow(
                    all,
                    key,
                    index.partitionKey().get(0).name(),
                    pattern.partitionKey(),
                    pattern.partitionComponents(),
                    values -> pattern.partition(values, key));
            all = follow(
                    all,
                    key,
                    index.sortKey().get(0).name(),
                    pattern.sortKey(),
                    pattern.sortComponents(),
                    pattern.sortKey()::format);
        }
        return all;
    }

    private static Changes follow(
            Changes changes,
            EntityKey<?> key,
            String attribute,
            KeyTemplate template,
            List<String> components,
            Function<Map<String, Object>, String> format) {
        if (components.stream().map(key.schema()::attributeOf).noneMatch(changes::touch)) {
            return changes;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (String component : components) {
            Object assigned =
                    changes.assigned().get(DocumentPath.of(key.schema().attributeOf(component)));
            Object value = assigned == null ? key.components().get(component) : assigned;
            if (value == null) {
                throw new InvalidOperationException("update " + key + " changes the index key " + attribute + ", \""
                        + template + "\", but does not say what " + component
                        + " will be; set it in the same update, or read the item and put it");
            }
            values.put(component, value);
        }
        return changes.clause(
                UpdateClause.Operation.SET, DocumentPath.of(attribute), AttributeValue.fromS(format.apply(values)));
    }
}
