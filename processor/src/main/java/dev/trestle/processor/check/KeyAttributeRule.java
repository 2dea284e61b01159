package dev.trestle.processor.check;

import dev.trestle.processor.design.IndexModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Each key attribute of the table and its indexes has a name, and one that nothing else has. */
final class KeyAttributeRule implements Rule {

    private static final int MOST_BYTES = 255;

    @Override
    public void check(TableModel table, Refusals refusals) {
        Map<String, String> uses = new HashMap<>();
        checkName(table.entityAttribute(), "the attribute that holds the entity's name", table.place(), uses, refusals);
        checkName(table.partitionKey(), "the table's partition key", table.place(), uses, refusals);
        if (!table.sortKey().isEmpty()) {
            checkName(table.sortKey(), "the table's sort key", table.place(), uses, refusals);
        }
        // Where a component is the table's key as it is, indexes may have it in their keys too.
        table.entities().stream()
                .flatMap(entity -> table.plainKey(entity).stream())
                .forEach(component -> uses.remove(component.attribute().stored()));
        for (IndexModel index : table.indexes()) {
            // Attributes that entities have anyway may be in the keys of several indexes.
            String of = table.isOfAttributes(index) ? " of an index" : " of the index \"" + index.name() + "\"";
            String role = table.isOfAttributes(index) ? "a key attribute" : "the partition key";
            for (String name : index.partitionKey()) {
                checkName(name, role + of, index.place(), uses, refusals);
            }
            for (String name : index.sortKey()) {
                checkName(
                        name,
                        (table.isOfAttributes(index) ? role : "the sort key") + of,
                        index.place(),
                        uses,
                        refusals);
            }
        }
    }

    private static void checkName(String name, String use, Place place, Map<String, String> uses, Refusals refusals) {
        if (name.isEmpty() || name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            refusals.add(
                    Refusal.KEY_ATTRIBUTE_NAME,
                    place,
                    "DynamoDB does not take \"%s\" as the name of %s. Choose a name of 1 to %d bytes.",
                    name,
                    use,
                    MOST_BYTES);
            return;
        }
        String other = uses.putIfAbsent(name, use);
        if (other != null && !other.equals(use)) {
            refusals.add(
                    Refusal.KEY_ATTRIBUTE_NAME,
                    place,
                    "The attribute \"%s\" is to be %s, but it is %s already. Give one of them another name.",
                    name,
                    use,
                    other);
        }
    }
}
