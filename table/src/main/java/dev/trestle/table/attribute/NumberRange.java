package dev.trestle.table.attribute;

/**
 * The whole numbers that a type holds.
 *
 * @param type the type, for messages
 * @param least the least of them
 * @param greatest the greatest of them
 */
public record NumberRange(String type, long least, long greatest) {}
