package dev.trestle.connect;

import dev.trestle.connect.configuration.Configuration;
import dev.trestle.connect.configuration.ConfigurationSource;
import dev.trestle.connect.configuration.Deployment;
import dev.trestle.connect.configuration.Environment;
import dev.trestle.infrastructure.drift.Drift;
import dev.trestle.migrations.MigrationInProgressException;
import dev.trestle.migrations.MigrationListener;
import dev.trestle.migrations.MigrationReport;
import dev.trestle.migrations.Migrations;
import dev.trestle.migrations.Migrator;
import dev.trestle.migrations.lease.LeaseHeldException;
import dev.trestle.migrations.waiting.Sleeper;
import dev.trestle.migrations.waiting.WaitTimeoutException;
import dev.trestle.table.schema.Design;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * Connections to tables, each made once and then shared. An application uses those of its process, by way of {@link
 * Trestle}; a test makes its own to start afresh. Each configuration is read once. Thread-safe.
 *
 * <p>There is one client, and one embedded engine, for each deployment: tables of several designs are in the same engine.
 */
public final class Connections implements AutoCloseable {

    private final Environment environment;
    private final MigrationListener listener;
    private final Clock clock;
    private final Sleeper sleeper;
    private final Consumer<DynamoDbClientBuilder> clientSettings;

    private final Map<ConfigurationSource, Configuration> configurations = new ConcurrentHashMap<>();
    private final SingleFlight<Target, Connection> connections = new SingleFlight<>();
    private final Map<Place, Client> clients = new HashMap<>();
    private final Map<TablePlace, String> designedNames = new HashMap<>();
    private final Set<Target> connected = ConcurrentHashMap.newKeySet();
    private @Nullable Object checkpointHook;
    private boolean closed;

    /** What one client talks to. Not a matter of the file that says so, so that two files can mean one embedded engine. */
    private record Place(String deployment, Deployment.Engine engine) {}

    private record TablePlace(Place place, String tableName) {}

    /** Design and migrations are compared by identity: another list of migrations is to be run, not to be passed over. */
    private record Target(ConfigurationSource source, Deployment deployment, Design design, Migrations migrations) {

        String tableName() {
            return deployment.tableName().orElse(design.tableName());
        }
    }

    private Connections(Builder builder) {
        this.environment = builder.environment;
        this.listener = builder.listener;
        this.clock = builder.clock;
        this.sleeper = builder.sleeper;
        this.clientSettings = builder.clientSettings;
    }

    /** Begins connections of this process's environment that nobody listens to. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Connects as {@link Trestle#connect(Design, Migrations)} does.
     *
     * @throws IllegalStateException if these connections are closed
     */
    public Connection connect(Design design, Migrations migrations) {
        return connect(design, migrations, Optional.empty());
    }

    /**
     * Connects as {@link Trestle#connect(Design, Migrations, String)} does.
     *
     * @throws IllegalStateException if these connections are closed
     */
    public Connection connect(Design design, Migrations migrations, String deployment) {
        return connect(design, migrations, Optional.of(deployment));
    }

    private Connection connect(Design design, Migrations migrations, Optional<String> asked) {
        Target target = target(design, migrations, asked);
        Client client = client(target);
        return connections.get(
                target,
                () -> {
                    Connection connection = new Connection(
                            client.sdk(),
                            target.tableName(),
                            target.deployment().name(),
                            ready(target));
                    connected.add(target);
                    return connection;
                },
                () -> new NestedConnectException(target.tableName()));
    }

    /**
     * Primes as {@link Trestle#prime(Design, Migrations)} does.
     *
     * @throws IllegalStateException if these connections are closed
     */
    public Connection prime(Design design, Migrations migrations) {
        Connection connection = connect(design, migrations);
        registerHook();
        return connection;
    }

    /** Primes as {@link Trestle#prime(Design, Migrations, String)} does. */
    public Connection prime(Design design, Migrations migrations, String deployment) {
        Connection connection = connect(design, migrations, deployment);
        registerHook();
        return connection;
    }

    private synchronized void registerHook() {
        if (checkpointHook == null) {
            try {
                checkpointHook = CheckpointHook.registered(this);
            } catch (NoClassDefFoundError noOneTakesImages) {
                // Without org.crac on the class path priming is connecting.
            }
        }
    }

    /**
     * Looks at each table again that was connected to, one read each where nothing is to do, and gets it ready as its
     * deployment says: for a process that goes on from an image which may be older than the newest migration, and whose
     * network connections are gone.
     *
     * @throws dev.trestle.table.TrestleException as connecting does; the tables after that are not looked at
     * @throws IllegalStateException if these connections are closed
     */
    public void refresh() {
        for (Target target : connected) {
            ready(target);
        }
    }

