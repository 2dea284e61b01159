package dev.trestle.cli.local;

import dev.trestle.cli.terminal.Terminal;
import dev.trestle.storage.DurableStorage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Lets another process have the folder copied that this one has open. It asks through a socket in that folder, so that the
 * rights to the folder decide who may, and nothing is open to a network.
 */
final class BackupRequests implements AutoCloseable {

    private static final String SOCKET = "trestle.socket";
    private static final String DONE = "done";

    private final ServerSocketChannel listener;
    private final DurableStorage storage;
    private final Path socket;

    private BackupRequests(ServerSocketChannel listener, DurableStorage storage, Path socket) {
        this.listener = listener;
        this.storage = storage;
        this.socket = socket;
    }

    /**
     * Begins to listen for those who want a copy of the storage. Where there can be no socket, as in a folder whose path is
     * longer than about 100 bytes, it says so and does not.
     *
     * @param folder the folder that the storage has open
     */
    static BackupRequests listen(Path folder, DurableStorage storage, Terminal terminal) {
        Path socket = socket(folder);
        try {
            BackupRequests requests =
                    new BackupRequests(ServerSocketChannel.open(StandardProtocolFamily.UNIX), storage, socket);
            requests.start(terminal);
            return requests;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void start(Terminal terminal) throws IOException {
        try {
            // One of a process that was killed: nobody else has the folder now.
            Files.deleteIfExists(socket);
            listener.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            listener.close();
            terminal.remark("note: trestle backup cannot copy the folder while this runs (" + e.getMessage() + ")");
            return;
        }
        Thread thread = new Thread(this::answerAll, "trestle-backups");
        thread.setDaemon(true);
        thread.start();
    }

    private static Path socket(Path folder) {
        return folder.toAbsolutePath().normalize().resolve(SOCKET);
    }

    /**
     * Has whoever has the folder open copy it, and waits until that is done.
     *
     * @param folder the folder to copy
     * @param copy a folder that does not exist
     * @return what went wrong; empty if it worked
     * @throws IOException if whoever has it open does not listen
     */
    static Optional<String> ask(Path folder, Path copy) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)));
                BufferedReader answers = reader(channel)) {
            writer(channel).println(copy.toAbsolutePath().normalize());
            String answer = answers.readLine();
            if (answer == null) {
                throw new IOException("it ended before it was done");
            }
            return answer.equals(DONE) ? Optional.empty() : Optional.of(answer);
        }
    }

    private void answerAll() {
        while (listener.isOpen()) {
            try (SocketChannel channel = listener.accept();
                    BufferedReader requests = reader(channel)) {
                String copy = requests.readLine();
                if (copy != null) {
                    writer(channel).println(answer(Path.of(copy)));
                }
            } catch (IOException e) {
                // Who asked has gone, or this has been closed; the next one is answered, if there is a next one.
            }
        }
    }

    private String answer(Path copy) {
        try {
            storage.backup(copy);
            return DONE;
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage()).replace('\n', ' ');
        }
    }

    private static BufferedReader reader(SocketChannel channel) {
        return new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
    }

    private static PrintStream writer(SocketChannel channel) {
        return new PrintStream(Channels.newOutputStream(channel), true, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            listener.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            // A socket that is left behind is deleted by who opens the folder next.
        }
    }
}
