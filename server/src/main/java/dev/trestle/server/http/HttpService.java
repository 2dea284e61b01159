package dev.trestle.server.http;

/** What answers requests. Called by many threads at once. */
public interface HttpService {

    /**
     * Whether answering may take long or wait for anything, as for a disk. Other requests wait for one that said no and
     * then takes long.
     */
    boolean mayTakeLong(HttpCall call);

    /** The answer. A failure becomes status 500. */
    HttpAnswer answer(HttpCall call);
}
