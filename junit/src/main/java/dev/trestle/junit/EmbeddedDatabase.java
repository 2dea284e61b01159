package dev.trestle.junit;

import dev.trestle.connect.TableProvider;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.embedded.TestClock;
import dev.trestle.table.call.BoundTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** An engine in memory that starts as a copy of one on which the migrations have run. */
final class EmbeddedDatabase implements TestDatabase {

    private final EmbeddedDynamoDb engine;
    private final TestClock clock;
    private final boolean simulates;
    private final DynamoDbClient client;
    private final DynamoDbAsyncClient asyncClient;
    private final Set<TableProvider> made;

    private EmbeddedDatabase(EmbeddedDynamoDb engine, TestClock clock, boolean simulates, List<TableProvider> made) {
        this.engine = engine;
        this.clock = clock;
        this.simulates = simulates;
        this.client = engine.client();
        this.asyncClient = engine.asyncClient();
        this.made = new LinkedHashSet<>(made);
    }

    /** Starts one with these tables. */
    static EmbeddedDatabase open(TestSettings settings, Template template) {
        TestClock clock = TestClock.at(settings.now());
        EmbeddedDynamoDb engine = EmbeddedDynamoDb.builder()
                .startingAs(template.engine())
                .clock(clock)
                .simulate(settings.simulation())
                .build();
        return new EmbeddedDatabase(engine, clock, settings.simulates(), template.tables());
    }

    @Override
    public DynamoDbClient client() {
        return client;
    }

    @Override
    public DynamoDbAsyncClient asyncClient() {
        return asyncClient;
    }

    @Override
    public DynamoDbStreamsClient streamsClient() {
        return engine.streamsClient();
    }

    @Override
    public DynamoDbStreamsAsyncClient streamsAsyncClient() {
        return engine.streamsAsyncClient();
    }

    @Override
    public EmbeddedDynamoDb engine() {
        return engine;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Override
    public synchronized Object table(TableProvider provider) {
        if (!made.contains(provider)) {
            make(provider);
            made.add(provider);
        }
        return provider.table(client, asyncClient, provider.design().tableName(), clock);
    }

    /** Makes a table that was not known to be needed when the engine was started. */
    private void make(TableProvider provider) {
        if (simulates) {
            throw new ParameterResolutionException(
                    "the table " + provider.design().tableName()
                            + " would have to be made in simulated weather; name it in @TrestleTest(tables = "
                            + provider.tableClass().getSimpleName() + ".class), and it is made before");
        }
        Template.migrate(provider, client, clock);
    }

    @Override
    public synchronized List<BoundTable> tables() {
        List<BoundTable> tables = new ArrayList<>();
        for (TableProvider provider : made) {
            tables.add(BoundTable.of(provider.design(), client));
        }
        return tables;
    }

    @Override
    public void close() {
        engine.close();
    }
}
