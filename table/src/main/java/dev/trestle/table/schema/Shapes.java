package dev.trestle.table.schema;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads items of older shapes of an entity as if they were of the present one. */
final class Shapes {

    private Shapes() {}

    static Map<String, AttributeValue> present(
            Map<String, AttributeValue> item, List<Upcaster> upcasters, Place place) {
        AttributeValue stored = item.get(Design.SHAPE_ATTRIBUTE);
        if (stored == null && upcasters.isEmpty()) {
            return item;
        }
        Place at = place.then(Design.SHAPE_ATTRIBUTE);
        int shape = stored == null ? 1 : AttributeCodec.INT.decode(stored, at);
        int present = upcasters.size() + 1;
        if (shape == present) {
            return item;
        }
        if (shape < 1 || shape > present) {
            throw at.unreadable(
                    "the item has shape " + shape + ", and this design knows shapes up to " + present
                            + "; it was written by a newer one",
                    null);
        }
        Map<String, AttributeValue> upcast = new LinkedHashMap<>(item);
        for (Upcaster upcaster : upcasters.subList(shape - 1, present - 1)) {
            try {
                upcaster.upcast(upcast);
            } catch (RuntimeException e) {
                throw at.unreadable("the upcaster from shape " + shape + " failed: " + e.getMessage(), e);
            }
            shape++;
        }
        return upcast;
    }

    static void write(Map<String, AttributeValue> item, int shape) {
        if (shape > 1) {
            item.put(Design.SHAPE_ATTRIBUTE, AttributeValue.fromN(Integer.toString(shape)));
        }
    }
}
