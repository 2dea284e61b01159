package dev.trestle.table.design;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A record whose values are items of the table; it also carries a {@link Key}. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Entity {

    /** What the item's {@code entity} attribute holds; the record's simple name unless set. */
    String name() default "";

    /** The accessor on the generated table, as in {@code people}; the English plural of the record's name unless set. */
    String plural() default "";
}
