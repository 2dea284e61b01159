package dev.trestle.table.design;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An access pattern of an entity through a global secondary index. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Index.List.class)
public @interface Index {

    /** The name of an index of the {@link TableDesign}. */
    String name();

    /** The name of the method that queries it, as in {@code byEmail}. */
    String as();

    /** The template of the index's partition key. */
    String pk();

    /** The template of the index's sort key. */
    String sk();

    /** Says that a partition key without components is meant. */
    boolean constantPartition() default false;

    /** Holds several {@link Index} annotations of one entity. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {

        /** The annotations. */
        Index[] value();
    }
}
