package dev.trestle.conformance.fuzz;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Makes attribute values, keys and items in JSON, a few of which are malformed. */
final class AttributeGenerator {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEPTH = 3;
    private static final List<String> TYPES = List.of("S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M");
    private static final List<String> TEXTS = List.of("a", "b", "", "\ud83d\ude00", "\u00e9", "S", "\ufffd", "ab");
    private static final List<String> BYTES = List.of("AA==", "AAE=", "", "/w==", "AQ", "?");
    private static final List<String> NUMBERS = List.of(
            "1",
            "0",
            "-1",
            "2",
            "1.0",
            "-0",
            "1e125",
            "9.9999999999999999999999999999999999999E+125",
            "1E-130",
            "1e126",
            "12345678901234567890123456789012345678.9",
            "",
            "x",
            "+1",
            "0x1",
            "1_0",
            "NaN",
            "1e99999999999");

    private final Choices choices;

    AttributeGenerator(Choices choices) {
        this.choices = choices;
    }

    ObjectNode key(String table) {
        ObjectNode key = NODES.objectNode();
        key.set("pk", choices.oneIn(32) ? value() : typed("S", 2));
        if (table.equals(SampleTables.INDEXED) != choices.oneIn(32)) {
            key.set("sk", choices.oneIn(32) ? value() : typed("N", 4));
        }
        return key;
    }

    ObjectNode item(String table) {
        ObjectNode item = key(table);
        for (int i = choices.below(6); i > 0; i--) {
            String name = choices.of(SampleTables.ATTRIBUTES.subList(2, SampleTables.ATTRIBUTES.size()));
            item.set(name, usual(name));
        }
        return item;
    }

    /** Mostly of the type that the attribute has where it is a key. */
    private ObjectNode usual(String name) {
        if (choices.oneIn(8)) {
            return value();
        }
        return switch (name) {
            case "g" -> typed("S", 4);
            case "h" -> typed("B", 4);
            case "a" -> typed("N", 8);
            case "l" -> typed("L", 4);
            case "m" -> typed("M", 4);
            case "v" -> vector();
            default -> value();
        };
    }

    private ObjectNode vector() {
        ObjectNode value = NODES.objectNode();
        components(value.putArray("L"));
        return value;
    }

    /** Puts as many numbers into the list as the vector index expects. */
    void components(ArrayNode list) {
        for (int i = 0; i < SampleTables.DIMENSIONS; i++) {
            list.add(typed("N", 8));
        }
    }

    ObjectNode value() {
        return value(DEPTH);
    }

    private ObjectNode value(int depth) {
        if (choices.oneIn(64)) {
            return NODES.objectNode();
        }
        return typed(choices.of(TYPES.subList(0, depth > 0 ? TYPES.size() : 5)), 18, depth - 1);
    }

    /** A value of the type, one of those that items often have. */
    ObjectNode ofType(String type) {
        return typed(type, 2);
    }

    /** A value of the type; a smaller variety makes keys that are met again. */
    private ObjectNode typed(String type, int variety) {
        return typed(type, variety, DEPTH);
    }

    private ObjectNode typed(String type, int variety, int depth) {
        ObjectNode value = NODES.objectNode();
        switch (type) {
            case "S" -> value.put(type, some(TEXTS, variety));
            case "N" -> value.put(type, some(NUMBERS, variety));
            case "B" -> value.put(type, some(BYTES, variety));
            case "BOOL" -> value.put(type, choices.oneIn(2));
            case "NULL" -> value.put(type, !choices.oneIn(32));
            case "SS" -> fill(value.putArray(type), TEXTS);
            case "NS" -> fill(value.putArray(type), NUMBERS);
            case "BS" -> fill(value.putArray(type), BYTES);
            case "L" -> {
                ArrayNode elements = value.putArray(type);
                for (int i = choices.below(4); i > 0; i--) {
                    elements.add(value(depth));
                }
            }
            default -> {
                ObjectNode entries = value.putObject(type);
                for (int i = choices.below(4); i > 0; i--) {
                    entries.set(choices.of(SampleTables.ATTRIBUTES), value(depth));
                }
            }
        }
        return value;
    }

    private String some(List<String> all, int variety) {
        return choices.of(all.subList(0, Math.min(variety, all.size())));
    }

    private void fill(ArrayNode set, List<String> elements) {
        for (int i = choices.below(4); i >= 0; i--) {
            set.add(some(elements, 6));
        }
    }
}
