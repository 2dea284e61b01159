package dev.trestle.storage;

import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.StorageException.Kind;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;

/**
 * Keeps native memory from being let go of while somebody uses it, which would end the process, and makes the storage's
 * errors of RocksDB's. Thread-safe.
 */
final class NativeGuard {

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    /** Taken before the other lock by whoever takes both. */
    private final ReentrantReadWriteLock untilTheEnd = new ReentrantReadWriteLock();

    private final String where;
    private boolean closed;

    /** A guard for the storage in the folder of that name. */
    NativeGuard(String where) {
        this.where = where;
    }

    /** Does the work, at the same time as others do theirs. */
    <T> T using(Work<T> work) {
        return locked(lock.readLock(), work);
    }

    /**
     * Does the work, which takes long and uses no map, at the same time as anything else: who waits to be alone does not wait
     * for it, and with them everybody who comes later, but who wants to be last does.
     */
    <T> T meanwhile(Work<T> work) {
        return locked(untilTheEnd.readLock(), work);
    }

    /** Does the work, which makes or ends something native, while nobody uses anything. */
    <T> T alone(Work<T> work) {
        return locked(lock.writeLock(), work);
    }

    /** Does the work while nobody uses anything; nobody will afterwards. The second time nothing happens. */
    void last(Runnable work) {
        untilTheEnd.writeLock().lock();
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                work.run();
            }
        } finally {
            lock.writeLock().unlock();
            untilTheEnd.writeLock().unlock();
        }
    }

    /** Does the work, at the same time as others do theirs, unless the last has been done. */
    void unlessClosed(Runnable work) {
        lock.readLock().lock();
        try {
            if (!closed) {
                work.run();
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T locked(Lock mode, Work<T> work) {
        mode.lock();
        try {
            if (closed) {
                throw new IllegalStateException("The storage in " + where + " has been closed");
            }
            return work.run();
        } catch (RocksDBException e) {
            throw failure(where, e);
        } finally {
            mode.unlock();
        }
    }

    static StorageException failure(String where, RocksDBException cause) {
        Status status = cause.getStatus();
        Status.Code code = status == null ? Status.Code.Undefined : status.getCode();
        if (status != null && status.getSubCode() == Status.SubCode.NoSpace) {
            return new StorageException(
                    Kind.FULL,
                    "There is no room left for the storage in " + where + ": " + cause.getMessage()
                            + ". Make room; if it is open, it can be read meanwhile, and written to some seconds later.",
                    cause);
        }
        if (code == Status.Code.IOError) {
            return new StorageException(
                    Kind.INACCESSIBLE,
                    "The file system failed under the storage in " + where + ": " + cause.getMessage()
                            + ". Find out why, and open it again.",
                    cause);
        }
        return new StorageException(
                Kind.DAMAGED,
                "The storage in " + where + " is damaged: " + cause.getMessage() + ". Restore the folder from a copy.",
                cause);
    }

    /** Something that RocksDB is asked for. */
    interface Work<T> {

        T run() throws RocksDBException;
    }
}
