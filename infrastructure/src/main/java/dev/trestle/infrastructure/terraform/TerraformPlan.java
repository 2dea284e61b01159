package dev.trestle.infrastructure.terraform;

import dev.trestle.infrastructure.drift.Difference;
import dev.trestle.infrastructure.drift.Drift;
import dev.trestle.infrastructure.drift.ResourceChoice;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.text.UnreadableFileException;
import dev.trestle.infrastructure.text.YamlTree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan of Terraform as {@code terraform show -json} prints it. See "JSON Output Format" in Terraform's documentation.
 */
public final class TerraformPlan {

    private static final String RESOURCE = "aws_dynamodb_table";

    private final String file;
    private final Map<String, Object> plan;

    private TerraformPlan(String file, Map<String, Object> plan) {
        this.file = file;
        this.plan = plan;
    }

    /** Whether a tree looks like a plan. */
    public static boolean is(Map<String, Object> tree) {
        return tree.containsKey("planned_values") || tree.containsKey("terraform_version");
    }

    /**
     * A plan.
     *
     * @param file what it is called in errors
     * @param tree the plan's JSON
     */
    public static TerraformPlan of(String file, Map<String, Object> tree) {
        return new TerraformPlan(file, tree);
    }

    /**
     * Compares what the table is planned to be with what is wanted; that the plan deletes the table, or replaces it, is a difference.
     *
     * @param address the address of the resource; by the table's name if empty
     * @throws UnreadableFileException if the plan has no such table
     */
    public Drift drift(TableShape wanted, Optional<String> address) {
        Map<String, Map<String, Object>> tables = new LinkedHashMap<>();
        collect(YamlTree.members(member(plan, "planned_values").getOrDefault("root_module", Map.of())), tables);
        Map<String, Object> changes = changesByAddress();
        Map<String, String> names = new LinkedHashMap<>();
        tables.forEach((where, values) -> {
            if (values.containsKey("name")) {
                names.put(where, values.get("name").toString());
            }
        });
        for (Map.Entry<String, Object> change : changes.entrySet()) {
            Map<String, Object> before = member(YamlTree.members(change.getValue()), "before");
            boolean meant =
                    address.map(change.getKey()::equals).orElse(wanted.name().equals(before.get("name")));
            if (meant && deletes(change.getValue())) {
                Difference deletion = new Difference(Drift.TABLE, "that it stays", "a plan that deletes it");
                return tables.containsKey(change.getKey())
                        ? Drift.between(wanted, new TableBlock(tables.get(change.getKey())).facts())
                                .with(deletion)
                        : new Drift(wanted.name(), List.of(deletion));
            }
        }
        Map<String, Object> table = new ResourceChoice(file, wanted.name(), address).of(tables, names);
        return Drift.between(wanted, new TableBlock(table).facts());
    }

    private static void collect(Map<String, Object> module, Map<String, Map<String, Object>> tables) {
        for (Object element : YamlTree.elements(module.getOrDefault("resources", List.of()))) {
            Map<String, Object> resource = YamlTree.members(element);
            if (RESOURCE.equals(resource.get("type")) && "managed".equals(resource.get("mode"))) {
                tables.put(String.valueOf(resource.get("address")), member(resource, "values"));
            }
        }
        for (Object child : YamlTree.elements(module.getOrDefault("child_modules", List.of()))) {
            collect(YamlTree.members(child), tables);
        }
    }

    private Map<String, Object> changesByAddress() {
        Map<String, Object> changes = new LinkedHashMap<>();
        for (Object element : YamlTree.elements(plan.getOrDefault("resource_changes", List.of()))) {
            Map<String, Object> resource = YamlTree.members(element);
            if (RESOURCE.equals(resource.get("type")) && resource.get("change") instanceof Map<?, ?> change) {
                changes.put(String.valueOf(resource.get("address")), change);
            }
        }
        return changes;
    }

    private static boolean deletes(Object change) {
        return YamlTree.elements(YamlTree.members(change).getOrDefault("actions", List.of()))
                .contains("delete");
    }

    private static Map<String, Object> member(Map<String, Object> of, String name) {
        return YamlTree.members(of.getOrDefault(name, Map.of()));
    }
}
