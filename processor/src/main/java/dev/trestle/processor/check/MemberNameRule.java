package dev.trestle.processor.check;

import dev.trestle.processor.design.CollectionModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.naming.TableNames;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.HashSet;
import java.util.Set;

/** No two members of the generated table have one name. */
final class MemberNameRule implements Rule {

    private static final Set<String> METHODS = Set.of(
            "batchGet",
            "batchWrite",
            "client",
            "connect",
            "on",
            "snapshot",
            "table",
            "transaction",
            "with",
            "clone",
            "equals",
            "finalize",
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "toString",
            "wait");

    @Override
    public void check(TableModel table, Refusals refusals) {
        Set<String> taken = new HashSet<>(METHODS);
        taken.add("DESIGN");
        for (EntityModel entity : table.entities()) {
            claim(entity.plural(), entity.place(), "Set another plural: @Entity(plural = \"...\").", taken, refusals);
            claim(TableNames.constant(entity), entity.place(), "Rename the record.", taken, refusals);
        }
        for (CollectionModel collection : table.collections()) {
            Place place = Place.of(collection.element());
            claim(TableNames.accessor(collection), place, "Rename the interface.", taken, refusals);
            claim(TableNames.constant(collection), place, "Rename the interface.", taken, refusals);
        }
    }

    private static void claim(String name, Place place, String remedy, Set<String> taken, Refusals refusals) {
        if (!taken.add(name)) {
            refusals.add(
                    Refusal.GENERATED_NAME,
                    place,
                    "The generated table would have two members named '%s'. %s",
                    name,
                    remedy);
        }
    }
}
