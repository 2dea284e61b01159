package dev.trestle.table.plan;

/** How much of a table an operation has DynamoDB look at. */
public enum Reach {
    /** Items by their whole keys. */
    ITEMS,
    /** Items of one partition, or a range of them. */
    PARTITION,
    /** Every item. */
    TABLE,
    /** What a PartiQL statement says, which may be every item. */
    STATEMENT
}
