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

    /** The template of the index's partition key; with {@link #sk} or not at all. */
    String pk() default "";

    /** The template of the index's sort key. */
    String sk() default "";

    /**
     * In place of templates: the components whose own attributes are the index's partition key, up to four. An item in
     * which one of them is absent is not in the index.
     */
    String[] partition() default {};

    /** With {@link #partition}: the components whose own attributes are the index's sort key, up to four. */
    String[] sort() default {};

    /** Says that a partition key without components is meant. */
    boolean constantPartition() default false;

    /**
     * Over how many partitions the items of one are spread, 1 to 200, where one would take more than the 1000 writes per
     * second that DynamoDB gives it. Queries ask all of them and put together in order what they answer. A number that is
     * changed later leaves stored items where they are.
     */
    int shards() default 1;

    /** Holds several {@link Index} annotations of one entity. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {

        /** The annotations. */
        Index[] value();
    }
}
