package dev.trestle.table.settings;

import dev.trestle.table.DesignFault;
import dev.trestle.table.InvalidDesignException;

/**
 * Provisioned capacity. See "DynamoDB provisioned capacity mode",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/provisioned-capacity-mode.html
 *
 * @param readUnits read capacity units, at least 1
 * @param writeUnits write capacity units, at least 1
 * @param scaled whether something else, as auto scaling does, changes the units afterwards, so that those of the table may be
 *     others
 */
public record Capacity(long readUnits, long writeUnits, boolean scaled) {

    /** Refuses less than one unit. */
    public Capacity {
        if (readUnits < 1 || writeUnits < 1) {
            throw new InvalidDesignException(
                    DesignFault.TABLE_SETTINGS,
                    "a provisioned capacity takes at least 1 read and 1 write capacity unit, not " + readUnits + " and "
                            + writeUnits);
        }
    }
}
