package dev.trestle.server.http;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The answers of all connections that wait for their readers. When they have more bytes than they may, those that have waited
 * longest are given up, so that clients that do not read cannot take the memory of those that do. Thread-safe.
 */
final class UntakenAnswers {

    private final long room;
    private final Set<Untaken> waiting = new LinkedHashSet<>();
    private long bytes;

    UntakenAnswers(long room) {
        this.room = room;
    }

    /**
     * Adds an answer. The last one stays, however large it is.
     *
     * @param size how many bytes it has
     * @param giveUp ends its connection; called at most once, by any thread
     */
    Untaken add(long size, Runnable giveUp) {
        Untaken added = new Untaken(size, giveUp);
        List<Untaken> givenUp = new ArrayList<>();
        synchronized (waiting) {
            waiting.add(added);
            bytes += size;
            while (bytes > room && waiting.size() > 1) {
                Untaken longest = waiting.iterator().next();
                forget(longest);
                givenUp.add(longest);
            }
        }
        givenUp.forEach(answer -> answer.giveUp.run());
        return added;
    }

    /** The answer has been taken, or its connection has ended. */
    void remove(Untaken answer) {
        synchronized (waiting) {
            forget(answer);
        }
    }

    private void forget(Untaken answer) {
        if (waiting.remove(answer)) {
            bytes -= answer.size;
        }
    }

    /** One answer, equal to no other. */
    static final class Untaken {

        private final long size;
        private final Runnable giveUp;

        private Untaken(long size, Runnable giveUp) {
            this.size = size;
            this.giveUp = giveUp;
        }
    }
}
