package dev.trestle.migrations.step;

import dev.trestle.table.TrestleException;

/** The time is over that a run may take. What is done stays done, and the next run goes on from there. */
public final class TimeOverException extends TrestleException {

    private static final long serialVersionUID = 1L;

    public TimeOverException() {
        super("TRESTLE-M015", "the time of this run is over; the next one goes on from here", null);
    }
}
