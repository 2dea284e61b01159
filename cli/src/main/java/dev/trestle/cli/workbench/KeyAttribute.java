package dev.trestle.cli.workbench;

import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * An attribute of a key.
 *
 * @param name the attribute's name
 * @param type string, number or binary
 */
record KeyAttribute(String name, ScalarAttributeType type) {
    @Override
    public String toString() {
        return name + " (" + type + ")";
    }
}
