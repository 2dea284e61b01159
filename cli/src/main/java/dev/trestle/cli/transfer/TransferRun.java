package dev.trestle.cli.transfer;

import dev.trestle.cli.item.RefusalText;
import dev.trestle.cli.place.DataFolder;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.engine.storage.StorageException;
import java.io.IOException;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Runs the work of a command that a signal may end in the middle, and says in one line how it ended. */
public final class TransferRun {
    /** What was verified is not the same. */
    public static final int DIFFERENT = 3;

    /** A table is in the way. */
    public static final int IN_THE_WAY = 8;

    /** By convention the status of a process that Ctrl-C has ended. */
    static final int INTERRUPTED = 130;

    private final Terminal terminal;
    private final Interruption interruption;

    /**
     * A run.
     *
     * @param terminal what hears of an interruption
     * @param interruption what ends it
     */
    public TransferRun(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    /**
     * Carries out the work.
     *
     * @param work returns an exit status
     * @param whenInterrupted what to say of work that was interrupted
     * @return the exit status
     */
    public int run(Supplier<Integer> work, Supplier<String> whenInterrupted) {
        return interruption.listeningDuring(() -> {
            try {
                return work.get();
            } catch (InterruptedWorkException e) {
                terminal.remark("interrupted: " + whenInterrupted.get());
                return INTERRUPTED;
            } catch (DynamoDbException e) {
                throw new CommandFailedException(RefusalText.of(e), e);
            } catch (SdkClientException e) {
                // Without credentials, for example, nothing is sent at all.
                String what =
                        e.getCause() instanceof IOException ? "DynamoDB cannot be reached: " : "no request was sent: ";
                throw new CommandFailedException(what + e.getMessage(), e);
            } catch (StorageException e) {
                throw DataFolder.failure(e);
            }
        });
    }
}
