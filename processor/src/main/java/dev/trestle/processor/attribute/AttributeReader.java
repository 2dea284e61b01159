package dev.trestle.processor.attribute;

import com.palantir.javapoet.CodeBlock;
import dev.trestle.processor.annotation.AnnotationUse;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.table.design.AttributeName;
import dev.trestle.table.design.Computed;
import dev.trestle.table.design.Converted;
import dev.trestle.table.design.Default;
import dev.trestle.table.design.ReadOnly;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the components of a record as attributes; a component whose type has no codec is refused where it stands. */
public final class AttributeReader {

    // "Supported data types and naming rules" in the Amazon DynamoDB Developer Guide.
    private static final int MOST_BYTES_OF_A_NAME = 65_535;

    private final Access access;
    private final Conversions conversions;
    private final Refusals refusals;
    private final TypeReader types;

    /** Reads types as far as {@code access} reaches. */
    public AttributeReader(Access access, Conversions conversions, Refusals refusals) {
        this.access = access;
        this.conversions = conversions;
        this.refusals = refusals;
        this.types = new TypeReader(access, conversions, refusals, this::ofNested);
    }

    /** One of the record's components; empty if it was refused or has a type that is missing. */
    public Optional<Attribute> read(RecordComponentElement component) {
        Place place = placeOf(component);
        if (isNullable(component)) {
            refusals.add(
                    Refusal.NULLABLE_COMPONENT,
                    place,
                    "The component '%s' may be null. Make it an Optional: an empty one is stored as no attribute.",
                    component.getSimpleName());
            return Optional.empty();
        }
        String name = component.getSimpleName().toString();
        AttributeName stored = component.getAnnotation(AttributeName.class);
        return type(component, component.asType(), name, place)
                .map(type -> new Attribute(
                        name,
                        stored == null ? name : checkedName(stored.value(), place),
                        type,
                        otherwise(component, type, place),
                        component.getAnnotation(ReadOnly.class) != null,
                        place));
    }

    /** What a method of the record computes, as an attribute; empty if it was refused. */
    public Optional<Attribute> read(ExecutableElement method, Computed computed) {
        Place place = Place.of(method);
        String name = method.getSimpleName().toString();
        return type(method, method.getReturnType(), name, place)
                .map(type -> new Attribute(
                        name,
                        computed.name().isEmpty() ? name : checkedName(computed.name(), place),
                        type,
                        Optional.empty(),
                        true,
                        place));
    }

    private Optional<AttributeType> type(Element element, TypeMirror mirror, String name, Place place) {
        Optional<AnnotationUse> converted = AnnotationUse.on(element, Converted.class, access.elements());
        return converted.isPresent()
                ? converted
                        .get()
                        .type("value")
                        .flatMap(conversion -> conversions.read(conversion, place))
                        .flatMap(converting -> types.converted(mirror, converting, name, place))
                : types.read(mirror, name, place);
    }

    private String checkedName(String name, Place place) {
        if (name.isEmpty() || name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES_OF_A_NAME) {
            refusals.add(
                    Refusal.ATTRIBUTE_NAME,
                    place,
                    "DynamoDB does not take \"%s\" as the name of an attribute. Choose a name of 1 to %d bytes.",
                    name,
                    MOST_BYTES_OF_A_NAME);
        }
        return name;
    }

    private Optional<CodeBlock> otherwise(RecordComponentElement component, AttributeType type, Place place) {
        Default annotated = component.getAnnotation(Default.class);
        if (annotated == null) {
            return Optional.empty();
        }
        Optional<CodeBlock> otherwise = DefaultValue.of(type, annotated.value());
        if (otherwise.isEmpty()) {
            refusals.add(
                    Refusal.DEFAULT_VALUE,
                    place,
                    type instanceof AttributeType.Absent
                            ? "The default \"%s\" of '%s' is of no use, as the %s is empty where the attribute is absent."
                                    + " Remove one of the two."
                            : "\"%s\" is no default that '%s' can have, as it has the type %s. Write a value of it as Java"
                                    + " does, an enum's constant by its name, or \"\" for an empty list, map or set.",
                    annotated.value(),
                    component.getSimpleName(),
                    type.javaType());
        }
        return otherwise;
    }

    /** Where a component is declared. */
    public static Place placeOf(RecordComponentElement component) {
        // javac knows no position for the component itself, but one for the field that comes with it.
        return Stream.ofNullable(component.getEnclosingElement())
                .flatMap(record -> ElementFilter.fieldsIn(record.getEnclosedElements()).stream())
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .findFirst()
                .map(Place::of)
                .orElseGet(() -> Place.of(component));
    }

    private static boolean isNullable(RecordComponentElement component) {
        return Stream.concat(
                        component.getAnnotationMirrors().stream(), component.asType().getAnnotationMirrors().stream())
                .map(AnnotationMirror::getAnnotationType)
                .anyMatch(type -> type.asElement().getSimpleName().contentEquals("Nullable"));
    }

    /** Refuses attributes of one record that would be stored under one name. */
    public void refuseRepeatedNames(List<Attribute> attributes) {
        Map<String, Attribute> byName = new HashMap<>();
        for (Attribute attribute : attributes) {
            Attribute other = byName.putIfAbsent(attribute.stored(), attribute);
            if (other != null) {
                refusals.add(
                        Refusal.REPEATED_ATTRIBUTE,
                        attribute.place(),
                        "'%s' and '%s' would both be stored as the attribute \"%s\". Give one of them another name.",
                        other.name(),
                        attribute.name(),
                        attribute.stored());
            }
        }
    }

    private Optional<List<Attribute>> ofNested(TypeElement nested) {
        List<Attribute> attributes = new ArrayList<>();
        for (RecordComponentElement component : nested.getRecordComponents()) {
            for (Role role : Role.of(component)) {
                refuseInNested(role.label(), placeOf(component), nested);
            }
            read(component).ifPresent(attributes::add);
        }
        ElementFilter.methodsIn(nested.getEnclosedElements()).stream()
                .filter(method -> method.getAnnotation(Computed.class) != null)
                .forEach(method -> refuseInNested("@Computed", Place.of(method), nested));
        refuseRepeatedNames(attributes);
        return attributes.size() == nested.getRecordComponents().size() ? Optional.of(attributes) : Optional.empty();
    }

    private void refuseInNested(String annotation, Place place, TypeElement nested) {
        refusals.add(
                Refusal.ROLE_IN_NESTED_RECORD,
                place,
                "%s has no meaning in %s, which is not an item but a part of one. Move it to a component of the entity.",
                annotation,
                nested.getSimpleName());
    }
}
