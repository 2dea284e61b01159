package dev.trestle.table.design;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A sealed interface over all entities that share a partition: an item collection, read with one query. It is to permit
 * exactly the entities whose partition key has this template.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Collection {

    /** The template of the partition key; the names inside the braces need not match those of the entities. */
    String pk();
}
