package dev.trestle.processor.attribute;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types that attributes can have; what has no codec is refused. */
final class TypeReader {

    private final Access access;
    private final Conversions conversions;
    private final Refusals refusals;
    private final Function<TypeElement, Optional<List<Attribute>>> nestedAttributes;
    private final Deque<TypeElement> open = new ArrayDeque<>();

    /** @param nestedAttributes the attributes of a record that is part of another; empty if one was refused */
    TypeReader(
            Access access,
            Conversions conversions,
            Refusals refusals,
            Function<TypeElement, Optional<List<Attribute>>> nestedAttributes) {
        this.access = access;
        this.conversions = conversions;
        this.refusals = refusals;
        this.nestedAttributes = nestedAttributes;
    }

    /** The type of a component that has a conversion of its own. */
    Optional<AttributeType> converted(TypeMirror mirror, Conversions.Converting converting, String path, Place place) {
        boolean absent = mirror instanceof DeclaredType declared
                && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals("java.util.Optional")
                && declared.getTypeArguments().size() == 1;
        TypeMirror inner = absent ? ((DeclaredType) mirror).getTypeArguments().get(0) : mirror;
        if (!TypeName.get(inner).box().equals(TypeName.get(converting.type()))) {
            refusals.add(
                    Refusal.CONVERSION,
                    place,
                    "The component '%s' has the type %s, but %s converts %s. Use a conversion of the component's type.",
                    path,
                    TypeName.get(mirror),
                    converting.element().getSimpleName(),
                    TypeName.get(converting.type()));
            return Optional.empty();
        }
        Optional<AttributeType> type = convertedType(inner, converting, path, place);
        return absent ? type.map(value -> new AttributeType.Absent(TypeName.get(mirror), value)) : type;
    }

    private Optional<AttributeType> convertedType(
            TypeMirror mirror, Conversions.Converting converting, String path, Place place) {
        return scalarOrOther(converting.stored(), path, place)
                .filter(stored -> !isAbsence(stored, "the stored form", path, place))
                .map(stored -> new AttributeType.Other(
                        TypeName.get(mirror), ClassName.get(converting.element()), stored, converting.ordered()));
    }

    /** The type of a component. */
    Optional<AttributeType> read(TypeMirror mirror, String path, Place place) {
        Optional<Conversions.Converting> converting = conversions.of(mirror);
        return converting.isPresent()
                ? convertedType(mirror, converting.get(), path, place)
                : scalarOrOther(mirror, path, place);
    }

    private Optional<AttributeType> scalarOrOther(TypeMirror mirror, String path, Place place) {
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
                    ? Optional.of(new AttributeType.Constants(ClassName.get(element), constantsOf(element)))
                    : Optional.empty();
        }
        if (element.getKind() == ElementKind.RECORD) {
            return nested(element, mirror, path, place).map(AttributeType.class::cast);
        }
        if (element.getKind() == ElementKind.INTERFACE && element.getModifiers().contains(Modifier.SEALED)) {
            return isReached(element, path, place)
                    ? new SealedTypeReader(refusals, record -> nested(record, record.asType(), path, place))
                            .read(element, path, place)
                    : Optional.empty();
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
                ? read(arguments.get(expected - 1), name, place)
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
        AttributeType stored = element instanceof AttributeType.Other other ? other.stored() : element;
        boolean can = stored instanceof AttributeType.Constants
                || (stored instanceof AttributeType.Plain plain
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

    private Optional<AttributeType.Nested> nested(TypeElement element, TypeMirror mirror, String name, Place place) {
        if (!isReached(element, name, place)) {
            return Optional.empty();
        }
        if (!element.getTypeParameters().isEmpty()) {
            refuseType(mirror, name, place);
            return Optional.empty();
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
            return nestedAttributes
                    .apply(element)
                    .map(attributes -> new AttributeType.Nested(ClassName.get(element), attributes));
        } finally {
            open.pop();
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
                        + " without type parameters, a sealed interface of such records, List, Map<String, ...> and Set of"
                        + " these, Optional, and what a Conversion stores as one of these.",
                name,
                TypeName.get(mirror),
                Scalar.list());
        return Optional.empty();
    }

    private static Set<String> constantsOf(TypeElement element) {
        return element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(Element::getSimpleName)
                .map(Object::toString)
                .collect(Collectors.toSet());
    }
}
