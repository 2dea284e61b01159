package dev.trestle.processor.refusal;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.tools.Diagnostic;

/** Gathers what is refused of one design, each refusal once. Not thread-safe, as javac is not. */
public final class Refusals {

    private record Refused(Place place, String message) {}

    private final Set<Refused> refused = new LinkedHashSet<>();
    private boolean unresolved;

    /** Refuses what is at {@code place}; {@code message} and {@code arguments} are as for {@link String#format}. */
    @SuppressWarnings("AnnotateFormatMethod") // a dependency for one annotation; the tests see every message
    public void add(Refusal refusal, Place place, String message, Object... arguments) {
        refused.add(new Refused(place, refusal.label() + " " + String.format(Locale.ROOT, message, arguments)));
    }

    /** Notes that a type is missing. javac reports it by itself, unless another processor is about to write it. */
    public void noteUnresolvedType() {
        unresolved = true;
    }

    /** Whether a type was missing. */
    public boolean sawUnresolvedType() {
        return unresolved;
    }

    /** How many refusals there are so far. */
    public int count() {
        return refused.size();
    }

    /** Shows each as a compile error, unless it was shown before. */
    public void show(Shown shown) {
        for (Refused one : refused) {
            Place place = one.place();
            if (shown.before.add(one) && !shown.repeated.show(place, one.message())) {
                shown.messager.printMessage(
                        Diagnostic.Kind.ERROR, one.message(), place.element(), place.annotation(), place.value());
            }
        }
    }

    /** What was shown already, of all designs. */
    public static final class Shown {

        private final Messager messager;
        private final RepeatedAnnotations repeated;
        private final Set<Refused> before = new HashSet<>();

        /** Nothing was shown yet in this round. */
        public Shown(ProcessingEnvironment environment) {
            this.messager = environment.getMessager();
            this.repeated = new RepeatedAnnotations(environment);
        }
    }
}
