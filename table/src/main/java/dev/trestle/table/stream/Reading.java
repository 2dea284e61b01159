package dev.trestle.table.stream;

/** What a record of a stream turned out to be about. */
public sealed interface Reading {

    /** The record itself. */
    ItemChange source();

    /** An item of one of the design's entities. */
    record OfEntity(Change<?> change) implements Reading {
        @Override
        public ItemChange source() {
            return change.source();
        }
    }

    /** An item that Trestle keeps for itself: a guard of a unique value, or the history and the lock of migrations. */
    record OfBookkeeping(ItemChange source) implements Reading {}

    /** An item of no entity of the design. */
    record OfUnknown(ItemChange source) implements Reading {}
}
