package dev.trestle.table.design;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a component for items that do not have the attribute, as those do not that were stored before it was there.
 * Conditions and filters, which DynamoDB evaluates, see no attribute.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {

    /**
     * The value: a text as it is, a number, date, instant or UUID as Java writes it, the name of an enum's constant; empty
     * for an empty list, map or set.
     */
    String value();
}
