package dev.trestle.infrastructure.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML, and JSON, which is YAML too, as a tree of maps, lists and strings; what is null is left out. Numbers and booleans are
 * the strings that they are written as. A node with a tag of its own, as CloudFormation's {@code !Ref Name}, is a map
 * with the tag as its only key.
 */
public final class YamlTree {

    /** Large enough for the plan of a large system. */
    private static final int MOST_CHARACTERS = 200_000_000;

    /** Deeper than anything that is meant: an alias that is in what it stands for would have no end. */
    private static final int DEEPEST = 200;

    private final String file;

    private YamlTree(String file) {
        this.file = file;
    }

    /**
     * Reads a document.
     *
     * @param file what it is called in errors
     * @throws UnreadableFileException if it is not YAML
     */
    public static Map<String, Object> read(String file, String text) {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MOST_CHARACTERS)
                .setMaxAliasesForCollections(100)
                .setAllowRecursiveKeys(false)
                .build();
        try {
            Optional<Node> root = new Compose(settings).composeString(text);
            if (root.isPresent() && new YamlTree(file).tree(root.get(), 0) instanceof Map<?, ?> map) {
                return members(map);
            }
            throw new UnreadableFileException(file, 0, "it is neither an object of JSON nor a mapping of YAML");
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new UnreadableFileException(file, line, "it is neither JSON nor YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new UnreadableFileException(file, 0, "it is neither JSON nor YAML: " + e.getMessage());
        }
    }

    private Object tree(Node node, int depth) {
        if (depth > DEEPEST) {
            throw new UnreadableFileException(file, 0, "it is nested deeper than " + DEEPEST + " levels");
        }
        Object value = value(node, depth);
        String tag = node.getTag().getValue();
        return tag.startsWith("!") ? Map.of(tag, value) : value;
    }

    private Object value(Node node, int depth) {
        if (node instanceof MappingNode mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && !tuple.getValueNode().getTag().equals(Tag.NULL)) {
                    map.put(key.getValue(), tree(tuple.getValueNode(), depth + 1));
                }
            }
            return map;
        }
        if (node instanceof SequenceNode sequence) {
            List<Object> list = new ArrayList<>();
            sequence.getValue().forEach(element -> list.add(tree(element, depth + 1)));
            return list;
        }
        return ((ScalarNode) node).getValue();
    }

    /** A value of a tree as a map; empty if it is none. */
    public static Map<String, Object> members(Object value) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> members.put(key.toString(), member));
        }
        return members;
    }

    /** A value of a tree as a list; a single value is a list of one. */
    public static List<Object> elements(Object value) {
        return value instanceof List<?> list ? List.copyOf(list) : List.of(value);
    }
}
