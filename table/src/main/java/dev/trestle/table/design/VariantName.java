package dev.trestle.table.design;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the discriminator holds for a record of a sealed interface, where it is not the record's simple name. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface VariantName {

    /** The name, which no other record of the sealed interface has. */
    String value();
}
