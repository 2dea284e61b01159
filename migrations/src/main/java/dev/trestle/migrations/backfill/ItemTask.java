package dev.trestle.migrations.backfill;

import dev.trestle.table.schema.Design;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a pass over a table is for. Safe for use by many threads as far as the functions in it are. */
interface ItemTask {

    /** What it does. */
    String description();

    /** What is to be done with an item; throws what is wrong with it. */
    ItemWork of(Map<String, AttributeValue> item, Design design);

    /** The attribute that goes up by one with each change of this item, if it has one. */
    default Optional<String> version(Map<String, AttributeValue> item, Design design) {
        return design.entities().stream()
                .filter(entity -> entity.isOf(item))
                .findFirst()
                .flatMap(entity -> entity.schema().version());
    }

    /** Whether it changes anything at all. */
    default boolean writes() {
        return true;
    }
}
