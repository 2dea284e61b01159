package dev.trestle.processor.design;

import dev.trestle.table.design.Unique;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/** The components of which no two items have the same value. */
public final class UniqueComponents {

    private UniqueComponents() {}

    /** The names of a record's components that are annotated with {@link Unique}. */
    public static Set<String> of(TypeElement record) {
        return record.getRecordComponents().stream()
                .filter(component -> component.getAnnotation(Unique.class) != null)
                .map(component -> component.getSimpleName().toString())
                .collect(Collectors.toUnmodifiableSet());
    }
}
