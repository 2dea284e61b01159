package dev.trestle.embedded.sdk;

import dev.trestle.engine.item.Item;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item as the map that the SDK's builders take. They copy what they are given, so that a map of its own would be made
 * for nothing.
 */
final class ItemView extends AbstractMap<String, AttributeValue> {

    private final Item item;

    ItemView(Item item) {
        this.item = item;
    }

    @Override
    public int size() {
        return item.count();
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super AttributeValue> action) {
        item.forEach((name, value) -> action.accept(name, AttributeValueWriter.write(value)));
    }

    @Override
    public Set<Map.Entry<String, AttributeValue>> entrySet() {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>(item.count() * 2);
        forEach(attributes::put);
        return attributes.entrySet();
    }
}
