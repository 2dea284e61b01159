package dev.trestle.table.design;

import dev.trestle.table.attribute.Conversion;
import dev.trestle.table.validation.EntityValidator;
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

    /** The name of the attribute that is the sort key; the empty text for a table without sort key. */
    String sortKey() default "sk";

    /** The name of the attribute that holds the name of an item's entity. */
    String entityAttribute() default "entity";

    /**
     * Conversions for the attributes of all entities, each for the type that it converts, wherever that stands; a {@link
     * Converted} component takes its own.
     */
    Class<? extends Conversion<?, ?>>[] conversions() default {};

    /**
     * What looks at each record before it is created or put, as {@code BeanValidation.class} does by the constraints of
     * Jakarta Validation: a class with a constructor without parameters.
     */
    Class<? extends EntityValidator> validator() default EntityValidator.class;

    /**
     * The class whose {@code public static final Migrations ALL} the generated {@code connect()} runs; {@code void.class}
     * for a table without migrations.
     */
    Class<?> migrations() default void.class;
}
