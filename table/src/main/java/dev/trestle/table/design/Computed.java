package dev.trestle.table.design;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method of an entity without parameters whose value is stored with each create and put, for keys, conditions and other
 * readers of the table. It is not read back. As no update could compute it anew, the components that it is made of take no
 * updates: read the item, and put it changed.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Computed {

    /** The components that the value is made of. */
    String[] from();

    /** The attribute's name; the method's unless set. */
    String name() default "";
}
