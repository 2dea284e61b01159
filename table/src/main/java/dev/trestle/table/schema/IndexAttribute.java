package dev.trestle.table.schema;

import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * An attribute of an index key.
 *
 * @param name the attribute
 * @param type how the table defines it
 */
public record IndexAttribute(String name, ScalarAttributeType type) {

    /** An attribute that is a string. */
    public static IndexAttribute text(String name) {
        return new IndexAttribute(name, ScalarAttributeType.S);
    }
}
