package dev.trestle.embedded.sdk;

import dev.trestle.engine.item.Item;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items as the SDK has them and as the engine has them, for who works with both. Thread-safe. */
public final class SdkItems {

    private SdkItems() {}

    /**
     * The engine's item.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if one of the SDK's attribute values is none
     */
    public static Item toEngine(Map<String, AttributeValue> item) {
        return AttributeValueReader.readItem(item);
    }

    /** The SDK's item. */
    public static Map<String, AttributeValue> toSdk(Item item) {
        return AttributeValueWriter.writeItem(item);
    }
}
