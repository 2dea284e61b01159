package dev.trestle.conformance.history;

/**
 * A call that was made and answered.
 *
 * @param called when it was made, in ticks of the history's {@link History}
 * @param returned when its answer was there
 * @param input what was asked
 * @param output what was answered
 */
public record Call<I, O>(long called, long returned, I input, O output) {}
