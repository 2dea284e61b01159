package dev.trestle.cli.local;

import dev.trestle.cli.terminal.Terminal;
import dev.trestle.storage.DurableStorage;
import java.io.IOException;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets another process have the folder copied that this one has open. It asks through a socket in that folder, so that the
 * rights to the folder decide who may, and nothing is open to a network.
 */
final class BackupRequests implements AutoCloseable {

    private static final String SOCKET = "trestle.socket";
    private static final String DONE = "done";
    private static final int LONGEST_PATH = 64 * 1024;
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

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
        inBackground(this::answerAll);
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "trestle-backups");
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
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket(folder)))) {
            // The path ends where what is sent does: a line's end may be in it.
            Channels.newOutputStream(channel)
                    .write(copy.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
            channel.shutdownOutput();
            String answer = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            if (answer.isEmpty()) {
                return Optional.of("The process that has " + folder + " open ended before it had been copied.");
            }
            return answer.equals(DONE) ? Optional.empty() : Optional.of(answer);
        }
    }

    private void answerAll() {
        while (listener.isOpen()) {
            try {
                SocketChannel channel = listener.accept();
                // Whoever says nothing keeps nobody else waiting.
                inBackground(() -> answer(channel));
            } catch (IOException e) {
                // Closed, or out of file handles: not to be tried again and again without a pause.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void answer(SocketChannel channel) {
        try (channel) {
            byte[] copy = Channels.newInputStream(channel).readNBytes(LONGEST_PATH + 1);
            if (copy.length > 0 && copy.length <= LONGEST_PATH) {
                answer(channel, new String(copy, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // Who asked has gone.
        }
    }

    /** One at a time; who closes this waits until it has been said how the copy went. */
    private synchronized void answer(SocketChannel channel, String copy) throws IOException {
        if (listener.isOpen()) {
            Channels.newOutputStream(channel).write(copy(copy).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String copy(String copy) {
        try {
            storage.backup(Path.of(copy));
            return DONE;
        } catch (RuntimeException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            synchronized (this) {
                Files.deleteIfExists(socket);
            }
        } catch (IOException e) {
            // A socket that is left behind is deleted by who opens the folder next.
        }
    }
}
