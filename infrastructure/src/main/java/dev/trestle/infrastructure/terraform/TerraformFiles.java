package dev.trestle.infrastructure.terraform;

import dev.trestle.infrastructure.drift.Drift;
import dev.trestle.infrastructure.drift.ResourceChoice;
import dev.trestle.infrastructure.hcl.HclBody;
import dev.trestle.infrastructure.hcl.HclFile;
import dev.trestle.infrastructure.hcl.HclValue;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.text.UnreadableFileException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files of a Terraform module, without Terraform: literals, variables at their defaults, and locals. What has to be computed is
 * a difference wherever the design states something; a plan knows more.
 */
public final class TerraformFiles {

    private static final int MOST_STEPS = 20;

    /** How many blocks of a type there are, and which, has to be computed. */
    private static final String DYNAMIC = "dynamic";

    private static final String COMPUTED = "${dynamic}";

    private final String name;
    private final HclBody body;
    private final Map<String, HclValue> known = new LinkedHashMap<>();

    private TerraformFiles(String name, HclBody body) {
        this.name = name;
        this.body = body;
        for (HclBody.Block block : body.blocks()) {
            if (block.type().equals("variable") && block.labels().size() == 1) {
                block.body()
                        .argument("default")
                        .ifPresent(value -> known.put("var." + block.labels().get(0), value));
            } else if (block.type().equals("locals")) {
                block.body().arguments().forEach((local, value) -> known.put("local." + local, value));
            }
        }
    }

    /**
     * Reads the files of a module.
     *
     * @param name what they are called together in errors
     * @param sources by the names of the files
     * @throws UnreadableFileException if one is not HCL
     */
    public static TerraformFiles read(String name, Map<String, String> sources) {
        return new TerraformFiles(
                name,
                HclBody.together(sources.entrySet().stream()
                        .map(source -> HclFile.read(source.getKey(), source.getValue()))
                        .toList()));
    }

    /**
     * Compares the resource of the table with what is wanted.
     *
     * @param address the address of the resource, as in {@code aws_dynamodb_table.app}; by the table's name if empty
     * @throws UnreadableFileException if there is no such resource
     */
    public Drift drift(TableShape wanted, Optional<String> address) {
        Map<String, Map<String, Object>> tables = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (HclBody.Block block : body.blocks()) {
            if (block.type().equals("resource")
                    && block.labels().size() == 2
                    && block.labels().get(0).equals("aws_dynamodb_table")) {
                String where = String.join(".", block.labels());
                tables.put(where, tree(block.body()));
                Object tableName = tables.get(where).get("name");
                if (tableName != null && !tableName.toString().startsWith("${")) {
                    names.put(where, tableName.toString());
                }
            }
        }
        Map<String, Object> table = new ResourceChoice(name, wanted.name(), address).of(tables, names);
        return Drift.between(wanted, new TableBlock(table).facts());
    }

    /** As a plan has it: blocks of a type are a list. */
    private Map<String, Object> tree(HclBody of) {
        Map<String, Object> tree = new LinkedHashMap<>();
        of.blocks().stream()
                .filter(block -> !block.type().equals(DYNAMIC))
                .collect(Collectors.groupingBy(HclBody.Block::type))
                .forEach((type, blocks) -> tree.put(
                        type,
                        blocks.stream()
                                .map(block -> (Object) tree(block.body()))
                                .toList()));
        of.blocks().stream()
                .filter(block -> block.type().equals(DYNAMIC))
                .flatMap(block -> block.labels().stream())
                .forEach(type -> tree.put(type, List.of(Map.of("name", COMPUTED, "enabled", COMPUTED))));
        of.arguments().forEach((argument, value) -> put(tree, argument, value));
        return tree;
    }

    private void put(Map<String, Object> tree, String key, HclValue value) {
        Object read = tree(value, 0);
        if (!(value instanceof HclValue.Nothing)) {
            tree.put(key, read);
        }
    }

    private Object tree(HclValue value, int steps) {
        if (value instanceof HclValue.Scalar scalar) {
            return scalar.text();
        }
        if (value instanceof HclValue.Elements list) {
            return list.values().stream().map(element -> tree(element, steps)).toList();
        }
        if (value instanceof HclValue.Members map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.values().forEach((key, member) -> put(members, key, member));
            return members;
        }
        if (value instanceof HclValue.Reference reference) {
            HclValue meant = known.get(reference.path());
            return meant == null || steps > MOST_STEPS ? "${" + reference.path() + "}" : tree(meant, steps + 1);
        }
        return value instanceof HclValue.Expression expression ? "${" + expression.source() + "}" : List.of();
    }
}
