package dev.trestle.processor.refusal;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where in the source a refusal is shown: an element, more exactly one of its annotations, more exactly a value in that.
 *
 * @param element the annotated element
 * @param annotation the annotation, or null for the element itself
 * @param value the value in the annotation, or null for the whole annotation
 */
public record Place(
        Element element,
        @Nullable AnnotationMirror annotation,
        @Nullable AnnotationValue value) {

    /** The element itself. */
    public static Place of(Element element) {
        return new Place(element, null, null);
    }
}
