package dev.trestle.table.design;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The templates of an entity's primary key. {@code {name}} stands for the record component of that name. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Key {

    /** The template of the partition key, as in {@code company#{name}}. */
    String pk();

    /** The template of the sort key, as in {@code user#{email}}. */
    String sk();

    /** Says that a partition key without components, one partition for all items of the entity, is meant. */
    boolean constantPartition() default false;
}
