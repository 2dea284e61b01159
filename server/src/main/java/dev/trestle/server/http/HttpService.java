package dev.trestle.server.http;

import java.util.function.IntSupplier;

/** What answers requests. Called by many threads at once. */
public interface HttpService {

    /**
     * Whether answering may take long or wait for anything, as for a disk. Other requests wait for one that said no and
     * then takes long.
     */
    boolean mayTakeLong(HttpCall call);

    /**
     * The answer.
     *
     * @param call the request
     * @param openConnections tells how many connections are open
     */
    HttpAnswer answer(HttpCall call, IntSupplier openConnections);

    /** The answer to a request whose answering failed. */
    HttpAnswer failure();

    /** The answer to a request whose body has more bytes than the limit, of which no more is read. */
    HttpAnswer tooLarge(int maxBodyBytes);
}
