package dev.trestle.benchmarks.load;

import dev.trestle.engine.Engine;
import dev.trestle.server.TrestleServer;
import java.util.concurrent.CountDownLatch;

/** The server without the launcher, which would build what is being built. */
final class ServedInMemory {

    private ServedInMemory() {}

    public static void main(String[] arguments) throws Exception {
        TrestleServer.builder().port(Integer.parseInt(arguments[0])).start(Engine.inMemory());
        new CountDownLatch(1).await();
    }
}
