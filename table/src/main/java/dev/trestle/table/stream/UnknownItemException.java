package dev.trestle.table.stream;

import dev.trestle.table.TrestleException;

/** A stream told of an item that is of no entity of the design, where the rule is that there are none. */
public final class UnknownItemException extends TrestleException {

    private static final long serialVersionUID = 1L;

    private final String sequenceNumber;

    UnknownItemException(ItemChange change) {
        super(
                "TRESTLE-T040",
                "the record " + change.sequenceNumber() + " of the stream is about the item " + change.keys()
                        + ", which is of no entity of the design; add the entity, or route with UnknownItems.IGNORE",
                null);
        this.sequenceNumber = change.sequenceNumber();
    }

    /** The record's place in its shard. */
    public String sequenceNumber() {
        return sequenceNumber;
    }
}
