package dev.trestle.cli.place;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.storage.DurableSettings;
import dev.trestle.storage.DurableStorage;
import java.nio.file.Path;

/** The folder that {@code --data} of {@code trestle local} names, and the exit statuses that tell what is wrong with it. */
public final class DataFolder {

    private static final int IN_USE = 4;
    private static final int NOT_OURS = 5;
    private static final int INACCESSIBLE = 6;
    private static final int DAMAGED = 7;

    private DataFolder() {}

    /**
     * Opens the storage in the folder, which is made if there is none.
     *
     * @param folder the folder
     * @return the storage, the caller's to close
     * @throws CommandFailedException if there can be no storage there
     */
    public static DurableStorage open(Path folder) {
        return open(folder, DurableSettings.DEFAULT);
    }

    /**
     * Opens the storage in the folder with settings of its own.
     *
     * @param folder the folder, made if there is none
     * @param settings how it works
     * @return the storage, the caller's to close
     * @throws CommandFailedException if there can be no storage there
     */
    public static DurableStorage open(Path folder, DurableSettings settings) {
        try {
            return DurableStorage.open(folder, settings);
        } catch (StorageException e) {
            throw failure(e);
        }
    }

    /**
     * The failure of a command whose storage cannot be used.
     *
     * @param e what is wrong with the storage
     * @return the failure, with the exit status that tells it
     */
    public static CommandFailedException failure(StorageException e) {
        int status = switch (e.kind()) {
            case IN_USE -> IN_USE;
            case FOREIGN, NEWER_FORMAT, OTHER_ACCOUNT -> NOT_OURS;
            case INACCESSIBLE, FULL, NOT_INSTALLED -> INACCESSIBLE;
            case DAMAGED -> DAMAGED;
        };
        return new CommandFailedException(status, String.valueOf(e.getMessage()), e);
    }
}
