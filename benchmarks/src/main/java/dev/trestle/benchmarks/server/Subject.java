package dev.trestle.benchmarks.server;

/** What is put under load. */
enum Subject {
    /** Netty, as the server uses it, with a constant answer: the floor. */
    NETTY("Netty, a constant", "GetItem"),
    /** The JDK's own HTTP server with a constant answer. */
    JDK("jdk.httpserver, a constant", "GetItem"),
    /** Trestle's server, reading. */
    GET_ITEM("Trestle, GetItem", "GetItem"),
    /** Trestle's server, writing. */
    PUT_ITEM("Trestle, PutItem", "PutItem");

    private final String title;
    private final String operation;

    Subject(String title, String operation) {
        this.title = title;
        this.operation = operation;
    }

    String title() {
        return title;
    }

    String operation() {
        return operation;
    }
}
