package dev.trestle.processor.design;

import dev.trestle.processor.annotation.AnnotationUse;
import dev.trestle.processor.attribute.Access;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.table.design.Upcast;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads what brings items of older shapes of an entity to the present one. */
final class UpcastReader {

    private final Elements elements;
    private final Access access;
    private final Refusals refusals;

    UpcastReader(Elements elements, Access access, Refusals refusals) {
        this.elements = elements;
        this.access = access;
        this.refusals = refusals;
    }

    /** The classes, that from shape 1 first. */
    List<TypeElement> read(TypeElement type) {
        Stream<AnnotationUse> one = AnnotationUse.on(type, Upcast.class, elements).stream();
        Stream<AnnotationUse> several =
                AnnotationUse.on(type, Upcast.List.class, elements).stream().flatMap(list -> list.nested("value"));
        TreeMap<Integer, TypeElement> byShape = new TreeMap<>();
        List<AnnotationUse> uses = Stream.concat(one, several).toList();
        for (AnnotationUse use : uses) {
            Optional<TypeElement> with = use.type("with");
            if (with.isEmpty()) {
                refusals.noteUnresolvedType();
                continue;
            }
            if (!access.makes(with.get())) {
                refusals.add(
                        Refusal.UPCASTS,
                        use.place("with"),
                        "Code in %s cannot make %s. Let it be a class that is visible there, with a constructor without"
                                + " parameters.",
                        access.packageName(),
                        with.get().getSimpleName());
            }
            int from = Integer.parseInt(use.text("from"));
            if (from < 1 || from > uses.size() || byShape.put(from, with.get()) != null) {
                refusals.add(
                        Refusal.UPCASTS,
                        use.place("from"),
                        "%s has %d upcasts, so that they are from the shapes 1 to %2$d, each once; %d is none of them or there"
                                + " twice.",
                        type.getSimpleName(),
                        uses.size(),
                        from);
            }
        }
        return new ArrayList<>(byShape.values());
    }
}
