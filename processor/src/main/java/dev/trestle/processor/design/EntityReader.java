package dev.trestle.processor.design;

import dev.trestle.processor.annotation.AnnotationUse;
import dev.trestle.processor.attribute.Access;
import dev.trestle.processor.attribute.AttributeReader;
import dev.trestle.processor.attribute.Conversions;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.processor.template.TemplateLayout;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.ExistingLayout;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads an entity from its record. */
final class EntityReader {

    private final Elements elements;
    private final Access access;
    private final Conversions conversions;
    private final Refusals refusals;

    EntityReader(Elements elements, Access access, Conversions conversions, Refusals refusals) {
        this.elements = elements;
        this.access = access;
        this.conversions = conversions;
        this.refusals = refusals;
    }

    /**
     * The entity as far as it can be read; empty if the type is no entity at all.
     *
     * @param listed where the design lists it
     */
    Optional<EntityModel> read(TypeElement type, Place listed) {
        Optional<AnnotationUse> entity = AnnotationUse.on(type, Entity.class, elements);
        if (entity.isEmpty()) {
            refusals.add(
                    Refusal.NOT_AN_ENTITY,
                    listed,
                    "%s is listed as an entity but is not annotated with @Entity. Annotate it, or take it off the list.",
                    type.getSimpleName());
            return Optional.empty();
        }
        if (!isUsableRecord(type)) {
            return Optional.empty();
        }
        RecordReader record = new RecordReader(type, new AttributeReader(access, conversions, refusals), refusals);
        TemplateLayout layout = layout(type);
        KeyReader keys = new KeyReader(record, layout, refusals);
        Optional<AnnotationUse> key = AnnotationUse.on(type, Key.class, elements);
        if (key.isEmpty()) {
            refusals.add(
                    Refusal.ENTITY_WITHOUT_KEY,
                    Place.of(type),
                    "The entity %s has no key. Annotate it with @Key(pk = \"...\", sk = \"...\").",
                    type.getSimpleName());
        }
        List<ComponentModel> components = new ArrayList<>();
        record.readable().forEach(components::add);
        return Optional.of(new EntityModel(
                type,
                name(type, entity.get()),
                plural(type, entity.get()),
                key.flatMap(keys::read),
                patterns(type, keys),
                components,
                layout,
                new UpcastReader(elements, access, refusals).read(type),
                entity.get().place()));
    }

    /** How the keys of an entity are put together. */
    static TemplateLayout layout(TypeElement type) {
        ExistingLayout existing = type.getAnnotation(ExistingLayout.class);
        return existing == null ? TemplateLayout.ESCAPED : new TemplateLayout(existing.delimiter(), true);
    }

    private boolean isUsableRecord(TypeElement type) {
        Place place = Place.of(type);
        if (type.getKind() != ElementKind.RECORD) {
            refusals.add(
                    Refusal.NOT_A_RECORD,
                    place,
                    "The entity %s is not a record. Entities are records: their components are the attributes.",
                    type.getSimpleName());
            return false;
        }
        boolean reached = access.reaches(type);
        if (!reached) {
            refusals.add(
                    Refusal.NOT_ACCESSIBLE,
                    place,
                    "Code in %s, where the design is, cannot see the entity %s. Make it, and the types around it,"
                            + " public, or move it into that package and let it not be private.",
                    access.packageName(),
                    type.getQualifiedName());
        }
        if (!type.getTypeParameters().isEmpty()) {
            refusals.add(
                    Refusal.GENERIC_RECORD,
                    place,
                    "The entity %s has type parameters, so that its attributes have no certain type. Remove them.",
                    type.getSimpleName());
        }
        return reached && type.getTypeParameters().isEmpty();
    }

    private static String name(TypeElement type, AnnotationUse entity) {
        String name = entity.text("name");
        return name.isEmpty() ? type.getSimpleName().toString() : name;
    }

    private String plural(TypeElement type, AnnotationUse entity) {
        String plural = entity.text("plural");
        String regular = EnglishPlural.of(type.getSimpleName().toString());
        if (plural.isEmpty()) {
            return regular;
        }
        if (isJavaName(plural)) {
            return plural;
        }
        refusals.add(
                Refusal.GENERATED_NAME,
                entity.place("plural"),
                "The plural \"%s\" of %s is to be the name of a method, which Java does not allow."
                        + " Write a name as in \"people\".",
                plural,
                type.getSimpleName());
        return regular;
    }

    private static boolean isJavaName(String name) {
        return SourceVersion.isName(name) && name.indexOf('.') < 0;
    }

    private List<PatternModel> patterns(TypeElement type, KeyReader keys) {
        List<PatternModel> patterns = new ArrayList<>();
        Stream<AnnotationUse> one = AnnotationUse.on(type, Index.class, elements).stream();
        Stream<AnnotationUse> several =
                AnnotationUse.on(type, Index.List.class, elements).stream().flatMap(list -> list.nested("value"));
        Stream.concat(one, several).forEach(use -> {
            String method = use.text("as");
            if (!isJavaName(method)) {
                refusals.add(
                        Refusal.ACCESS_PATTERN_NAME,
                        use.place("as"),
                        "The access pattern \"%s\" of %s is to be the name of a method, which Java does not allow."
                                + " Write a name as in \"byEmail\".",
                        method,
                        type.getSimpleName());
            }
            patterns.add(new PatternModel(
                    use.text("name"),
                    method,
                    keys.readIndex(use),
                    keys.shards(use),
                    use.place("name"),
                    use.place("as")));
        });
        return patterns;
    }
}
