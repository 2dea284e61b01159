package dev.trestle.processor.check;

import dev.trestle.processor.design.ComponentModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.IndexModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.table.schema.Design;
import java.util.HashSet;
import java.util.Set;

/** No component is stored under the name of an attribute that the table keeps for itself. */
final class ReservedAttributeRule implements Rule {

    @Override
    public void check(TableModel table, Refusals refusals) {
        Set<String> reserved = new HashSet<>(Set.of(table.entityAttribute(), Design.SHAPE_ATTRIBUTE));
        reserved.add(table.partitionKey());
        reserved.add(table.sortKey());
        for (IndexModel index : table.indexes()) {
            if (!table.isOfAttributes(index)) {
                reserved.addAll(index.partitionKey());
                reserved.addAll(index.sortKey());
            }
        }
        for (EntityModel entity : table.entities()) {
            for (ComponentModel component : entity.components()) {
                if (reserved.contains(component.attribute().stored())
                        && !table.plainKey(entity).contains(component)) {
                    refusals.add(
                            Refusal.RESERVED_ATTRIBUTE,
                            component.attribute().place(),
                            "The component '%s' of %s would be stored under the name of an attribute that holds a key or"
                                    + " the entity's name. Rename it, or store it under another name with @AttributeName.",
                            component.name(),
                            entity.simpleName());
                }
            }
        }
    }
}
