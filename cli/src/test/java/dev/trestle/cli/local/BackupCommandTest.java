package dev.trestle.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Screen;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.storage.DurableStorage;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupCommandTest {

    private static final Key KEY = Key.of("key");
    private static final Item ITEM = Item.of("value", new StringValue("v"));

    private final Screen screen = Screen.plain(100);
    private final Terminal terminal = screen.terminal();

    @TempDir
    Path directory;

    @Test
    void copiesAFolderThatNobodyHasOpen() {
        try (DurableStorage storage = DurableStorage.open(folder("live"))) {
            write(storage);
        }

        assertThat(backup()).isZero();

        assertIsThere(folder("copy"));
        assertThat(screen.out()).isEqualTo("Copied %s to %s%n".formatted(folder("live"), folder("copy")));
    }

    @Test
    void hasTheServerCopyWhatItHasOpen() {
        try (DurableStorage storage = DurableStorage.open(folder("live"));
                BackupRequests requests = BackupRequests.listen(folder("live"), storage, terminal)) {
            write(storage);

            assertThat(backup()).isZero();

            assertIsThere(folder("copy"));
            assertThatExceptionOfType(CommandFailedException.class)
                    .isThrownBy(this::backup)
                    .withMessageContaining("There is something at " + folder("copy"))
                    .satisfies(e -> assertThat(e.status()).isEqualTo(1));
            assertThat(requests).isNotNull();
        }
        assertThat(folder("live").resolve("trestle.socket")).doesNotExist();
    }

    @Test
    void saysThatAnotherProcessMakesNoCopies() {
        try (DurableStorage storage = DurableStorage.open(folder("live"))) {
            write(storage);
            assertThatExceptionOfType(CommandFailedException.class)
                    .isThrownBy(this::backup)
                    .withMessageContaining("is open already")
                    .satisfies(e -> assertThat(e.status()).isEqualTo(4));
        }
        assertThat(folder("copy")).doesNotExist();
    }

    @Test
    void listensWhereAKilledProcessHasListened() throws Exception {
        DurableStorage.open(folder("live")).close();
        Files.writeString(folder("live").resolve("trestle.socket"), "");

        hasTheServerCopyWhatItHasOpen();
    }

    @Test
    void goesOnWithoutWhereThereCanBeNoSocket() {
        Path deep = folder("a".repeat(120));
        try (DurableStorage storage = DurableStorage.open(deep);
                BackupRequests requests = BackupRequests.listen(deep, storage, terminal)) {
            assertThat(requests).isNotNull();
            assertThat(screen.err()).startsWith("note: trestle backup cannot copy");
        }
    }

    @Test
    void makesNoTablesWhereThereAreNone() throws Exception {
        Files.createDirectory(folder("live"));
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(this::backup)
                .withMessageContaining("There are no tables in " + folder("live"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(5));
        assertThat(folder("live")).isEmptyDirectory();
        assertThat(folder("copy")).doesNotExist();
    }

    @Test
    void saysThatThereIsNoCopyWithTheStatusForThat() {
        DurableStorage.open(folder("live")).close();
        DurableStorage.open(folder("copy")).close();
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(this::backup)
                .withMessageContaining("There is something at " + folder("copy"))
                .satisfies(e -> assertThat(e.status()).isEqualTo(1));
    }

    @Test
    @Timeout(60)
    void answersWhateverOthersAskFor() throws Exception {
        try (DurableStorage storage = DurableStorage.open(folder("live"));
                BackupRequests requests = BackupRequests.listen(folder("live"), storage, terminal);
                SocketChannel silent = connect()) {
            write(storage);
            assertThat(BackupRequests.ask(folder("live"), folder("two\nlines"))).isEmpty();
            assertIsThere(folder("two\nlines"));
            try (SocketChannel noPath = connect()) {
                noPath.write(ByteBuffer.wrap(new byte[] {'/', 0}));
                noPath.shutdownOutput();
                assertThat(Channels.newInputStream(noPath).readAllBytes()).isNotEmpty();
            }

            assertThat(backup()).isZero();

            assertIsThere(folder("copy"));
            assertThat(silent.isOpen()).isTrue();
            assertThat(requests).isNotNull();
        }
    }

    private SocketChannel connect() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(folder("live").resolve("trestle.socket")));
    }

    @Test
    void makesNoFolderToCopy() {
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(this::backup)
                .withMessageContaining("there is no folder");
        assertThat(folder("live")).doesNotExist();
    }

    private int backup() {
        BackupCommand command = new BackupCommand(terminal);
        new CommandLine(command)
                .parseArgs(
                        "--data",
                        folder("live").toString(),
                        "--to",
                        folder("copy").toString());
        return command.call();
    }

    private static void write(DurableStorage storage) {
        WriteBatch batch = new WriteBatch();
        batch.put(storage.map("m"), KEY, ITEM);
        storage.commit(batch);
    }

    private static void assertIsThere(Path copy) {
        try (DurableStorage storage = DurableStorage.open(copy)) {
            assertThat(storage.map("m").get(KEY)).isEqualTo(ITEM);
        }
    }

    private Path folder(String name) {
        return directory.resolve(name);
    }
}
