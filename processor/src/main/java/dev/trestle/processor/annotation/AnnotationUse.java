package dev.trestle.processor.annotation;

import dev.trestle.processor.refusal.Place;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** An annotation where it is used, with its values by name and their places. */
public final class AnnotationUse {

    private final Elements elements;
    private final Element element;
    private final AnnotationMirror mirror;
    private final Map<? extends ExecutableElement, ? extends AnnotationValue> values;

    private AnnotationUse(Elements elements, Element element, AnnotationMirror mirror) {
        this.elements = elements;
        this.element = element;
        this.mirror = mirror;
        this.values = elements.getElementValuesWithDefaults(mirror);
    }

    /** The use of an annotation on an element, if there is one. */
    public static Optional<AnnotationUse> on(Element element, Class<? extends Annotation> type, Elements elements) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> ((TypeElement) mirror.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(type.getCanonicalName()))
                .findFirst()
                .map(mirror -> new AnnotationUse(elements, element, mirror));
    }

    /** The text of a value. */
    public String text(String name) {
        return value(name).getValue().toString();
    }

    /** Whether a value is true. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(value(name).getValue());
    }

    /** The values of an array. */
    public List<AnnotationValue> list(String name) {
        return value(name).getValue() instanceof List<?> list
                ? list.stream().map(AnnotationValue.class::cast).toList()
                : List.of();
    }

    /** The annotations in an array. */
    public Stream<AnnotationUse> nested(String name) {
        return list(name).stream()
                .map(AnnotationValue::getValue)
                .filter(AnnotationMirror.class::isInstance)
                .map(AnnotationMirror.class::cast)
                .map(inner -> new AnnotationUse(elements, element, inner));
    }

    /** Whether a value is written in the source, and not the default. */
    public boolean states(String name) {
        return mirror.getElementValues().keySet().stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(name));
    }

    /** Whether the annotation has a value of that name. */
    public boolean has(String name) {
        return values.keySet().stream()
                .anyMatch(method -> method.getSimpleName().contentEquals(name));
    }

    /** The texts in an array. */
    public List<String> texts(String name) {
        return list(name).stream().map(text -> text.getValue().toString()).toList();
    }

    /** The class that is a value; empty if it is none that is declared, or missing. */
    public Optional<TypeElement> type(String name) {
        return typeOf(value(name));
    }

    /** The class that is an annotation's value; empty if it is none that is declared, or missing. */
    public static Optional<TypeElement> typeOf(AnnotationValue value) {
        return value.getValue() instanceof DeclaredType declared
                        && declared.getKind() != TypeKind.ERROR
                        && declared.asElement() instanceof TypeElement element
                ? Optional.of(element)
                : Optional.empty();
    }

    /** The value of that name, its default if it is not set. */
    public AnnotationValue value(String name) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(mirror + " has no value named " + name))
                .getValue();
    }

    /** Where the annotation is. */
    public Place place() {
        return new Place(element, mirror, null);
    }

    /** Where the value of that name is. */
    public Place place(String name) {
        return place(value(name));
    }

    /** Where a value is. */
    public Place place(AnnotationValue value) {
        return new Place(element, mirror, value);
    }
}
