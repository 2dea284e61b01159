package dev.trestle.cli.local;

import dev.trestle.cli.place.DataFolder;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.storage.DurableStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code trestle backup}: a copy of the folder of a local server. */
@Command(
        name = "backup",
        description = {
            "Copies the folder of `trestle local --data` as it is at one moment, while the server goes on or when it does"
                    + " not run. To restore the copy, give a copy of it to `trestle local --data`.",
            ""
        },
        footer = {
            "",
            "Exit status: 0 if there is a copy, 1 if not, 2 if the command was not understood; of the folder for --data, 4"
                    + " says that a process has it open that makes no copies, 5 that it is no storage, 6 that it cannot be"
                    + " read and written, 7 that it is damaged."
        })
public final class BackupCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder to copy.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private Path data;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "The folder to copy to, which does not exist yet.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private Path copy;

    /**
     * The command.
     *
     * @param terminal where it says that it is done
     */
    public BackupCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(data)) {
            throw new CommandFailedException("there is no folder " + data);
        }
        if (!DurableStorage.isIn(data)) {
            // To open it would make one.
            throw DataFolder.failure(new StorageException(
                    StorageException.Kind.FOREIGN, "There are no tables in " + data + ": nothing has been copied."));
        }
        copy();
        terminal.out().println("Copied " + data + " to " + copy);
        return 0;
    }

    private void copy() {
        DurableStorage storage;
        try {
            storage = DurableStorage.open(data);
        } catch (StorageException e) {
            if (e.kind() != StorageException.Kind.IN_USE) {
                throw DataFolder.failure(e);
            }
            ask(e);
            return;
        }
        try (storage) {
            storage.backup(copy);
        } catch (StorageException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private void ask(StorageException inUse) {
        Optional<String> problem;
        try {
            problem = BackupRequests.ask(data, copy);
        } catch (IOException e) {
            inUse.addSuppressed(e);
            throw DataFolder.failure(inUse);
        }
        if (problem.isPresent()) {
            throw new CommandFailedException(problem.get());
        }
    }
}
