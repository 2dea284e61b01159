package dev.trestle.processor.design;

import dev.trestle.processor.annotation.AnnotationUse;
import dev.trestle.processor.attribute.Access;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.processor.template.TemplateLayout;
import dev.trestle.processor.template.TemplateReader;
import dev.trestle.table.design.Collection;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads item collections, found by way of the entities that implement them. */
public final class CollectionReader {

    private final Elements elements;
    private final Refusals refusals;

    /** Shows what is wrong through {@code refusals}. */
    public CollectionReader(Elements elements, Refusals refusals) {
        this.elements = elements;
        this.refusals = refusals;
    }

    /** The collections that any of the entities is in. */
    List<CollectionModel> over(List<EntityModel> entities, Access access) {
        Set<TypeElement> found = new LinkedHashSet<>();
        entities.forEach(entity -> addCollections(entity.element(), found));
        List<CollectionModel> collections = new ArrayList<>();
        found.forEach(type -> read(type).ifPresent(collections::add));
        collections.forEach(collection -> refuseUnreached(collection, access));
        return collections;
    }

    private void refuseUnreached(CollectionModel collection, Access access) {
        if (!access.reaches(collection.element())) {
            refusals.add(
                    Refusal.NOT_ACCESSIBLE,
                    Place.of(collection.element()),
                    "Code in %s, where the design is, cannot see the collection %s. Make it, and the types around it,"
                            + " public, or move it into that package and let it not be private.",
                    access.packageName(),
                    collection.element().getQualifiedName());
        }
    }

    private void addCollections(TypeElement type, Set<TypeElement> found) {
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                if (element.getAnnotation(Collection.class) != null) {
                    found.add(element);
                }
                addCollections(element, found);
            }
        }
    }

    /** A collection, or empty if the type cannot be one. */
    public Optional<CollectionModel> read(Element type) {
        Optional<AnnotationUse> use = AnnotationUse.on(type, Collection.class, elements);
        if (use.isEmpty()) {
            return Optional.empty();
        }
        if (!(type instanceof TypeElement element)
                || element.getKind() != ElementKind.INTERFACE
                || !element.getModifiers().contains(Modifier.SEALED)
                || !element.getTypeParameters().isEmpty()) {
            refusals.add(
                    Refusal.NOT_A_SEALED_INTERFACE,
                    Place.of(type),
                    "%s is annotated with @Collection but is not a sealed interface without type parameters."
                            + " Make it one that permits exactly the entities of its partition.",
                    type.getSimpleName());
            return Optional.empty();
        }
        Place place = use.get().place("pk");
        Set<TypeElement> permitted = new LinkedHashSet<>();
        addPermitted(element, permitted);
        return Optional.of(new CollectionModel(
                element,
                new TemplateReader(layout(permitted), refusals).read(use.get().text("pk"), place),
                List.copyOf(permitted),
                place));
    }

    /** The collection's partition key is put together as those of its entities are. */
    private static TemplateLayout layout(Set<TypeElement> permitted) {
        return permitted.stream().findFirst().map(EntityReader::layout).orElse(TemplateLayout.ESCAPED);
    }

    private static void addPermitted(TypeElement type, Set<TypeElement> permitted) {
        for (TypeMirror subtype : type.getPermittedSubclasses()) {
            if (subtype instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                if (element.getKind() == ElementKind.INTERFACE
                        && element.getModifiers().contains(Modifier.SEALED)) {
                    addPermitted(element, permitted);
                } else {
                    permitted.add(element);
                }
            }
        }
    }
}
