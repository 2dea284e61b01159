package dev.trestle.processor.attribute;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the components of a record as attributes; a component whose type has no codec is refused where it stands. */
public final class AttributeReader {

    private final Access access;
    private final Refusals refusals;
    private final Deque<TypeElement> open = new ArrayDeque<>();

    /** Reads types as far as {@code access} reaches. */
    public AttributeReader(Access access, Refusals refusals) {
        this.access = access;
        this.refusals = refusals;
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
        return type(component.asType(), name, place).map(type -> new Attribute(name, type, place));
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

    private Optional<AttributeType> type(TypeMirror mirror, String path, Place place) {
        if (mirror.getKind() == TypeKind.ERROR) {
            refusals.noteUnresolvedType();
            return Optional.empty();
        }
        String name = mirror instanceof DeclaredType declared
                ? ((TypeElement) declared.asElement()).getQualifiedName().toString()
                : TypeName.get(mirror).toString();
        Optional<Scalar> scalar = Scalar.named(name);
        if (scalar.isPresent()) {
            return Optional.of(new AttributeType.Plain(TypeName.get(mirror), scalar.get()));
        }
        if (!(mirror instanceof DeclaredType declared)) {
            return refuseType(mirror, path, place);
        }
        TypeElement element = (TypeElement) declared.asElement();
        if (element.getKind() == ElementKind.ENUM) {
            return isReached(element, path, place)
                    ? Optional.of(new AttributeType.Constants(ClassName.get(element)))
                    : Optional.empty();
        }
        if (element.getKind() == ElementKind.RECORD) {
            return nested(element, mirror, path, place);
        }
        List<? extends TypeMirror> arguments = declared.getTypeArguments();
        return switch (name) {
            case "java.util.Optional" ->
                part(arguments, 1, mirror, path, place)
                        .filter(value -> !isAbsence(value, "Optional", path, place))
                        .map(value -> new AttributeType.Absent(TypeName.get(mirror), value));
            case "java.util.List" ->
                part(arguments, 1, mirror, path, place)
                        .filter(part -> !isAbsence(part, "List", path, place))
                        .map(part -> new AttributeType.Elements(TypeName.get(mirror), part));
            case "java.util.Set" ->
                part(arguments, 1, mirror, path, place)
                        .filter(part -> canBeInASet(part, mirror, path, place))
                        .map(part -> new AttributeType.Distinct(TypeName.get(mirror), part));
            case "java.util.Map" ->
                part(arguments, 2, mirror, path, place)
                        .filter(value ->
                                !isAbsence(value, "Map", path, place) && hasTextKeys(arguments, mirror, path, place))
                        .map(value -> new AttributeType.Entries(TypeName.get(mirror), value));
            default -> refuseType(mirror, path, place);
        };
    }

    private Optional<AttributeType> part(
            List<? extends TypeMirror> arguments, int expected, TypeMirror whole, String name, Place place) {
        return arguments.size() == expected
                ? type(arguments.get(expected - 1), name, place)
                : refuseType(whole, name, place);
    }

    private boolean isAbsence(AttributeType inner, String outer, String name, Place place) {
        if (inner instanceof AttributeType.Absent || inner instanceof AttributeType.Distinct) {
            refusals.add(
                    Refusal.ATTRIBUTE_TYPE,
                    place,
                    "The component '%s' has %s in %s, but an empty one is stored as no attribute,"
                            + " and there is none to leave out here. %s",
                    name,
                    inner.javaType(),
                    outer,
                    inner instanceof AttributeType.Absent
                            ? "Leave out the Optional."
                            : "Use a List in place of the Set.");
            return true;
        }
        return false;
    }

    private boolean canBeInASet(AttributeType element, TypeMirror set, String name, Place place) {
        boolean can = element instanceof AttributeType.Constants
                || (element instanceof AttributeType.Plain plain
                        && plain.scalar().canBeInASet());
        if (!can) {
            refusals.add(
                    Refusal.ATTRIBUTE_TYPE,
                    place,
                    "The component '%s' has the type %s, but DynamoDB's sets hold text or numbers only."
                            + " Use a Set of %s or of an enum, or a List.",
                    name,
                    TypeName.get(set),
                    Scalar.listInASet());
        }
        return can;
    }

    private boolean hasTextKeys(List<? extends TypeMirror> arguments, TypeMirror map, String name, Place place) {
        boolean text = TypeName.get(arguments.get(0)).toString().equals("java.lang.String");
        if (!text) {
            refuseType(map, name, place);
        }
        return text;
    }

    private Optional<AttributeType> nested(TypeElement element, TypeMirror mirror, String name, Place place) {
        if (!isReached(element, name, place)) {
            return Optional.empty();
        }
        if (!element.getTypeParameters().isEmpty()) {
            return refuseType(mirror, name, place);
        }
        if (open.contains(element)) {
            refusals.add(
                    Refusal.RECURSIVE_RECORD,
                    place,
                    "The component '%s' makes the record %s contain itself. An attribute is not nested without end:"
                            + " keep the inner value as an entity of its own, and its key here.",
                    name,
                    element.getSimpleName());
            return Optional.empty();
        }
        open.push(element);
        try {
            return attributesOf(element)
                    .map(attributes -> new AttributeType.Nested(ClassName.get(element), attributes));
        } finally {
            open.pop();
        }
    }

    private Optional<List<Attribute>> attributesOf(TypeElement nested) {
        List<Attribute> attributes = new ArrayList<>();
        for (RecordComponentElement component : nested.getRecordComponents()) {
            refuseRoles(component, nested);
            read(component).ifPresent(attributes::add);
        }
        return attributes.size() == nested.getRecordComponents().size() ? Optional.of(attributes) : Optional.empty();
    }

    private void refuseRoles(RecordComponentElement component, TypeElement nested) {
        for (Role role : Role.of(component)) {
            refusals.add(
                    Refusal.ROLE_IN_NESTED_RECORD,
                    placeOf(component),
                    "%s has no meaning in %s, which is not an item but a part of one."
                            + " Move it to a component of the entity.",
                    role.label(),
                    nested.getSimpleName());
        }
    }

    private boolean isReached(TypeElement element, String name, Place place) {
        if (!access.reaches(element)) {
            refusals.add(
                    Refusal.NOT_ACCESSIBLE,
                    place,
                    "The component '%s' has the type %s, which code in %s cannot see. Make it, and the types around it,"
                            + " public, or move it into that package and let it not be private.",
                    name,
                    element.getQualifiedName(),
                    access.packageName());
            return false;
        }
        return true;
    }

    private Optional<AttributeType> refuseType(TypeMirror mirror, String name, Place place) {
        refusals.add(
                Refusal.ATTRIBUTE_TYPE,
                place,
                "The component '%s' has the type %s, which cannot be stored. What can: %s, an enum, a record of these"
                        + " without type parameters, List, Map<String, ...> and Set of these, and Optional.",
                name,
                TypeName.get(mirror),
                Scalar.list());
        return Optional.empty();
    }
}
