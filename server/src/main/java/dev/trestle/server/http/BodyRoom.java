package dev.trestle.server.http;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Future;
import io.netty.util.concurrent.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** The room that the large bodies of all connections share. Who asks first gets first. Thread-safe. */
final class BodyRoom {

    private final long size;
    private final Queue<Claim> claims = new ArrayDeque<>();
    private long taken;

    BodyRoom(long size) {
        this.size = size;
    }

    /**
     * Takes so many bytes of it, now or once others have given theirs back; more than there are only when all are free. To
     * cancel the future is to ask no longer.
     *
     * @param bytes how many
     * @param executor what tells the future's listeners
     */
    Future<Void> take(long bytes, EventExecutor executor) {
        Claim claim = new Claim(bytes, executor.newPromise());
        grant(0, List.of(claim));
        return claim.granted();
    }

    /** Gives back what was taken. */
    void giveBack(long bytes) {
        grant(bytes, List.of());
    }

    private void grant(long givenBack, List<Claim> added) {
        List<Claim> granted = new ArrayList<>();
        synchronized (claims) {
            taken -= givenBack;
            claims.addAll(added);
            for (Claim next = claims.peek(); next != null && isDecided(next); next = claims.peek()) {
                claims.remove();
                if (next.granted().setUncancellable()) {
                    taken += next.bytes();
                    granted.add(next);
                }
            }
        }
        // Not before the lock is free, as who is told may ask again at once.
        granted.forEach(claim -> claim.granted().setSuccess(null));
    }

    private boolean isDecided(Claim next) {
        return next.granted().isCancelled() || taken == 0 || taken + next.bytes() <= size;
    }

    private record Claim(long bytes, Promise<Void> granted) {}
}