    /**
     * A migrator as {@link Trestle#migrator(Design, Migrations, String)} gives it.
     *
     * @throws IllegalStateException if these connections are closed
     */
    public Migrator migrator(Design design, Migrations migrations, String deployment) {
        return migrator(target(design, migrations, Optional.of(deployment)));
    }

    /** The deployment that connecting would choose, which it does not open. */
    public Deployment deployment(Design design) {
        return target(design, Migrations.none(), Optional.empty()).deployment();
    }

    /**
     * The deployment of that name, which it does not open.
     *
     * @throws dev.trestle.connect.configuration.UnknownDeploymentException if there is none
     */
    public Deployment deployment(Design design, String deployment) {
        return target(design, Migrations.none(), Optional.of(deployment)).deployment();
    }

    /**
     * The table of a deployment as it is, to look at it: nothing is made, migrated or validated, whatever the deployment's {@code
     * migrate} says.
     *
     * @throws IllegalStateException if these connections are closed
     */
    public Connection unprepared(Design design, String deployment) {
        Target target = target(design, Migrations.none(), Optional.of(deployment));
        return new Connection(
                client(target).sdk(), target.tableName(), target.deployment().name(), MigrationReport.NOTHING);
    }

    private Migrator migrator(Target target) {
        return Migrator.of(client(target).sdk(), target.tableName(), target.design(), target.migrations())
                .with(listener)
                .with(clock)
                .with(sleeper);
    }

    private Target target(Design design, Migrations migrations, Optional<String> asked) {
        ConfigurationSource source = ConfigurationSource.find(environment);
        Configuration configuration = configurations.computeIfAbsent(source, ConfigurationSource::read);
        configuration.requireTable(design.tableName());
        Deployment deployment = configuration.choose(asked, environment);
        return new Target(source, deployment, design, migrations);
    }

    private MigrationReport ready(Target target) {
        Migrator migrator = migrator(target);
        switch (target.deployment().migrate()) {
            case RUN -> {
                return prepared(target, migrator);
            }
            case VALIDATE -> {
                migrator.validate();
                Drift.of(client(target).sdk(), target.tableName(), target.design())
                        .requireNone();
            }
            case OFF -> {}
        }
        return MigrationReport.NOTHING;
    }

    private static MigrationReport prepared(Target target, Migrator migrator) {
        Deployment deployment = target.deployment();
        Duration wait = deployment.waitAtMost();
        try {
            return migrator.within(wait)
                    .waitingForOthersAtMost(wait)
                    .waitingForChangesAtMost(wait)
                    .prepare();
        } catch (MigrationInProgressException | WaitTimeoutException | LeaseHeldException e) {
            throw new ConnectTimeoutException(deployment.name(), wait, e);
        }
    }

    private synchronized Client client(Target target) {
        if (closed) {
            throw new IllegalStateException("these connections are closed");
        }
        Deployment deployment = target.deployment();
        Place place = new Place(deployment.name(), deployment.engine());
        String designed = target.design().tableName();
        String before = designedNames.putIfAbsent(new TablePlace(place, target.tableName()), designed);
        if (before != null && !before.equals(designed)) {
            throw new SharedTableException(deployment.name(), target.tableName(), before, designed);
        }
        return clients.computeIfAbsent(
                place, absent -> Client.of(deployment, environment.workingDirectory(), clientSettings));
    }

    /** Closes all clients and forgets what the embedded engines hold in memory. Connecting is not possible any more. */
    @Override
    public void close() {
        List<Client> open;
        synchronized (this) {
            closed = true;
            open = new ArrayList<>(clients.values());
            clients.clear();
        }
        open.forEach(Client::close);
    }

    /** Settings of connections. Not thread-safe. */
    public static final class Builder {

        private Environment environment = Environment.ofProcess();
        private MigrationListener listener = MigrationListener.SILENT;
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = Sleeper.system();
        private Consumer<DynamoDbClientBuilder> clientSettings = builder -> {};

        private Builder() {}

        /** Where the configuration is looked for. */
        public Builder environment(Environment value) {
            this.environment = value;
            return this;
        }

        /** Hears how the migrations get on that connecting runs. */
        public Builder listener(MigrationListener value) {
            this.listener = value;
            return this;
        }

        /** The clock of the migrations. */
        public Builder clock(Clock value) {
            this.clock = value;
            return this;
        }

        /** How the migrations let time pass. */
        public Builder sleeper(Sleeper value) {
            this.sleeper = value;
            return this;
        }

        /**
         * Settings of each client of Amazon DynamoDB or an endpoint, after those of its deployment: another HTTP client,
         * retries, interceptors, metrics. The embedded engine's client has none.
         */
        public Builder client(Consumer<DynamoDbClientBuilder> settings) {
            this.clientSettings = settings;
            return this;
        }

        /** Makes the connections; none is made yet. */
        public Connections build() {
            return new Connections(this);
        }
    }
}
