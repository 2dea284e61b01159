package dev.trestle.connect;

import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Has the connections of a process refreshed after its image was restored. The only class that refers to {@code org.crac}, so
 * that all others load where it is not on the class path.
 */
final class CheckpointHook implements Resource {

    private final Connections connections;

    CheckpointHook(Connections connections) {
        this.connections = connections;
    }

    /** Registers the hook, which who calls this has to hold: the context does not. */
    static CheckpointHook registered(Connections connections) {
        CheckpointHook hook = new CheckpointHook(connections);
        Core.getGlobalContext().register(hook);
        return hook;
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        // Priming has connected already, and a snapshot of a virtual machine takes open sockets along.
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        connections.refresh();
    }
}
