package dev.trestle.engine;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.error.StorageErrors;
import dev.trestle.engine.storage.StorageException;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Makes answers of the failures of storage, and tells the log about them, but not about each of very many. Thread-safe. */
final class StorageFailures {

    private static final System.Logger LOGGER = System.getLogger("dev.trestle.engine.storage");
    private static final long BETWEEN_LOGGED = TimeUnit.SECONDS.toNanos(10);

    private final AtomicLong nextLogged = new AtomicLong(System.nanoTime());

    /** The error that the caller of an operation gets. */
    ServiceException answer(StorageException failure) {
        long now = System.nanoTime();
        long next = nextLogged.get();
        if (now - next >= 0 && nextLogged.compareAndSet(next, now + BETWEEN_LOGGED)) {
            LOGGER.log(Level.ERROR, "Requests fail because storage does", failure);
        }
        return failure.kind() == StorageException.Kind.FULL ? StorageErrors.full() : StorageErrors.failed();
    }
}
