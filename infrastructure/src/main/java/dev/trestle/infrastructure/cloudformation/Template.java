package dev.trestle.infrastructure.cloudformation;

import dev.trestle.infrastructure.drift.Drift;
import dev.trestle.infrastructure.drift.ResourceChoice;
import dev.trestle.infrastructure.shape.KeyElement;
import dev.trestle.infrastructure.shape.TableFacts;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.text.UnreadableFileException;
import dev.trestle.infrastructure.text.YamlTree;
import dev.trestle.table.settings.Encryption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;

/**
 * A template of AWS CloudFormation, also as the CDK and SAM write them. Parameters count with their defaults; what other
 * functions compute is a difference wherever the design states something.
 */
public final class Template {

    private static final String ENCRYPTION = "SSESpecification";
    private static final String TRUE = "true";
    private static final String FALSE = "false";

    private final String file;
    private final Map<String, Object> template;

    private Template(String file, Map<String, Object> template) {
        this.file = file;
        this.template = template;
    }

    /** Whether a tree looks like a template. */
    public static boolean is(Map<String, Object> tree) {
        return tree.containsKey("Resources");
    }

    /**
     * A template.
     *
     * @param file what it is called in errors
     * @param tree its JSON or YAML
     */
    public static Template of(String file, Map<String, Object> tree) {
        return new Template(file, tree);
    }

    /**
     * Compares the resource of the table with what is wanted.
     *
     * @param logicalId of the resource; by the table's name if empty
     * @throws UnreadableFileException if there is no such resource
     */
    public Drift drift(TableShape wanted, Optional<String> logicalId) {
        Map<String, Map<String, Object>> tables = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        members(template, "Resources").forEach((id, value) -> {
            Map<String, Object> resource = YamlTree.members(value);
            if (TemplateTable.TYPE.equals(resource.get("Type"))) {
                Map<String, Object> properties = members(resource, "Properties");
                tables.put(id, properties);
                String name = text(properties, "TableName", "");
                if (!name.isEmpty() && !name.startsWith("{")) {
                    names.put(id, name);
                }
            }
        });
        return Drift.between(wanted, facts(new ResourceChoice(file, wanted.name(), logicalId).of(tables, names)));
    }

    private TableFacts facts(Map<String, Object> table) {
        Map<String, String> types = new LinkedHashMap<>();
        elements(table, "AttributeDefinitions")
                .forEach(attribute ->
                        types.put(text(attribute, "AttributeName", ""), text(attribute, "AttributeType", "")));
        TableFacts.Builder facts = TableFacts.builder().defaults().key(key(table, types));
        for (Map<String, Object> index : elements(table, "GlobalSecondaryIndexes")) {
            Map<String, Object> projection = members(index, "Projection");
            facts.index(
                    text(index, "IndexName", ""),
                    key(index, types),
                    text(projection, "ProjectionType", ""),
                    YamlTree.elements(projection.getOrDefault("NonKeyAttributes", List.of())).stream()
                            .map(this::text)
                            .toList());
        }
        elements(table, "LocalSecondaryIndexes").forEach(index -> facts.localIndex(text(index, "IndexName", "")));
        addBilling(table, facts);
        addSettings(table, facts);
        return facts.build();
    }

    private List<KeyElement> key(Map<String, Object> of, Map<String, String> types) {
        return elements(of, "KeySchema").stream()
                .map(element -> {
                    String attribute = text(element, "AttributeName", "");
                    KeyType role = text(element, "KeyType", "").equals("RANGE") ? KeyType.RANGE : KeyType.HASH;
                    return new KeyElement(attribute, role, types.getOrDefault(attribute, TableFacts.UNKNOWN_TYPE));
                })
                .toList();
    }

    private void addBilling(Map<String, Object> table, TableFacts.Builder facts) {
        String billing = text(table, "BillingMode", BillingMode.PROVISIONED.toString());
        facts.billing(billing);
        if (!billing.equals(BillingMode.PAY_PER_REQUEST.toString())) {
            Map<String, Object> units = members(table, "ProvisionedThroughput");
            facts.capacity(text(units, "ReadCapacityUnits", "no"), text(units, "WriteCapacityUnits", "no"));
        }
    }

    private void addSettings(Map<String, Object> table, TableFacts.Builder facts) {
        if (table.containsKey("StreamSpecification")) {
            facts.stream(setting(table, "StreamSpecification", "StreamViewType", ""));
        }
        String expires = setting(table, "TimeToLiveSpecification", "Enabled", FALSE);
        if (expires.equals(TRUE)) {
            facts.timeToLive(Optional.of(setting(table, "TimeToLiveSpecification", "AttributeName", "")));
        } else if (!expires.equals(FALSE)) {
            facts.timeToLive(Optional.of(expires));
        }
        facts.pointInTimeRecovery(
                setting(table, "PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled", FALSE));
        facts.deletionProtection(text(table, "DeletionProtectionEnabled", FALSE));
        optional(table, "TableClass").ifPresent(facts::tableClass);
        String encrypted = setting(table, ENCRYPTION, "SSEEnabled", FALSE);
        if (encrypted.equals(TRUE)) {
            facts.encryption(
                    members(table, ENCRYPTION).containsKey("KMSMasterKeyId")
                            ? Encryption.CUSTOMER_MANAGED_KEY
                            : Encryption.AWS_MANAGED_KEY);
        } else if (!encrypted.equals(FALSE)) {
            facts.encryption(encrypted);
        }
        elements(table, "Tags").forEach(tag -> facts.tag(text(tag, "Key", ""), text(tag, "Value", "")));
    }

    /** A member of a property; if the property as a whole has to be computed, that. */
    private String setting(Map<String, Object> table, String property, String member, String otherwise) {
        Map<String, Object> members = members(table, property);
        return isFunction(members) ? members.toString() : text(members, member, otherwise);
    }

    private static boolean isFunction(Map<String, Object> value) {
        return value.keySet().stream()
                .anyMatch(name -> name.startsWith("!") || name.startsWith("Fn::") || name.equals("Ref"));
    }

    private static Map<String, Object> members(Map<String, Object> of, String name) {
        return YamlTree.members(of.getOrDefault(name, Map.of()));
    }

    private static List<Map<String, Object>> elements(Map<String, Object> of, String name) {
        return YamlTree.elements(of.getOrDefault(name, List.of())).stream()
                .map(YamlTree::members)
                .toList();
    }

    private Optional<String> optional(Map<String, Object> of, String name) {
        return Optional.ofNullable(of.get(name)).map(this::text);
    }

    private String text(Map<String, Object> of, String name, String otherwise) {
        return optional(of, name).orElse(otherwise);
    }

    /** A scalar, or the default of the parameter that stands for it, or what would have to be computed. */
    private String text(Object value) {
        Map<String, Object> function = YamlTree.members(value);
        Object reference = function.getOrDefault("Ref", function.get("!Ref"));
        if (reference != null) {
            Object standard = members(members(template, "Parameters"), reference.toString())
                    .get("Default");
            return standard == null ? "{Ref: " + reference + "}" : standard.toString();
        }
        return value.toString();
    }
}
