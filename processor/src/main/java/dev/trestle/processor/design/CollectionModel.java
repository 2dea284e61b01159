package dev.trestle.processor.design;

import com.palantir.javapoet.ClassName;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.template.ParsedTemplate;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * An item collection: a sealed interface over the entities of a partition.
 *
 * @param element the sealed interface
 * @param partition the template of the partition key; empty if it was refused
 * @param permitted the records that it permits, also by way of sealed interfaces between
 * @param place where the template is written
 */
public record CollectionModel(
        TypeElement element, Optional<ParsedTemplate> partition, List<TypeElement> permitted, Place place) {

    /** Copies the list. */
    public CollectionModel {
        permitted = List.copyOf(permitted);
    }

    /** The interface's class. */
    public ClassName className() {
        return ClassName.get(element);
    }
}
