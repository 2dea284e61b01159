package dev.trestle.benchmarks.connect;

import dev.trestle.connect.Connection;
import dev.trestle.connect.Connections;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** A process that connects by its trestle.yaml and gets an item. Prints the milliseconds and the requests of connecting. */
final class ConnectedGet {

    private ConnectedGet() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        AtomicInteger requests = new AtomicInteger();
        ExecutionInterceptor counting = new ExecutionInterceptor() {
            @Override
            public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
                requests.incrementAndGet();
            }
        };
        long start = System.nanoTime();
        try (Connections connections = Connections.builder()
                .client(client -> client.overrideConfiguration(settings -> settings.addExecutionInterceptor(counting)))
                .build()) {
            Connection connection = connections.connect(ConnectedApp.DESIGN, ConnectedApp.MIGRATIONS);
            int ofConnecting = requests.get();
            connection
                    .client()
                    .getItem(get -> get.tableName(connection.tableName()).key(ConnectedApp.KEY));
            System.out.println((System.nanoTime() - start) / 1e6 + " " + ofConnecting);
        }
    }
}
