package dev.trestle.cli.workbench;

import dev.trestle.cli.item.AttributeText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The condition of a Query.
 *
 * @param table the table's name
 * @param expression the key condition expression
 * @param names its expression attribute names
 * @param values its expression attribute values
 * @param text the whole request as the user reads it
 */
record KeyCondition(
        String table, String expression, Map<String, String> names, Map<String, AttributeValue> values, String text) {
    /**
     * The narrowest condition under which some items of one partition are found: by what their sort keys begin with, if
     * these are strings that begin alike.
     *
     * @param table the table
     * @param keys one key at least, all of the same partition
     */
    static KeyCondition covering(ModelTable table, List<PrimaryKey> keys) {
        String partition = table.key().partition().name();
        AttributeValue value = keys.get(0).partition();
        String text = "Query " + table.name() + ": " + partition + " = " + AttributeText.nested(value);
        Optional<String> beginning = commonBeginning(keys);
        if (table.key().sort().isEmpty() || beginning.isEmpty()) {
            return new KeyCondition(table.name(), "#p = :p", Map.of("#p", partition), Map.of(":p", value), text);
        }
        String sort = table.key().sort().orElseThrow().name();
        AttributeValue prefix = AttributeValue.fromS(beginning.orElseThrow());
        boolean one = keys.size() == 1;
        return new KeyCondition(
                table.name(),
                one ? "#p = :p AND #s = :s" : "#p = :p AND begins_with(#s, :s)",
                Map.of("#p", partition, "#s", sort),
                Map.of(":p", value, ":s", prefix),
                text + " and " + sort + (one ? " = " : " begins with ") + AttributeText.nested(prefix));
    }

    private static Optional<String> commonBeginning(List<PrimaryKey> keys) {
        return keys.stream()
                .map(key -> key.sort().map(AttributeValue::s).orElse(""))
                .reduce(KeyCondition::commonBeginning)
                .filter(text -> !text.isEmpty());
    }

    private static String commonBeginning(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        // Half of a surrogate pair is no text.
        boolean splitsAPair = length > 0 && Character.isHighSurrogate(one.charAt(length - 1));
        return one.substring(0, splitsAPair ? length - 1 : length);
    }
}
