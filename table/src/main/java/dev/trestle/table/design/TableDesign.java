package dev.trestle.table.design;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A table and the entities that share it. Placed on an interface {@code App}, it makes the processor write
 * {@code AppTable}, the typed way into the table.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TableDesign {

    /** The table's name where a deployment does not set another: 3 to 255 of {@code a-z A-Z 0-9 _ - .} */
    String name();

    /** The records, each annotated with {@link Entity}, whose items the table holds. */
    Class<?>[] entities();

    /** The table's global secondary indexes; an {@link Index} on an entity may name only these. */
    GlobalSecondaryIndex[] indexes() default {};

    /** The name of the attribute that is the partition key. */
    String partitionKey() default "pk";

    /** The name of the attribute that is the sort key. */
    String sortKey() default "sk";

    /**
     * The class whose {@code public static final Migrations ALL} the generated {@code connect()} runs; {@code void.class}
     * for a table without migrations.
     */
    Class<?> migrations() default void.class;
}
