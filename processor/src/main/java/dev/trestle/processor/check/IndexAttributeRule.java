package dev.trestle.processor.check;

import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.design.AttributeKeyModel;
import dev.trestle.processor.design.ComponentModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.IndexModel;
import dev.trestle.processor.design.PatternModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An index is made of texts or of attributes that entities have anyway, and these have one type. See "Multi-attribute keys
 * pattern" in the Amazon DynamoDB Developer Guide.
 */
final class IndexAttributeRule implements Rule {

    private static final int MOST = 4;

    @Override
    public void check(TableModel table, Refusals refusals) {
        for (IndexModel index : table.indexes()) {
            checkCount(index, refusals);
            Map<String, Character> types = new HashMap<>();
            for (EntityModel entity : table.entities()) {
                entity.patterns().stream()
                        .filter(pattern -> pattern.index().equals(index.name()))
                        .forEach(pattern -> checkPattern(table, index, entity, pattern, types, refusals));
            }
            if (!types.isEmpty()) {
                table.entities().forEach(entity -> checkTypes(index, entity, types, refusals));
            }
        }
    }

    private static void checkCount(IndexModel index, Refusals refusals) {
        if (index.partitionKey().size() > MOST
                || index.sortKey().size() > MOST
                || index.partitionKey().isEmpty()) {
            refusals.add(
                    Refusal.INDEX_ATTRIBUTES,
                    index.place(),
                    "The index \"%s\" has %d attributes in its partition key and %d in its sort key. DynamoDB takes 1 to %d and"
                            + " up to %4$d.",
                    index.name(),
                    index.partitionKey().size(),
                    index.sortKey().size(),
                    MOST);
        }
    }

    private static void checkPattern(
            TableModel table,
            IndexModel index,
            EntityModel entity,
            PatternModel pattern,
            Map<String, Character> types,
            Refusals refusals) {
        if (pattern.key().isEmpty()) {
            return;
        }
        if (!(pattern.key().get() instanceof AttributeKeyModel key)) {
            if (!index.takesTemplates() || table.isOfAttributes(index)) {
                refusals.add(
                        Refusal.INDEX_ATTRIBUTES,
                        pattern.indexPlace(),
                        "%s makes texts for its key in the index \"%s\", whose keys are the attributes %s of the entities"
                                + " themselves. Name its components with partition and sort, or use another index.",
                        entity.simpleName(),
                        index.name(),
                        attributes(index));
            }
            return;
        }
        if (!key.partitionAttributes().equals(index.partitionKey())
                || !key.sortAttributes().equals(index.sortKey())) {
            refusals.add(
                    Refusal.INDEX_ATTRIBUTES,
                    pattern.indexPlace(),
                    "%s has the attributes %s and %s as its key in the index \"%s\", whose own are %s and %s. Name the same"
                            + " ones in the same order; a component is stored under another name with @AttributeName.",
                    entity.simpleName(),
                    key.partitionAttributes(),
                    key.sortAttributes(),
                    index.name(),
                    index.partitionKey(),
                    index.sortKey());
            return;
        }
        Stream.concat(key.partition().stream(), key.sort().stream())
                .forEach(component -> AttributeKeyModel.letter(component)
                        .ifPresent(letter ->
                                types.putIfAbsent(component.attribute().stored(), letter)));
    }

    private static List<String> attributes(IndexModel index) {
        return Stream.concat(index.partitionKey().stream(), index.sortKey().stream())
                .toList();
    }

    /** Any item that has an attribute of an index has to have it in the index's type, or DynamoDB refuses the item. */
    private static void checkTypes(
            IndexModel index, EntityModel entity, Map<String, Character> types, Refusals refusals) {
        for (ComponentModel component : entity.components()) {
            Character wanted = types.get(component.attribute().stored());
            if (wanted != null && !AttributeKeyModel.letter(component).equals(Optional.of(wanted))) {
                AttributeType type = component.attribute().type();
                refusals.add(
                        Refusal.INDEX_ATTRIBUTES,
                        component.attribute().place(),
                        "The component '%s' of %s is stored as \"%s\", which is in a key of the index \"%s\" as DynamoDB's type"
                                + " %s, and %s is not stored so. Give it that type, or another name with @AttributeName.",
                        component.name(),
                        entity.simpleName(),
                        component.attribute().stored(),
                        index.name(),
                        wanted,
                        type.javaType());
            }
        }
    }
}
