package dev.trestle.table.design;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The templates of an entity's primary key. {@code {name}} stands for the record component of that name, or for what a
 * {@link Computed} method gives, in a form that keeps the order of its values in a sort key. {@code {name:form}} asks for
 * another form: {@code desc} sorts from the greatest value to the least; {@code plain} writes a number or an instant as
 * usual, {@code 000000} a number with zeros in front, {@code basic} a date as {@code 20240229}, {@code seconds} and {@code
 * millis} an instant as the time since 1970. See {@link dev.trestle.table.key.KeyCodec}.
 *
 * <p>Where each template is one component in its usual form, and the component is stored under the name of the table's own
 * key attribute, the component is the key as it is: a text, a number or an instant, as {@code id} for {@code @Key(pk =
 * "{id}")} in a table with {@code partitionKey = "id"}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Key {

    /** The template of the partition key, as in {@code company#{name}}. */
    String pk();

    /** The template of the sort key, as in {@code user#{email}}; none for a table without sort key. */
    String sk() default "";

    /** Says that a partition key without components, one partition for all items of the entity, is meant. */
    boolean constantPartition() default false;
}
