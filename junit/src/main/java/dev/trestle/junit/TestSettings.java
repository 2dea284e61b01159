package dev.trestle.junit;

import dev.trestle.engine.simulation.Simulation;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * What an annotation says.
 *
 * @param now the time at which the clock starts
 * @param weather makes what is simulated
 * @param tables the generated classes of tables that are needed besides parameters
 * @param printOnFailure whether to print items when a test fails
 */
record TestSettings(
        Instant now, Class<? extends Supplier<Simulation>> weather, List<Class<?>> tables, boolean printOnFailure) {

    TestSettings {
        tables = List.copyOf(tables);
    }

    static TestSettings of(TrestleTest annotation) {
        return new TestSettings(
                instant(annotation.now()),
                annotation.simulate(),
                List.of(annotation.tables()),
                annotation.printOnFailure());
    }

    boolean simulates() {
        return weather != FairWeather.class;
    }

    Simulation simulation() {
        return ReflectionSupport.newInstance(weather).get();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new ExtensionConfigurationException(
                    "@TrestleTest(now = \"" + text + "\") is no time, as 2026-01-01T00:00:00Z is one", e);
        }
    }
}
