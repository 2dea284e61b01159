package dev.trestle.cli.transfer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.cli.terminal.CommandFailedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The file that says how far a piece of work has come. It is replaced as a whole, so that whenever the process ends there is
 * the one before or the one after.
 */
public final class CheckpointFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DIGITS = 16;
    private static final String WORK = "work";

    private final Path path;
    private final List<String> work;

    /**
     * The file of a piece of work.
     *
     * @param folder where checkpoints are
     * @param name what the name of the file begins with
     * @param work what tells this piece of work from others
     */
    public CheckpointFile(Path folder, String name, List<String> work) {
        this.work = List.copyOf(work);
        this.path = folder.resolve(name + "-" + digest(work) + ".json");
    }

    /**
     * What was written last.
     *
     * @return empty if the work has not begun
     * @throws CommandFailedException if the file cannot be read or is that of other work
     */
    public Optional<ObjectNode> read() {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new CommandFailedException(
                    path + ": cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
        try {
            if (JSON.readTree(bytes) instanceof ObjectNode checkpoint
                    && checkpoint.path(WORK).equals(JSON.valueToTree(work))) {
                return Optional.of(checkpoint);
            }
        } catch (JacksonException e) {
            throw unusable(e);
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read", e);
        }
        throw unusable(null);
    }

    /**
     * Writes how far the work has come.
     *
     * @param checkpoint members of the caller's own
     */
    public void write(ObjectNode checkpoint) {
        checkpoint.set(WORK, JSON.valueToTree(work));
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path unfinished = path.resolveSibling(path.getFileName() + ".part");
            try (FileChannel file = FileChannel.open(
                    unfinished,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                ByteBuffer bytes = ByteBuffer.wrap(checkpoint.toPrettyString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CommandFailedException(
                    path + ": cannot be written (" + reason(e)
                            + "); the next run copies again what came after the last checkpoint",
                    e);
        }
    }

    /** Removes the file, as the work is done. */
    public void remove() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new CommandFailedException(path + ": cannot be removed, though what it is about is done", e);
        }
    }

    /**
     * A new set of members.
     *
     * @return an empty object
     */
    public static ObjectNode members() {
        return JSON.createObjectNode();
    }

    /**
     * The failure of a checkpoint that does not fit what is there.
     *
     * @param problem what does not fit
     * @return the failure, which names the file and says what to do
     */
    public CommandFailedException stale(String problem) {
        return new CommandFailedException(
                TransferRun.IN_THE_WAY, path + " is of an earlier run, but " + problem + "; delete it to begin anew");
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private CommandFailedException unusable(@Nullable Exception cause) {
        String message = path + ": is no checkpoint of this work; delete it to begin anew";
        return cause == null ? new CommandFailedException(message) : new CommandFailedException(message, cause);
    }

    /** Of a full disk only the message tells; that of a file that is missing or closed to us is its path. */
    private static String reason(IOException e) {
        return e instanceof FileSystemException || e.getMessage() == null
                ? e.getClass().getSimpleName()
                : e.getMessage();
    }

    private static String digest(List<String> work) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join("\0", work).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
