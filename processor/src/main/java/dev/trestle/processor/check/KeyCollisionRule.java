package dev.trestle.processor.check;

import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.KeyModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.naming.Words;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.List;

/** No two entities can have the same key, and none is stored where the migrations keep their history. */
final class KeyCollisionRule implements Rule {

    /** The partition in which the migrations keep their history. */
    private static final String MIGRATIONS = "#MIGRATIONS";

    @Override
    public void check(TableModel table, Refusals refusals) {
        List<EntityModel> entities = table.entities();
        for (int i = 0; i < entities.size(); i++) {
            EntityModel entity = entities.get(i);
            if (entity.key().isEmpty()) {
                continue;
            }
            KeyModel key = entity.key().get();
            checkMigrations(entity, key, refusals);
            for (EntityModel earlier : entities.subList(0, i)) {
                earlier.key().ifPresent(other -> checkPair(entity, key, earlier, other, refusals));
            }
        }
    }

    private static void checkMigrations(EntityModel entity, KeyModel key, Refusals refusals) {
        if (key.partition().mayEqual(MIGRATIONS)) {
            refusals.add(
                    Refusal.RESERVED_PARTITION,
                    key.partition().place(),
                    "The partition key \"%s\" of %s can equal \"%s\", where the history of the migrations is."
                            + " Begin it with other text.",
                    key.partition().template().text(),
                    entity.simpleName(),
                    MIGRATIONS);
        }
    }

    private static void checkPair(
            EntityModel entity, KeyModel key, EntityModel earlier, KeyModel other, Refusals refusals) {
        if (!key.partition().mayEqual(other.partition()) || !key.sort().mayEqual(other.sort())) {
            return;
        }
        if (!key.hasSortKey() && !other.hasSortKey()) {
            refusals.add(
                    Refusal.COLLIDING_KEYS,
                    key.partition().place(),
                    "An item of %s can have the key of one of %s and would replace it: both \"%s\" and \"%s\" can be the"
                            + " same text. Begin them with different text, as in \"%s#\" and \"%s#\".",
                    entity.simpleName(),
                    earlier.simpleName(),
                    key.partition().template().text(),
                    other.partition().template().text(),
                    Words.decapitalized(entity.simpleName()),
                    Words.decapitalized(earlier.simpleName()));
        } else {
            refusals.add(
                    Refusal.COLLIDING_KEYS,
                    key.sort().place(),
                    "An item of %s can have the key of one of %s and would replace it: both \"%s\" and \"%s\", and both"
                            + " \"%s\" and \"%s\", can be the same text."
                            + " Begin their sort keys with different text, as in \"%s#\" and \"%s#\".",
                    entity.simpleName(),
                    earlier.simpleName(),
                    key.partition().template().text(),
                    other.partition().template().text(),
                    key.sort().template().text(),
                    other.sort().template().text(),
                    Words.decapitalized(entity.simpleName()),
                    Words.decapitalized(earlier.simpleName()));
        }
    }
}
