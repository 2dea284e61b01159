package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import dev.trestle.engine.table.TableFeatures.ResourcePolicy;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who can read what is in a table.
 *
 * @param encryptionKey the ARN of the KMS key that encrypts the table; empty for the key that DynamoDB owns
 * @param policies resource policies by the ARN of what they are attached to: the table or its stream
 */
public record Protection(Optional<String> encryptionKey, Map<String, ResourcePolicy> policies) {

    /** Nothing switched on. */
    public static final Protection NONE = new Protection(Optional.empty(), Map.of());

    /** Copies the map. */
    public Protection {
        policies = Map.copyOf(policies);
    }

    Item toItem() {
        return new FieldsWriter()
                .text("encryptionKey", encryptionKey)
                .items("policies", policies.entrySet(), Protection::toItem)
                .toItem();
    }

    static Protection of(Item stored) {
        Fields fields = Fields.of(stored);
        return new Protection(
                fields.optionalText("encryptionKey"),
                fields.items("policies", Fields::of).stream()
                        .collect(Collectors.toMap(policy -> policy.text("resource"), Protection::policy)));
    }

    private static Item toItem(Map.Entry<String, ResourcePolicy> attached) {
        return new FieldsWriter()
                .text("resource", attached.getKey())
                .text("text", attached.getValue().text())
                .text("revision", attached.getValue().revision())
                .toItem();
    }

    private static ResourcePolicy policy(Fields stored) {
        return new ResourcePolicy(stored.text("text"), stored.text("revision"));
    }
}
