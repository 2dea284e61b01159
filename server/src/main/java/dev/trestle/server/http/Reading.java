package dev.trestle.server.http;

import io.netty.channel.ChannelConfig;
import java.util.EnumSet;
import java.util.Set;

/** Whether a connection is read from: while there is no reason against it. For the connection's own thread alone. */
final class Reading {

    private final ChannelConfig connection;
    private final Set<Reason> against = EnumSet.noneOf(Reason.class);

    Reading(ChannelConfig connection) {
        this.connection = connection;
    }

    void stop(Reason reason) {
        against.add(reason);
        connection.setAutoRead(false);
    }

    /** The reason is one no more. What has been read already comes out here if there is no other. */
    void goOn(Reason reason) {
        against.remove(reason);
        if (against.isEmpty()) {
            connection.setAutoRead(true);
        }
    }

    /** Why no more is read. */
    enum Reason {
        /** A request waits for the answer to the one before it. */
        ANSWERING,
        /** A request waits for room for its body. */
        NO_ROOM
    }
}
