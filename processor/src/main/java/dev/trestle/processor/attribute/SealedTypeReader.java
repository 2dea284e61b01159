package dev.trestle.processor.attribute;

import com.palantir.javapoet.ClassName;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.table.design.Discriminator;
import dev.trestle.table.design.VariantName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads a sealed interface that is the type of an attribute. */
final class SealedTypeReader {

    private static final String USUAL_DISCRIMINATOR = "type";

    private final Refusals refusals;
    private final Function<TypeElement, Optional<AttributeType.Nested>> records;

    SealedTypeReader(Refusals refusals, Function<TypeElement, Optional<AttributeType.Nested>> records) {
        this.refusals = refusals;
        this.records = records;
    }

    Optional<AttributeType> read(TypeElement element, String path, Place place) {
        int before = refusals.count();
        Discriminator annotated = element.getAnnotation(Discriminator.class);
        String discriminator = annotated == null ? USUAL_DISCRIMINATOR : annotated.value();
        Set<TypeElement> permitted = new LinkedHashSet<>();
        addPermitted(element, permitted);
        Map<String, AttributeType.Nested> variants = new LinkedHashMap<>();
        for (TypeElement type : permitted) {
            if (type.getKind() != ElementKind.RECORD
                    || !element.getTypeParameters().isEmpty()) {
                refusals.add(
                        Refusal.SEALED_TYPE,
                        place,
                        "The component '%s' has the sealed type %s, which permits %s. Let it permit records only, and have"
                                + " no type parameters.",
                        path,
                        element.getSimpleName(),
                        type.getSimpleName());
                continue;
            }
            VariantName named = type.getAnnotation(VariantName.class);
            String name = named == null ? type.getSimpleName().toString() : named.value();
            records.apply(type).ifPresent(nested -> {
                refuseDiscriminator(nested, discriminator, element);
                if (variants.putIfAbsent(name, nested) != null) {
                    refusals.add(
                            Refusal.SEALED_TYPE,
                            place,
                            "Two records of the sealed type %s of '%s' are told apart as \"%s\". Give one another name with"
                                    + " @VariantName.",
                            element.getSimpleName(),
                            path,
                            name);
                }
            });
        }
        return refusals.count() == before && variants.size() == permitted.size()
                ? Optional.of(new AttributeType.OneOf(ClassName.get(element), discriminator, variants))
                : Optional.empty();
    }

    private void refuseDiscriminator(AttributeType.Nested nested, String discriminator, TypeElement element) {
        for (Attribute attribute : nested.attributes()) {
            if (attribute.stored().equals(discriminator)) {
                refusals.add(
                        Refusal.SEALED_TYPE,
                        attribute.place(),
                        "The component '%s' would be stored as \"%s\", which tells the records of %s apart. Rename it, or"
                                + " choose another attribute with @Discriminator.",
                        attribute.name(),
                        discriminator,
                        element.getSimpleName());
            }
        }
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
