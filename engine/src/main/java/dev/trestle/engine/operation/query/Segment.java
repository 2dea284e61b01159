package dev.trestle.engine.operation.query;

import dev.trestle.engine.error.QueryErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.KeyEncoder;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.storage.KeyRange;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The part of a table that one worker of a parallel scan reads: an even share of the hashes of partition keys. */
final class Segment {

    private static final long HASHES = 1L << (8 * KeyEncoder.HASH_BYTES);

    private Segment() {}

    /**
     * The range of the segment that the request asks for; everything if it asks for none.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if segment and number do not go together
     */
    static KeyRange of(Structure request) {
        Integer segment = request.integer("Segment");
        Integer total = request.integer("TotalSegments");
        if (segment == null && total == null) {
            return KeyRange.ALL;
        }
        if (total == null) {
            throw QueryErrors.segmentWithoutTotal();
        }
        if (segment == null) {
            throw QueryErrors.totalWithoutSegment();
        }
        if (segment >= total) {
            throw QueryErrors.segmentOutOfRange(segment, total);
        }
        return new KeyRange(hash(HASHES * segment / total), hash(HASHES * (segment + 1) / total));
    }

    /** The error that a position lies in another segment than the one that the request asks for. */
    static ServiceException startKeyOutside(Structure request) {
        return QueryErrors.startKeyOutsideSegment(
                Objects.requireNonNull(request.integer("Segment")),
                Objects.requireNonNull(request.integer("TotalSegments")));
    }

    private static @Nullable Key hash(long hash) {
        if (hash == HASHES) {
            return null;
        }
        return Key.of((byte) (hash >>> 24), (byte) (hash >>> 16), (byte) (hash >>> 8), (byte) hash);
    }
}
