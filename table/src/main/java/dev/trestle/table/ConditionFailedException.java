package dev.trestle.table;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The condition of a write did not hold; nothing was written. */
public final class ConditionFailedException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final String entity;
    private final String key;
    private final Map<String, AttributeValue> storedItem;

    /**
     * A refusal with the item that did not meet the condition.
     *
     * @param storedItem the item as it was, empty if there was none
     */
    public ConditionFailedException(
            String entity,
            String key,
            String condition,
            Map<String, AttributeValue> storedItem,
            @Nullable Throwable cause) {
        super(
                "TRESTLE-T012",
                (storedItem.isEmpty() ? "there is no " + entity + "[" + key + "]" : entity + "[" + key + "]")
                        + (storedItem.isEmpty() ? " for which the condition " : " does not meet the condition ")
                        + condition
                        + (storedItem.isEmpty() ? " could hold" : "")
                        + ". Read the item again and decide anew.",
                cause);
        this.entity = entity;
        this.key = key;
        this.storedItem = Map.copyOf(storedItem);
    }

    /** The entity that was to be written. */
    public String entity() {
        return entity;
    }

    /** The components of its key, as in {@code company=acme, email=joe@acme.com}. */
    public String key() {
        return key;
    }

    /** The item at the moment of the refusal; empty if there was none. */
    public Map<String, AttributeValue> storedItem() {
        return storedItem;
    }
}
