package dev.trestle.table.query;

import dev.trestle.table.schema.Design;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The attributes that say where in a table or an index an item is. */
public final class KeyAttributes {

    private KeyAttributes() {}

    /** Those of the table and, if one is named, of the index. */
    public static List<String> of(Design design, @Nullable String index) {
        List<String> attributes = new ArrayList<>(design.keyAttributes());
        if (index != null) {
            attributes.addAll(design.index(index).attributes());
        }
        return attributes;
    }

    /** These attributes of an item. */
    static Map<String, AttributeValue> in(Map<String, AttributeValue> item, List<String> attributes) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (String attribute : attributes) {
            AttributeValue value = item.get(attribute);
            if (value != null) {
                key.put(attribute, value);
            }
        }
        return key;
    }
}
