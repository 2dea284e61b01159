package dev.trestle.infrastructure.terraform;

import dev.trestle.infrastructure.shape.KeyElement;
import dev.trestle.infrastructure.shape.TableFacts;
import dev.trestle.infrastructure.text.YamlTree;
import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StreamView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * The arguments of an {@code aws_dynamodb_table}, as a tree like that of a plan: blocks are lists of maps, scalars are texts, and
 * what has no value yet is written as a template.
 */
final class TableBlock {

    private static final String TRUE = "true";

    private final Map<String, Object> arguments;
    private final Map<String, String> types = new LinkedHashMap<>();

    TableBlock(Map<String, Object> arguments) {
        this.arguments = arguments;
        for (Map<String, Object> attribute : blocks(arguments, "attribute")) {
            types.put(text(attribute, "name", ""), text(attribute, "type", TableFacts.UNKNOWN_TYPE));
        }
    }

    TableFacts facts() {
        TableFacts.Builder facts = TableFacts.builder().defaults().key(key(arguments));
        for (Map<String, Object> index : blocks(arguments, "global_secondary_index")) {
            facts.index(
                    text(index, "name", ""),
                    key(index),
                    text(index, "projection_type", ""),
                    texts(index, "non_key_attributes"));
        }
        blocks(arguments, "local_secondary_index").forEach(index -> facts.localIndex(text(index, "name", "")));
        addBilling(facts);
        String streams = text(arguments, "stream_enabled", "false");
        facts.stream(
                streams.equals(TRUE)
                        ? text(arguments, "stream_view_type", "")
                        : streams.equals("false") ? StreamView.NO_STREAM.name() : streams);
        blocks(arguments, "ttl").forEach(ttl -> addTimeToLive(ttl, facts));
        blocks(arguments, "point_in_time_recovery")
                .forEach(recovery -> facts.pointInTimeRecovery(text(recovery, "enabled", "false")));
        facts.deletionProtection(text(arguments, "deletion_protection_enabled", "false"));
        optional(arguments, "table_class").ifPresent(facts::tableClass);
        blocks(arguments, "server_side_encryption").forEach(encryption -> addEncryption(encryption, facts));
        // What a plan's tags_all has includes those of the provider.
        for (String tags : List.of("tags", "tags_all")) {
            YamlTree.members(arguments.getOrDefault(tags, Map.of()))
                    .forEach((key, value) -> facts.tag(key, value.toString()));
        }
        return facts.build();
    }

    private void addBilling(TableFacts.Builder facts) {
        String billing = text(arguments, "billing_mode", BillingMode.PROVISIONED.toString());
        facts.billing(billing);
        if (!billing.equals(BillingMode.PAY_PER_REQUEST.toString())) {
            facts.capacity(text(arguments, "read_capacity", "no"), text(arguments, "write_capacity", "no"));
        }
    }

    private static void addTimeToLive(Map<String, Object> ttl, TableFacts.Builder facts) {
        String enabled = text(ttl, "enabled", "false");
        if (enabled.equals(TRUE)) {
            facts.timeToLive(Optional.of(text(ttl, "attribute_name", "")));
        } else if (!enabled.equals("false")) {
            facts.timeToLive(Optional.of(enabled));
        }
    }

    private static void addEncryption(Map<String, Object> encryption, TableFacts.Builder facts) {
        String enabled = text(encryption, "enabled", "false");
        if (enabled.equals(TRUE)) {
            // A key that is only known after the apply has no value in a plan, and is left out of it as if there were
            // none.
            facts.encryption(
                    encryption.containsKey("kms_key_arn")
                            ? Encryption.CUSTOMER_MANAGED_KEY
                            : Encryption.AWS_MANAGED_KEY);
        } else if (!enabled.equals("false")) {
            facts.encryption(enabled);
        }
    }

    private List<KeyElement> key(Map<String, Object> of) {
        List<KeyElement> key = new ArrayList<>();
        optional(of, "hash_key").ifPresent(name -> key.add(element(name, KeyType.HASH)));
        optional(of, "range_key").ifPresent(name -> key.add(element(name, KeyType.RANGE)));
        if (!blocks(of, "key_schema").isEmpty()) {
            // A plan shows older arguments next to them, as what they would be.
            key.clear();
        }
        for (Map<String, Object> element : blocks(of, "key_schema")) {
            key.add(element(
                    text(element, "attribute_name", ""),
                    text(element, "key_type", "").equals("HASH") ? KeyType.HASH : KeyType.RANGE));
        }
        return key;
    }

    private KeyElement element(String attribute, KeyType role) {
        return new KeyElement(attribute, role, types.getOrDefault(attribute, TableFacts.UNKNOWN_TYPE));
    }

    private static List<Map<String, Object>> blocks(Map<String, Object> of, String type) {
        return YamlTree.elements(of.getOrDefault(type, List.of())).stream()
                .map(YamlTree::members)
                .toList();
    }

    private static List<String> texts(Map<String, Object> of, String name) {
        return YamlTree.elements(of.getOrDefault(name, List.of())).stream()
                .map(Object::toString)
                .toList();
    }

    private static Optional<String> optional(Map<String, Object> of, String name) {
        return Optional.ofNullable(of.get(name)).map(Object::toString).filter(text -> !text.isEmpty());
    }

    private static String text(Map<String, Object> of, String name, String otherwise) {
        return optional(of, name).orElse(otherwise);
    }
}
