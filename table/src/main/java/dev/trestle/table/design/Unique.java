package dev.trestle.table.design;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of which no two items of the entity have the same value, wherever in the table they are. Each value has an item
 * of its own, its guard, that is written in one transaction with the entity's item: a write that changes such values takes a
 * read more, and twice the capacity.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.RECORD_COMPONENT)
public @interface Unique {}
