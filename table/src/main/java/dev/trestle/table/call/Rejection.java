package dev.trestle.table.call;

/**
 * What a write says of itself that did not happen and is no exception.
 *
 * @param code the code of the refusal, as in {@link dev.trestle.table.TrestleException#code}
 */
public record Rejection(String code) {}
