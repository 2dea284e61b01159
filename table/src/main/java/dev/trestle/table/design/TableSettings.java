package dev.trestle.table.design;

import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StreamView;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * What a {@link TableDesign} states of its table besides keys, indexes and time to live. It is set where the table is made,
 * written into infrastructure code, and compared with the table by {@code trestle drift}.
 *
 * <p>Only what is written in the annotation is stated, its default included: {@code pointInTimeRecovery = false} says that
 * there is none, and without it nobody looks. Settings that differ from one deployment to another are best left out.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface TableSettings {

    /** How capacity is paid for; PROVISIONED also states {@code readCapacityUnits} and {@code writeCapacityUnits}. */
    BillingMode billing() default BillingMode.PAY_PER_REQUEST;

    /** Read capacity units of a PROVISIONED table, which its indexes begin with too. */
    long readCapacityUnits() default 0;

    /** Write capacity units of a PROVISIONED table, which its indexes begin with too. */
    long writeCapacityUnits() default 0;

    /** Whether auto scaling changes the units, so that those stated are only what the table begins with. */
    boolean autoScaling() default false;

    /** What the table's stream tells of a change. */
    StreamView stream() default StreamView.NO_STREAM;

    /** Whether the table can be restored to any moment of the last days. */
    boolean pointInTimeRecovery() default false;

    /** Whether the table is protected from being deleted. */
    boolean deletionProtection() default false;

    /** The table class. */
    TableClass tableClass() default TableClass.STANDARD;

    /** Whose key encrypts the table. */
    Encryption encryption() default Encryption.AWS_OWNED_KEY;

    /** Tags that the table has, besides any others. */
    TableTag[] tags() default {};
}
