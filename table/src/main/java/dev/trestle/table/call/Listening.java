package dev.trestle.table.call;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** Tells a listener something without letting its failures out. */
final class Listening {

    private static final Logger LOGGER = System.getLogger(CallListener.class.getName());

    private Listening() {}

    static void shielded(Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "a listener failed; the operation it was told of goes on", e);
        }
    }

    static Consumer<OperationReport> began(CallListener listener, Operation operation) {
        try {
            return listener.began(operation);
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, "a listener failed; it will not hear of the end of " + operation, e);
            return report -> {};
        }
    }
}
