package dev.trestle.table.attribute;

/**
 * One of the records of a sealed type.
 *
 * @param name what the discriminator holds for it
 * @param type the record
 * @param mapping how it is stored
 */
public record Variant<T>(String name, Class<T> type, RecordMapping<T> mapping) {}
