package dev.trestle.processor.attribute;

import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.table.attribute.Conversion;
import dev.trestle.table.attribute.OrderedConversion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The conversions of a design, and what a class converts. */
public final class Conversions {

    /** What a class converts. */
    record Converting(TypeElement element, TypeMirror type, TypeMirror stored, boolean ordered) {}

    private final Types types;
    private final Access access;
    private final Refusals refusals;
    private final Map<String, Converting> ofDesign = new HashMap<>();

    /** No conversions of a design yet. */
    public Conversions(Types types, Access access, Refusals refusals) {
        this.types = types;
        this.access = access;
        this.refusals = refusals;
    }

    /** Has a class convert all attributes of its type. */
    public void add(TypeElement element, Place place) {
        read(element, place).ifPresent(converting -> {
            Converting other = ofDesign.putIfAbsent(converting.type().toString(), converting);
            if (other != null) {
                refusals.add(
                        Refusal.CONVERSION,
                        place,
                        "%s and %s both convert %s. Keep one for the design, and name the other at its components with"
                                + " @Converted.",
                        other.element().getSimpleName(),
                        element.getSimpleName(),
                        converting.type());
            }
        });
    }

    /** The conversion that the design has for a type. */
    Optional<Converting> of(TypeMirror type) {
        return Optional.ofNullable(ofDesign.get(type.toString()));
    }

    /** What a class converts; empty if it was refused. */
    Optional<Converting> read(TypeElement element, Place place) {
        Optional<DeclaredType> conversion = supertype(element.asType(), Conversion.class.getName());
        if (conversion.isEmpty() || conversion.get().getTypeArguments().size() != 2 || !access.makes(element)) {
            refusals.add(
                    Refusal.CONVERSION,
                    place,
                    "%s is no conversion that code in %s can make. Let it be a class without type parameters that implements"
                            + " Conversion<T, S>, visible there, with a constructor without parameters.",
                    element.getSimpleName(),
                    access.packageName());
            return Optional.empty();
        }
        List<? extends TypeMirror> arguments = conversion.get().getTypeArguments();
        return Optional.of(new Converting(
                element,
                arguments.get(0),
                arguments.get(1),
                supertype(element.asType(), OrderedConversion.class.getName()).isPresent()));
    }

    private Optional<DeclaredType> supertype(TypeMirror type, String name) {
        if (type instanceof DeclaredType declared) {
            Element element = declared.asElement();
            if (element instanceof TypeElement named && named.getQualifiedName().contentEquals(name)) {
                return Optional.of(declared);
            }
        }
        for (TypeMirror parent : types.directSupertypes(type)) {
            Optional<DeclaredType> found = supertype(parent, name);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
