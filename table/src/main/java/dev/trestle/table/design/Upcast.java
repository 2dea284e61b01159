package dev.trestle.table.design;

import dev.trestle.table.schema.Upcaster;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how items that were written in an older shape of the entity are read. Shapes are counted from 1, and the one after
 * the last that is upcast is what is written, with its number in the attribute {@code entityShape}. An update asks for the
 * present shape, so that no item is left partly in either.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Repeatable(Upcast.List.class)
public @interface Upcast {

    /** The shape that it reads, from 1. */
    int from();

    /** What makes the next shape of it: a class with a constructor without parameters. */
    Class<? extends Upcaster> with();

    /** Holds several {@link Upcast} annotations of one entity. */
    @Retention(RetentionPolicy.CLASS)
    @Target(ElementType.TYPE)
    @interface List {

        /** The annotations. */
        Upcast[] value();
    }
}
