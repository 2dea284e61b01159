package dev.trestle.migrations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

/** Names this process in the history and in the lock. */
final class ProcessName {

    private ProcessName() {}

    /** The process id, the host and a part that differs each time, as two containers may agree on the first two. */
    static String unique() {
        return ProcessHandle.current().pid() + "@" + host() + "/"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
