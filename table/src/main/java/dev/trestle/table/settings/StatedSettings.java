package dev.trestle.table.settings;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * Settings of a table. What is not stated is nobody's concern here: it is neither set nor compared. Immutable.
 *
 * @param billing how capacity is paid for
 * @param capacity the capacity of a table that is PROVISIONED, and what its indexes begin with
 * @param stream what the table's stream tells
 * @param pointInTimeRecovery whether the table can be restored to any moment of the last days
 * @param deletionProtection whether the table cannot be deleted
 * @param tableClass what storage costs in relation to requests
 * @param encryption whose key encrypts the table
 * @param tags tags that the table has, besides any others
 */
public record StatedSettings(
        Optional<BillingMode> billing,
        Optional<Capacity> capacity,
        Optional<StreamView> stream,
        Optional<Boolean> pointInTimeRecovery,
        Optional<Boolean> deletionProtection,
        Optional<TableClass> tableClass,
        Optional<Encryption> encryption,
        SortedMap<String, String> tags) {

    /** Nothing is stated. */
    public static final StatedSettings NONE = new StatedSettings(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>());

    /** "Tagging restrictions in DynamoDB" in the Amazon DynamoDB Developer Guide. */
    private static final int MOST_TAGS = 50;

    private static final int LONGEST_TAG_KEY = 128;
    private static final int LONGEST_TAG_VALUE = 256;

    /** Refuses what DynamoDB would refuse. */
    public StatedSettings {
        if (capacity.isPresent()
                && billing.filter(BillingMode.PROVISIONED::equals).isEmpty()) {
            throw new InvalidDesignException(
                    DesignFault.TABLE_SETTINGS,
                    "capacity units are stated, which only a PROVISIONED table has; state that billing too");
        }
        if (billing.filter(BillingMode.UNKNOWN_TO_SDK_VERSION::equals).isPresent()
                || tableClass.filter(TableClass.UNKNOWN_TO_SDK_VERSION::equals).isPresent()) {
            throw new InvalidDesignException(
                    DesignFault.TABLE_SETTINGS,
                    "UNKNOWN_TO_SDK_VERSION is no setting of a table; choose another value");
        }
        if (tags.size() > MOST_TAGS) {
            throw new InvalidDesignException(
                    DesignFault.TABLE_SETTINGS, "a table takes " + MOST_TAGS + " tags, not " + tags.size());
        }
        tags.forEach(StatedSettings::checkTag);
        tags = Collections.unmodifiableSortedMap(new TreeMap<>(tags));
    }

    private static void checkTag(String key, String value) {
        if (key.isEmpty() || key.length() > LONGEST_TAG_KEY || key.startsWith("aws:")) {
            throw new InvalidDesignException(
                    DesignFault.TABLE_SETTINGS,
                    "\"" + key + "\" is no key of a tag: it takes 1 to " + LONGEST_TAG_KEY
                            + " characters and does not begin with aws:");
        }
        if (value.length() > LONGEST_TAG_VALUE) {
            throw new InvalidDesignException(
                    DesignFault.TABLE_SETTINGS,
                    "the value of the tag " + key + " takes at most " + LONGEST_TAG_VALUE + " characters");
        }
    }

    /** These settings, and capacity that is paid for by request. */
    public StatedSettings onDemand() {
        return with(Optional.of(BillingMode.PAY_PER_REQUEST), Optional.empty());
    }

    /** These settings, and provisioned capacity. */
    public StatedSettings provisioned(Capacity units) {
        return with(Optional.of(BillingMode.PROVISIONED), Optional.of(units));
    }

    /** These settings, and that billing with units that are not known. */
    public StatedSettings billed(BillingMode mode) {
        return with(Optional.of(mode), Optional.empty());
    }

    private StatedSettings with(Optional<BillingMode> newBilling, Optional<Capacity> newCapacity) {
        return new StatedSettings(
                newBilling, newCapacity, stream, pointInTimeRecovery, deletionProtection, tableClass, encryption, tags);
    }

    /** These settings, and that stream. */
    public StatedSettings streaming(StreamView view) {
        return new StatedSettings(
                billing,
                capacity,
                Optional.of(view),
                pointInTimeRecovery,
                deletionProtection,
                tableClass,
                encryption,
                tags);
    }

    /** These settings, and whether there is point-in-time recovery. */
    public StatedSettings recoverable(boolean value) {
        return new StatedSettings(
                billing, capacity, stream, Optional.of(value), deletionProtection, tableClass, encryption, tags);
    }

    /** These settings, and whether the table is protected from deletion. */
    public StatedSettings deletionProtected(boolean value) {
        return new StatedSettings(
                billing, capacity, stream, pointInTimeRecovery, Optional.of(value), tableClass, encryption, tags);
    }

    /** These settings, and that table class. */
    public StatedSettings classed(TableClass value) {
        return new StatedSettings(
                billing,
                capacity,
                stream,
                pointInTimeRecovery,
                deletionProtection,
                Optional.of(value),
                encryption,
                tags);
    }

    /** These settings, and that encryption. */
    public StatedSettings encrypted(Encryption value) {
        return new StatedSettings(
                billing,
                capacity,
                stream,
                pointInTimeRecovery,
                deletionProtection,
                tableClass,
                Optional.of(value),
                tags);
    }

    /** These settings, and one tag more. */
    public StatedSettings tagged(String key, String value) {
        return tagged(Map.of(key, value));
    }

    /** These settings, and these tags more. */
    public StatedSettings tagged(Map<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(tags);
        all.putAll(more);
        return new StatedSettings(
                billing, capacity, stream, pointInTimeRecovery, deletionProtection, tableClass, encryption, all);
    }
}
