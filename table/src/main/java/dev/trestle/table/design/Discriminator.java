package dev.trestle.table.design;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a sealed interface that is the type of an attribute: the attribute that tells which of its records a value is. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Discriminator {

    /** The attribute's name; {@code type} where a sealed interface has no such annotation. */
    String value();
}
