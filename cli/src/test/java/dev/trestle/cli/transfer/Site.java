package dev.trestle.cli.transfer;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.Engine;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.server.TrestleServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A DynamoDB with an endpoint, as another machine would be one. */
public final class Site implements AutoCloseable {
    private final Engine engine;
    private final EmbeddedDynamoDb db;
    private final TrestleServer server;

    private Site(Simulation simulation) {
        engine = Engine.builder().region("eu-west-1").simulate(simulation).build();
        db = EmbeddedDynamoDb.on(engine, "eu-west-1");
        try {
            server = TrestleServer.builder().region("eu-west-1").start(engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Site calm() {
        return new Site(Simulation.NONE);
    }

    public static Site in(Simulation weather) {
        return new Site(weather);
    }

    /** A site that reports each request, by its number from 1, before it is carried out. */
    public static Site reporting(IntConsumer requests) {
        AtomicInteger number = new AtomicInteger();
        return new Site(Simulation.NONE
                .withLatency(Duration.ofNanos(1))
                .withPause(latency -> requests.accept(number.incrementAndGet())));
    }

    public String url() {
        return server.uri().toString();
    }

    public DynamoDbClient client() {
        return db.client();
    }

    @Override
    public void close() {
        server.close();
        db.close();
        engine.close();
    }
}
