package dev.trestle.formats.ion;

import dev.trestle.engine.item.AttributeType;
import java.util.Map;

/** The annotations that tell DynamoDB's sets from lists. */
final class SetAnnotations {

    static final Map<String, AttributeType> BY_TEXT = Map.of(
            of(AttributeType.SS), AttributeType.SS,
            of(AttributeType.NS), AttributeType.NS,
            of(AttributeType.BS), AttributeType.BS);

    private SetAnnotations() {}

    static String of(AttributeType set) {
        return "$dynamodb_" + set.name();
    }
}
