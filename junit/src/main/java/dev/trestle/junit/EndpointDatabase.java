package dev.trestle.junit;

import dev.trestle.connect.TableProvider;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.embedded.TestClock;
import dev.trestle.migrations.Migrator;
import dev.trestle.table.call.BoundTable;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Tables of their own names on a DynamoDB elsewhere, deleted when they are not needed any more. */
final class EndpointDatabase implements TestDatabase {

    private static final int LONGEST_NAME = 255;

    private final Endpoint endpoint;
    private final TestClock clock;
    private final Map<TableProvider, String> names = new LinkedHashMap<>();

    private EndpointDatabase(Endpoint endpoint, TestClock clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    static EndpointDatabase open(TestSettings settings, Endpoint endpoint, List<TableProvider> tables) {
        if (settings.simulates()) {
            throw new ExtensionConfigurationException("the weather of "
                    + settings.weather().getSimpleName() + " can only be simulated by the embedded engine;"
                    + " leave out simulate, or run these tests without " + Endpoint.PARAMETER);
        }
        EndpointDatabase database = new EndpointDatabase(endpoint, TestClock.at(settings.now()));
        try {
            tables.forEach(database::nameOf);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        return database;
    }

    @Override
    public DynamoDbClient client() {
        return endpoint.client();
    }

    @Override
    public DynamoDbAsyncClient asyncClient() {
        return endpoint.asyncClient();
    }

    @Override
    public DynamoDbStreamsClient streamsClient() {
        return endpoint.streamsClient();
    }

    @Override
    public DynamoDbStreamsAsyncClient streamsAsyncClient() {
        return endpoint.streamsAsyncClient();
    }

    @Override
    public EmbeddedDynamoDb engine() {
        throw new ParameterResolutionException("there is no EmbeddedDynamoDb, as the tests run on the endpoint that "
                + Endpoint.PARAMETER + " names; use a DynamoDbClient, or run this test without it");
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public Object table(TableProvider provider) {
        return provider.table(client(), asyncClient(), nameOf(provider), clock);
    }

    private synchronized String nameOf(TableProvider provider) {
        String known = names.get(provider);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[8];
        ThreadLocalRandom.current().nextBytes(random);
        String ending = "-" + HexFormat.of().formatHex(random);
        String designed = "test-" + provider.design().tableName();
        String name = designed.substring(0, Math.min(designed.length(), LONGEST_NAME - ending.length())) + ending;
        names.put(provider, name);
        Migrator.of(client(), name, provider.design(), provider.migrations()).prepare();
        return name;
    }

    @Override
    public synchronized List<BoundTable> tables() {
        List<BoundTable> tables = new ArrayList<>();
        names.forEach((provider, name) -> tables.add(BoundTable.of(provider.design(), client(), name)));
        return tables;
    }

    @Override
    public synchronized void close() {
        names.values().forEach(this::delete);
        names.clear();
    }

    private void delete(String name) {
        try {
            TableDescription table =
                    client().describeTable(describe -> describe.tableName(name)).table();
            if (Boolean.TRUE.equals(table.deletionProtectionEnabled())) {
                client().updateTable(update -> update.tableName(name).deletionProtectionEnabled(false));
            }
            client().deleteTable(delete -> delete.tableName(name));
        } catch (ResourceNotFoundException deletedByTheTestOrNeverMade) {
            // Nothing is left behind either way.
        }
    }
}
