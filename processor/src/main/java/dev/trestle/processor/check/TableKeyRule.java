package dev.trestle.processor.check;

import dev.trestle.processor.design.AttributeKeyModel;
import dev.trestle.processor.design.ComponentModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.KeyModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.design.UniqueComponents;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** All entities have the key of their table: with a sort key or without, and of the same types. */
final class TableKeyRule implements Rule {

    @Override
    public void check(TableModel table, Refusals refusals) {
        String first = "";
        for (EntityModel entity : table.entities()) {
            if (entity.key().isEmpty()) {
                continue;
            }
            checkSortKey(table, entity, entity.key().get(), refusals);
            String types = types(table, entity);
            first = first.isEmpty() ? types : first;
            if (!types.equals(first)) {
                refusals.add(
                        Refusal.KEY_OF_TABLE,
                        entity.key().get().partition().place(),
                        "The key of %s has the types %s, but another entity of the table has %s there, and a table has one"
                                + " key. Store the components as the same types.",
                        entity.simpleName(),
                        types,
                        first);
            }
            if (!types.replace("S", "").isEmpty()
                    && !UniqueComponents.of(entity.element()).isEmpty()) {
                refusals.add(
                        Refusal.UNIQUE_COMPONENT,
                        entity.place(),
                        "%s has @Unique components, which are kept by items with texts as their keys, but the table's key"
                                + " has the types %s. Let the keys be texts, or keep the values unique otherwise.",
                        entity.simpleName(),
                        types);
            }
        }
    }

    private static void checkSortKey(TableModel table, EntityModel entity, KeyModel key, Refusals refusals) {
        if (key.hasSortKey() && table.sortKey().isEmpty()) {
            refusals.add(
                    Refusal.KEY_OF_TABLE,
                    key.sort().place(),
                    "%s has a sort key, but the table has none. Remove sk, or give the table a sort key.",
                    entity.simpleName());
        } else if (!key.hasSortKey() && !table.sortKey().isEmpty()) {
            refusals.add(
                    Refusal.KEY_OF_TABLE,
                    key.partition().place(),
                    "%s has no sort key, but the table has \"%s\". Add sk, as in \"%s#\", or declare a table without:"
                            + " @TableDesign(sortKey = \"\").",
                    entity.simpleName(),
                    table.sortKey(),
                    entity.name().toLowerCase(Locale.ROOT));
        }
    }

    /** The letters of DynamoDB's types, one for each key attribute. */
    private static String types(TableModel table, EntityModel entity) {
        List<ComponentModel> plain = table.plainKey(entity);
        if (plain.isEmpty()) {
            return "S".repeat(table.keyAttributes().size());
        }
        List<String> letters = new ArrayList<>();
        plain.forEach(component ->
                letters.add(String.valueOf(AttributeKeyModel.letter(component).orElseThrow())));
        return String.join("", letters);
    }
}
