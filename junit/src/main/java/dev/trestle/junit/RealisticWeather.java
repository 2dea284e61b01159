package dev.trestle.junit;

import dev.trestle.engine.simulation.Simulation;
import java.util.function.Supplier;

/** A day like others: {@link Simulation#realistic()}. */
public final class RealisticWeather implements Supplier<Simulation> {

    /** Made by JUnit. */
    public RealisticWeather() {}

    @Override
    public Simulation get() {
        return Simulation.realistic();
    }
}
