package dev.trestle.table.stream;

import dev.trestle.table.schema.EntityKey;
import java.time.Instant;
import java.util.Optional;

/**
 * What happened to an item of an entity. Immutable. An image is absent where the stream's view type does not have it; see
 * "Change data capture for DynamoDB Streams",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html
 *
 * @param <E> the entity, or a sealed type of several
 */
public sealed interface Change<E> {

    /** The item's key. */
    EntityKey<? extends E> key();

    /** The item before; empty if there was none, or the stream does not tell. */
    Optional<E> before();

    /** The item after; empty if there is none, or the stream does not tell. */
    Optional<E> after();

    /** The record of the stream that it was read from. */
    ItemChange source();

    /** The change's place in its shard of the stream; later changes of an item have greater ones. */
    default String sequenceNumber() {
        return source().sequenceNumber();
    }

    /** When it happened, to the second or so. */
    default Instant time() {
        return source().time();
    }

    /** The size of the item's keys and images in bytes. */
    default long sizeBytes() {
        return source().sizeBytes();
    }

    /** There is an item where there was none. */
    record Created<E>(EntityKey<? extends E> key, Optional<E> after, ItemChange source) implements Change<E> {
        @Override
        public Optional<E> before() {
            return Optional.empty();
        }
    }

    /** An item is another than before. */
    record Changed<E>(EntityKey<? extends E> key, Optional<E> before, Optional<E> after, ItemChange source)
            implements Change<E> {}

    /** There is no item any more. */
    record Deleted<E>(EntityKey<? extends E> key, Optional<E> before, ItemChange source) implements Change<E> {
        @Override
        public Optional<E> after() {
            return Optional.empty();
        }

        /** Whether nobody deleted it but DynamoDB, because its time to live was over. */
        public boolean byTimeToLive() {
            return source.byTimeToLive();
        }
    }
}
