package dev.trestle.examples.reflection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Modelling and what is written for a design reflect on nothing, which is why a native image needs no metadata for them. */
class NoReflectionTest {

    private static final List<String> OURS = List.of(
            "dev.trestle.table.", "dev.trestle.migrations.", "dev.trestle.connect.", "dev.trestle.examples.companies.");

    @Test
    void nothingOfOursUsesReflection() throws Exception {
        Set<String> callers = ReflectionWatch.callersIn(EveryKindOfOperation.class);

        assertThat(callers).as("the SDK does, so the watch works").isNotEmpty();
        assertThat(callers).noneMatch(caller -> OURS.stream().anyMatch(caller::startsWith));
    }

    @Test
    void theWatchFindsWhoUsesReflection() throws Exception {
        Set<String> callers = ReflectionWatch.callersIn(LooksItselfUp.class);

        String itself = LooksItselfUp.class.getName() + ".main -> java.lang.";
        assertThat(callers)
                .contains(
                        itself + "Class.forName",
                        itself + "Class.getConstructor",
                        itself + "Class.getMethod",
                        itself + "reflect.Constructor.newInstance",
                        itself + "reflect.Method.invoke");
    }
}
