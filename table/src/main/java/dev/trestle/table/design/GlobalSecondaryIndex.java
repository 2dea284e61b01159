package dev.trestle.table.design;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A global secondary index of the table, with string keys and all attributes projected. */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface GlobalSecondaryIndex {

    /** The index name, as in {@code gsi1}. */
    String name();

    /** The attribute that is the index's partition key; the index name followed by {@code pk} unless set. */
    String partitionKey() default "";

    /** The attribute that is the index's sort key; the index name followed by {@code sk} unless set. */
    String sortKey() default "";
}
