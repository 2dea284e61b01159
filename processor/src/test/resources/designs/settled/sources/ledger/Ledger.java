package ledger;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.TableDesign;
import dev.trestle.table.design.TableSettings;
import dev.trestle.table.design.TableTag;
import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StreamView;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/** A design that states all that it can of its table. */
@TableDesign(
        name = "ledger",
        entities = Ledger.Booking.class,
        indexes = {
            @GlobalSecondaryIndex(name = "gsi1", projection = ProjectionType.KEYS_ONLY),
            @GlobalSecondaryIndex(
                    name = "by-text",
                    partitionKey = {"account", "text"},
                    sortKey = "number",
                    projection = ProjectionType.INCLUDE,
                    nonKeyAttributes = {"cents", "by"})
        })
@TableSettings(
        billing = BillingMode.PROVISIONED,
        readCapacityUnits = 5,
        writeCapacityUnits = 2,
        autoScaling = true,
        stream = StreamView.NEW_AND_OLD_IMAGES,
        pointInTimeRecovery = true,
        deletionProtection = false,
        tableClass = TableClass.STANDARD_INFREQUENT_ACCESS,
        encryption = Encryption.CUSTOMER_MANAGED_KEY,
        tags = {@TableTag(key = "team", value = "\"money\""), @TableTag(key = "cost", value = "42")})
public interface Ledger {

    @Entity
    @Key(pk = "account#{account}", sk = "booking#{number}")
    @Index(name = "gsi1", as = "bookedBy", pk = "by#{by}", sk = "{number}")
    @Index(
            name = "by-text",
            as = "saying",
            partition = {"account", "text"},
            sort = "number")
    record Booking(String account, long number, String text, String by, long cents) {}

    /** A design that states a little. */
    @TableDesign(name = "notes", entities = Note.class)
    @TableSettings(billing = BillingMode.PAY_PER_REQUEST, deletionProtection = true)
    interface Notes {}

    @Entity
    @Key(pk = "note#{id}", sk = "note#")
    record Note(String id) {}
}
