package dev.trestle.table.stream;

/** The rule for changes of items that are of no entity of the design. */
@FunctionalInterface
public interface UnknownItems {

    /** Passes over them, as where other applications keep items in the table. */
    UnknownItems IGNORE = change -> {};

    /** Takes them for an error; the record counts as failed. */
    UnknownItems FAIL = change -> {
        throw new UnknownItemException(change);
    };

    /** What is done about one; what it throws counts as a failure of the record. */
    void met(ItemChange change);
}
