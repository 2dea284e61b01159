package dev.trestle.table.design;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A tag of the table. See "Tagging restrictions in DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Tagging.html
 */
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface TableTag {

    /** 1 to 128 characters; does not begin with {@code aws:}. */
    String key();

    /** Up to 256 characters. */
    String value();
}
