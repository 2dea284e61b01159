package dev.trestle.connect.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** A mapping of a YAML file whose problems are told with file and line. */
final class YamlMapping implements Settings {

    private final String file;
    private final String place;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();

    private YamlMapping(String file, String place, MappingNode node) {
        this.file = file;
        this.place = place;
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw problem(tuple.getKeyNode(), "a key is a plain text");
            }
            if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                throw problem(key, key.getValue() + " is there twice");
            }
            keys.put(key.getValue(), key);
        }
    }

    /** Reads a node as a mapping; its place is what it is called in messages. */
    static YamlMapping of(String file, String place, Node node) {
        if (node instanceof MappingNode mapping) {
            return new YamlMapping(file, place, mapping);
        }
        throw new ConfigurationException(file, line(node), place + " takes keys with values", null);
    }

    /** The keys. */
    Iterable<String> keys() {
        return values.keySet();
    }

    @Override
    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The mapping under a key. */
    YamlMapping mapping(String key, String childPlace) {
        return of(file, childPlace, value(key));
    }

    @Override
    public Optional<String> text(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        if (value(key) instanceof ScalarNode scalar
                && !scalar.getTag().equals(Tag.NULL)
                && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue());
        }
        throw problem(key, key + " takes a text");
    }

    /** Refuses keys that are not among the known ones. */
    void allow(List<String> known) {
        for (Map.Entry<String, Node> key : keys.entrySet()) {
            if (!known.contains(key.getKey())) {
                throw problem(
                        key.getValue(),
                        place + " has no key " + key.getKey() + ", only " + String.join(", ", known)
                                + NearMiss.question(key.getKey(), known));
            }
        }
    }

    @Override
    public ConfigurationException problem(String key, String text) {
        return problem(keys.getOrDefault(key, value(key)), text);
    }

    private Node value(String key) {
        Node node = values.get(key);
        if (node == null) {
            throw new IllegalArgumentException(key);
        }
        return node;
    }

    private ConfigurationException problem(Node node, String text) {
        return new ConfigurationException(file, line(node), text, null);
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
