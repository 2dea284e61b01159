package dev.trestle.processor.design;

import dev.trestle.processor.annotation.AnnotationUse;
import dev.trestle.processor.attribute.Access;
import dev.trestle.processor.attribute.Conversions;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.table.design.TableDesign;
import dev.trestle.table.validation.EntityValidator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** Reads a table design, with all that belongs to it, from the annotated interface. */
public final class DesignReader {

    private final Elements elements;
    private final Types types;
    private final Refusals refusals;

    /** Shows what is wrong through {@code refusals}. */
    public DesignReader(Elements elements, Types types, Refusals refusals) {
        this.elements = elements;
        this.types = types;
        this.refusals = refusals;
    }

    /** The design as far as it can be read; empty if the element is none. */
    public Optional<TableModel> read(TypeElement element) {
        Optional<AnnotationUse> annotated = AnnotationUse.on(element, TableDesign.class, elements);
        if (annotated.isEmpty()) {
            return Optional.empty();
        }
        AnnotationUse use = annotated.get();
        if (element.getKind() != ElementKind.INTERFACE) {
            refusals.add(
                    Refusal.NOT_A_DESIGN,
                    Place.of(element),
                    "%s is annotated with @TableDesign but is not an interface. Make it an interface without members.",
                    element.getSimpleName());
            return Optional.empty();
        }
        Access access = new Access(elements, element);
        Set<TypeElement> listed = new LinkedHashSet<>();
        List<EntityModel> entities = entities(use, access, conversions(use, access), listed);
        return Optional.of(new TableModel(
                element,
                use.text("name"),
                use.text("partitionKey"),
                use.text("sortKey"),
                indexes(use),
                listed,
                entities,
                new CollectionReader(elements, refusals).over(entities, access),
                new MigrationsReader(access, refusals).read(use),
                use.text("entityAttribute"),
                validator(use, access),
                new SettingsReader(elements, refusals).read(element),
                use.place("name")));
    }

    private static List<IndexModel> indexes(AnnotationUse design) {
        return design.nested("indexes")
                .map(index -> {
                    String name = index.text("name");
                    List<String> partition = index.texts("partitionKey");
                    List<String> sort = index.texts("sortKey");
                    return new IndexModel(
                            name,
                            partition.isEmpty() ? List.of(name + "pk") : partition,
                            partition.isEmpty() && sort.isEmpty() ? List.of(name + "sk") : sort,
                            ProjectionType.valueOf(index.text("projection")),
                            index.texts("nonKeyAttributes"),
                            index.place());
                })
                .toList();
    }

    private Optional<TypeElement> validator(AnnotationUse design, Access access) {
        Optional<TypeElement> validator = design.type("validator");
        if (validator.isEmpty()) {
            refusals.noteUnresolvedType();
        }
        Optional<TypeElement> set =
                validator.filter(type -> !type.getQualifiedName().contentEquals(EntityValidator.class.getName()));
        set.filter(type -> !access.makes(type))
                .ifPresent(type -> refusals.add(
                        Refusal.VALIDATOR,
                        design.place("validator"),
                        "Code in %s cannot make %s. Let it be a class that is visible there, with a constructor without"
                                + " parameters.",
                        access.packageName(),
                        type.getSimpleName()));
        return set;
    }

    private Conversions conversions(AnnotationUse design, Access access) {
        Conversions conversions = new Conversions(types, access, refusals);
        for (AnnotationValue value : design.list("conversions")) {
            Optional<TypeElement> type = AnnotationUse.typeOf(value);
            type.ifPresent(conversion -> conversions.add(conversion, design.place(value)));
            if (type.isEmpty()) {
                refusals.noteUnresolvedType();
            }
        }
        return conversions;
    }

    private List<EntityModel> entities(
            AnnotationUse design, Access access, Conversions conversions, Set<TypeElement> listed) {
        EntityReader reader = new EntityReader(elements, access, conversions, refusals);
        List<EntityModel> entities = new ArrayList<>();
        List<AnnotationValue> values = design.list("entities");
        if (values.isEmpty()) {
            refusals.add(
                    Refusal.NO_ENTITIES,
                    design.place("entities"),
                    "The design lists no entities. Name the records whose items the table holds: entities = {User.class}.");
        }
        for (AnnotationValue value : values) {
            Place place = design.place(value);
            if (value.getValue() instanceof DeclaredType declared
                    && declared.getKind() != TypeKind.ERROR
                    && declared.asElement() instanceof TypeElement type) {
                if (listed.add(type)) {
                    reader.read(type, place).ifPresent(entities::add);
                } else {
                    refusals.add(
                            Refusal.REPEATED_ENTITY, place, "%s is listed twice. Remove one.", type.getSimpleName());
                }
            } else if (value.getValue() instanceof TypeMirror other && other.getKind() != TypeKind.ERROR) {
                refusals.add(Refusal.NOT_AN_ENTITY, place, "%s is not a record and cannot be an entity.", other);
            } else {
                refusals.noteUnresolvedType();
            }
        }
        return entities;
    }
}
