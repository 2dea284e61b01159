package dev.trestle.cli.local;

import dev.trestle.cli.place.DataFolder;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.cli.workbench.ModelTables;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.Engine;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.server.TrestleServer;
import dev.trestle.storage.Durability;
import dev.trestle.storage.DurableSettings;
import dev.trestle.storage.DurableStorage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** {@code trestle local}: a DynamoDB endpoint on this machine, until it is told to end. */
@Command(
        name = "local",
        description = {
            "Answers DynamoDB and DynamoDB Streams over HTTP, for the SDK of any language, until Ctrl-C or SIGTERM; then"
                    + " requests that are being answered are finished.",
            ""
        },
        footer = {
            "",
            "Exit status: 0 once told to end, 1 if it failed, 2 if the command was not understood, 3 if it cannot listen"
                    + " there, as when the port is in use; of the folder for --data, 4 says that it is in use, 5 that it is no"
                    + " storage or one of a later version or for another region, 6 that it cannot be read and written, 7 that it"
                    + " is damaged."
        })
public final class LocalCommand implements Callable<Integer> {
    private static final int CANNOT_LISTEN = 3;
    private static final int HIGHEST_PORT = 65_535;
    private static final Pattern REGION = Pattern.compile("[A-Za-z0-9-]+");
    private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(10);

    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs the command
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8000",
            description = "The port to listen on, ${DEFAULT-VALUE} unless given; with 0, one that is free.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on, ${DEFAULT-VALUE} unless given; other machines reach 0.0.0.0.")
    private String host = "127.0.0.1";

    @Option(
            names = "--region",
            paramLabel = "REGION",
            defaultValue = "local",
            description = "The region in ARNs, ${DEFAULT-VALUE} unless given. Clients may sign for any.")
    private String region = "local";

    @ArgGroup
    private Place place = new Place();

    /** Where tables are kept: one or the other. */
    static final class Place {

        @Option(
                names = "--in-memory",
                description = "Says that tables are meant to be gone when it ends; otherwise it reminds you.")
        private boolean inMemory;

        @ArgGroup(exclusive = false)
        private @Nullable Folder folder;
    }

    /** A folder, and what it outlives. */
    static final class Folder {

        @Option(
                names = "--data",
                paramLabel = "DIR",
                required = true,
                description =
                        "Keeps tables in this folder, made if there is none: what was answered outlives kills and power"
                                + " cuts.")
        @SuppressWarnings("NullAway.Init") // picocli sets it where it makes a Folder
        private Path data;

        @Option(
                names = "--durability",
                paramLabel = "WHEN",
                description =
                        "When a write is answered: fsync, once the disk has it, unless given; os, once the operating"
                                + " system has it, which is faster, but a power cut takes the last writes. A folder that a power"
                                + " cut met with os opens with os.")
        private When durability = When.fsync;

        DurableSettings settings() {
            return DurableSettings.DEFAULT.withDurability(
                    switch (durability) {
                        case fsync -> Durability.FSYNC;
                        case os -> Durability.OS;
                    });
        }
    }

    private enum When {
        fsync,
        os
    }

    @Option(
            names = "--buckets",
            paramLabel = "DIR",
            description = "A folder whose folders stand for buckets of S3: imports and bulk operations read from them,"
                    + " exports write to them. Without it there are no buckets.")
    private @Nullable Path buckets;

    @Option(
            names = "--load",
            paramLabel = "FILE",
            description =
                    "Makes and fills the tables of a NoSQL Workbench data model first, but those that are there already. Can be given"
                            + " several times.")
    private List<Path> models = List.of();

    @Mixin
    private final AccessOptions access = new AccessOptions();

    /**
     * The command.
     *
     * @param terminal where it says that it is ready
     */
    public LocalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        InetAddress address = address();
        requireSensible(address);
        // What is wrong with files is found out before a folder is made for the tables.
        TrestleServer.Builder server =
                access.on(TrestleServer.builder().host(address).port(port).region(region));
        ModelTables tables = ModelTables.of(models);
        Folder folder = place.folder;
        if (folder == null) {
            return serve(server, Engine.builder(), tables, () -> {});
        }
        DurableStorage storage = DataFolder.open(folder.data, folder.settings());
        BackupRequests backups = BackupRequests.listen(folder.data, storage, terminal);
        Runnable close = () -> {
            backups.close();
            storage.close();
        };
        try {
            return serve(server.storageWaits(), Engine.builder().storage(storage), tables, close);
        } catch (StorageException e) {
            throw DataFolder.failure(e);
        } finally {
            close.run();
        }
    }

    private int serve(TrestleServer.Builder configured, Engine.Builder builder, ModelTables tables, Runnable afterwards)
            throws InterruptedException {
        if (buckets != null) {
            builder.buckets(buckets);
        }
        Engine engine = builder.region(region).sweepEvery(BETWEEN_SWEEPS).build();
        try {
            load(tables, engine);
            TrestleServer server = start(configured, engine);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> {
                                server.close();
                                engine.close();
                                afterwards.run();
                                // It did what it was told: a signal's own exit status would say that it failed.
                                Runtime.getRuntime().halt(0);
                            },
                            "trestle-end"));
            new ReadyReport(terminal).ready(server.uri(), region, access.verify());
            if (place.folder == null && !place.inMemory) {
                terminal.remark("note: tables are held in memory and are gone when this ends (--data DIR keeps them,"
                        + " --in-memory: I know)");
            }
            new CountDownLatch(1).await();
            return 0;
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    private void load(ModelTables tables, Engine engine) {
        if (models.isEmpty()) {
            return;
        }
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.on(engine, region);
                DynamoDbClient client = db.client()) {
            tables.make(client, terminal);
        }
    }

    private TrestleServer start(TrestleServer.Builder server, Engine engine) {
        try {
            return server.start(engine);
        } catch (IOException e) {
            throw cannotListen(e.getCause() == null ? e : e.getCause());
        }
    }

    private CommandFailedException cannotListen(Throwable reason) {
        return new CommandFailedException(
                CANNOT_LISTEN,
                "cannot listen on port " + port + " of " + host + " (" + reason.getMessage() + ")"
                        + (port == 0 ? "" : "; --port 0 takes one that is free"),
                reason);
    }

    /** Before a folder is made, and tables in it that would be in the way of the next try. */
    private void requireSensible(InetAddress address) {
        if (port < 0 || port > HIGHEST_PORT) {
            throw wrong("--port: " + port + " is not between 0 and " + HIGHEST_PORT);
        }
        if (!REGION.matcher(region).matches()) {
            throw wrong("--region: \"" + region + "\" is no region's name, which has letters, digits and hyphens");
        }
        if (place.folder != null && place.folder.data.toString().isEmpty()) {
            throw wrong("--data: the name of the folder is missing");
        }
        if (buckets != null && !Files.isDirectory(buckets)) {
            throw wrong("--buckets: there is no folder " + buckets + "; make it, and one in it for each bucket");
        }
        try {
            new ServerSocket(port, 1, address).close();
        } catch (IOException e) {
            throw cannotListen(e);
        }
    }

    private ParameterException wrong(String what) {
        return new ParameterException(spec.commandLine(), what);
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new ParameterException(spec.commandLine(), "--host: there is no address " + host, e);
        }
    }
}
