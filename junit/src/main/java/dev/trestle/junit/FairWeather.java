package dev.trestle.junit;

import dev.trestle.engine.simulation.Simulation;
import java.util.function.Supplier;

/** Nothing is simulated: {@link Simulation#NONE}. */
public final class FairWeather implements Supplier<Simulation> {

    /** Made by JUnit. */
    public FairWeather() {}

    @Override
    public Simulation get() {
        return Simulation.NONE;
    }
}
