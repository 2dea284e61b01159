package dev.trestle.table.design;

import dev.trestle.table.attribute.Conversion;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Stores a component in a form of one's own. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Converted {

    /** The conversion: a class with a constructor without parameters. */
    Class<? extends Conversion<?, ?>> value();
}
