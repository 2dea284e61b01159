package dev.trestle.processor.check;

import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.HashMap;
import java.util.Map;

/** No two entities are stored under one name, as nothing would tell their items apart. */
final class EntityNameRule implements Rule {

    @Override
    public void check(TableModel table, Refusals refusals) {
        Map<String, EntityModel> byName = new HashMap<>();
        for (EntityModel entity : table.entities()) {
            EntityModel other = byName.putIfAbsent(entity.name(), entity);
            if (other != null) {
                refusals.add(
                        Refusal.REPEATED_ENTITY,
                        entity.place(),
                        "%s and %s are both stored as the entity \"%s\". Give one another name: @Entity(name = \"...\").",
                        entity.className(),
                        other.className(),
                        entity.name());
            }
        }
    }
}
