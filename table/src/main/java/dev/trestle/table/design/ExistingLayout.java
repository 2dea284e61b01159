package dev.trestle.table.design;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On an entity: its keys are those of a table that exists. Values stand in them as they are, in their usual text, and one
 * that holds the delimiter is refused as it is written; a segment may have text before and behind its component, as in
 * {@code team_{team}}. A sort key gives ranges only of a component that is its last or of one width.
 *
 * <p>Items that do not have the name of their entity are taken for its own if their keys have its form, and components that
 * are no attributes of theirs are read from their keys; both are written with the next put.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ExistingLayout {

    /** What stands between the segments of a key; empty for keys of one segment. */
    String delimiter() default "#";
}
