package dev.trestle.processor.check;

import dev.trestle.processor.design.CollectionModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.design.TemplateModel;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.processor.template.ParsedTemplate;
import dev.trestle.table.design.Entity;
import java.util.List;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** An item collection permits exactly the entities whose partition it is. */
final class CollectionRule implements Rule {

    @Override
    public void check(TableModel table, Refusals refusals) {
        for (CollectionModel collection : table.collections()) {
            checkPermitted(collection, table, refusals);
            collection.partition().ifPresent(template -> checkTemplate(collection, template, table, refusals));
        }
    }

    private static void checkPermitted(CollectionModel collection, TableModel table, Refusals refusals) {
        for (TypeElement type : collection.permitted()) {
            if (!table.listed().contains(type)) {
                refusals.add(
                        Refusal.COLLECTION_PERMITS_STRANGER,
                        Place.of(collection.element()),
                        type.getAnnotation(Entity.class) == null
                                ? "The collection %s permits %s, which is not an entity. %3$s"
                                : "The collection %s permits %s, which %s does not list as an entity. Add it to the list.",
                        collection.className().simpleName(),
                        type.getSimpleName(),
                        type.getAnnotation(Entity.class) == null
                                ? "Annotate it with @Entity, or do not permit it."
                                : table.simpleName());
            }
        }
    }

    private static void checkTemplate(
            CollectionModel collection, ParsedTemplate template, TableModel table, Refusals refusals) {
        template.components().stream()
                .filter(name -> !SourceVersion.isName(name) || name.indexOf('.') >= 0)
                .forEach(name -> refusals.add(
                        Refusal.COLLECTION_TEMPLATE,
                        collection.place(),
                        "'%s' in the template \"%s\" is to be the name of a parameter, which Java does not allow."
                                + " Write a name as in {company}.",
                        name,
                        template.text()));
        Optional<EntityModel> first = Optional.empty();
        for (EntityModel entity : table.entities()) {
            if (entity.key().isEmpty() || !collection.permitted().contains(entity.element())) {
                continue;
            }
            TemplateModel partition = entity.key().get().partition();
            if (!partition.template().form().equals(template.form())) {
                refuseOtherPartition(collection, template, entity, partition, refusals);
            } else if (first.isEmpty()) {
                first = Optional.of(entity);
            } else if (!types(first.get()).equals(types(entity))) {
                refuseOtherTypes(collection, template, first.get(), entity, refusals);
            }
        }
        first.ifPresent(member -> refuseMissing(collection, member, table, refusals));
    }

    private static void refuseOtherPartition(
            CollectionModel collection,
            ParsedTemplate template,
            EntityModel entity,
            TemplateModel partition,
            Refusals refusals) {
        refusals.add(
                Refusal.COLLECTION_PERMITS_STRANGER,
                collection.place(),
                "The collection %s is the partition \"%s\", but it permits %s, whose partition key is \"%s\"."
                        + " Permit only entities of that partition.",
                collection.className().simpleName(),
                template.text(),
                entity.simpleName(),
                partition.template().text());
    }

    private static void refuseOtherTypes(
            CollectionModel collection,
            ParsedTemplate template,
            EntityModel first,
            EntityModel entity,
            Refusals refusals) {
        refusals.add(
                Refusal.COLLECTION_TEMPLATE,
                collection.place(),
                "The components of \"%s\" have the types %s in %s but %s in %s. Give them the same types.",
                template.text(),
                types(first),
                first.simpleName(),
                types(entity),
                entity.simpleName());
    }

    private static void refuseMissing(
            CollectionModel collection, EntityModel member, TableModel table, Refusals refusals) {
        TemplateModel partition = member.primaryKey().partition();
        for (EntityModel entity : table.entities()) {
            if (entity.key().isPresent()
                    && !collection.permitted().contains(entity.element())
                    && entity.key().get().partition().mayEqual(partition)) {
                refusals.add(
                        Refusal.COLLECTION_MISSES_ENTITY,
                        collection.place(),
                        "The collection %s does not permit %s, whose items can be in its partition: their partition key"
                                + " is \"%s\". Let %s implement %s and be permitted by it.",
                        collection.className().simpleName(),
                        entity.simpleName(),
                        entity.key().get().partition().template().text(),
                        entity.simpleName(),
                        collection.className().simpleName());
            }
        }
    }

    private static List<String> types(EntityModel entity) {
        return entity.primaryKey().partition().types().values().stream()
                .map(type -> type.javaType().toString())
                .toList();
    }
}
