package dev.trestle.table.stream;

/**
 * A record that could not be handed on.
 *
 * @param change the record
 * @param cause what was thrown
 */
public record RoutingFailure(ItemChange change, RuntimeException cause) {}
