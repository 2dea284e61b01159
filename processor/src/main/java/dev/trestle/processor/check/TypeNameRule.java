package dev.trestle.processor.check;

import com.palantir.javapoet.ClassName;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.NestedRecords;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.naming.TableNames;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** No generated type has the name of another, generated or written by the user. */
final class TypeNameRule implements Rule {

    private final Set<String> sourceTypes;

    TypeNameRule(Set<String> sourceTypes) {
        this.sourceTypes = Set.copyOf(sourceTypes);
    }

    @Override
    public void check(TableModel table, Refusals refusals) {
        TableNames names = new TableNames(table);
        Map<ClassName, ClassName> owners = new HashMap<>();
        ClassName design = ClassName.get(table.element());
        claim(names.table(table), design, table.place(), owners, refusals);
        claim(names.provider(table), design, table.place(), owners, refusals);
        Set<ClassName> nested = new HashSet<>();
        for (EntityModel entity : table.entities()) {
            claim(names.operations(entity), entity.className(), entity.place(), owners, refusals);
            claim(names.schema(entity), entity.className(), entity.place(), owners, refusals);
            claim(names.paths(entity), entity.className(), entity.place(), owners, refusals);
        }
        for (EntityModel entity : table.entities()) {
            for (AttributeType.Nested record : NestedRecords.in(entity.attributes())) {
                if (nested.add(record.javaType())) {
                    Place place = Place.of(entity.element());
                    claim(names.mapping(record), record.javaType(), place, owners, refusals);
                    claim(names.paths(record), record.javaType(), place, owners, refusals);
                }
            }
            for (AttributeType.OneOf oneOf : NestedRecords.sealedTypesIn(entity.attributes())) {
                if (nested.add(oneOf.javaType())) {
                    claim(names.paths(oneOf), oneOf.javaType(), Place.of(entity.element()), owners, refusals);
                }
            }
        }
    }

    private void claim(
            ClassName written, ClassName owner, Place place, Map<ClassName, ClassName> owners, Refusals refusals) {
        ClassName other = owners.putIfAbsent(written, owner);
        if (other != null) {
            refusals.add(
                    Refusal.GENERATED_NAME,
                    place,
                    "The type %s would be written for %s as well as for %s. Rename one of them.",
                    written,
                    other,
                    owner.equals(other) ? "its use in an attribute" : owner);
        } else if (sourceTypes.contains(written.toString())) {
            refusals.add(
                    Refusal.GENERATED_NAME,
                    place,
                    "The type %s is to be written for %s, but it exists. Rename one of the two; what the operations on an entity"
                            + " are named for is its plural, @Entity(plural = ...).",
                    written,
                    owner);
        }
    }
}
