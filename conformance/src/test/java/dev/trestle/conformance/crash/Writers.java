package dev.trestle.conformance.crash;

import dev.trestle.engine.Engine;
import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.model.Structure;
import dev.trestle.storage.DurableStorage;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * The process that is killed: writers that do what their {@link Workload} says, without end, and tell on standard output
 * what they were answered. A line is written at once, so that none is torn.
 */
final class Writers {

    static final String OPENING = "opening";
    static final String READY = "ready";

    private static final int STEPS_BETWEEN_TURNS = 50;

    private final Engine engine;
    private final FileOutputStream output;
    private final Semaphore turns = new Semaphore(0);

    private Writers(Engine engine, FileOutputStream output) {
        this.engine = engine;
        this.output = output;
    }

    /** Writes to the storage in the folder given first what the seed given second says. */
    public static void main(String[] arguments) throws IOException {
        // No stream of lines: whoever is killed shall have said exactly what it has said.
        FileOutputStream output = new FileOutputStream(FileDescriptor.out);
        tell(output, OPENING);
        DurableStorage storage = DurableStorage.open(Path.of(arguments[0]));
        Engine engine = Engine.builder().storage(storage).build();
        Tables.make(engine);
        tell(output, READY);
        Writers writers = new Writers(engine, output);
        long seed = Long.parseLong(arguments[1]);
        for (int i = 0; i < Workload.WRITERS; i++) {
            Workload workload = new Workload(seed, i);
            start(() -> writers.write(workload));
        }
        start(() -> {
            while (true) {
                writers.turns.acquireUninterruptibly();
                Tables.turnIndex(engine);
            }
        });
    }

    private static void start(Runnable work) {
        new Thread(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException | Error e) {
                        e.printStackTrace();
                        Runtime.getRuntime().halt(1);
                    }
                })
                .start();
    }

    private void write(Workload workload) {
        for (int number = 0; ; number++) {
            boolean done = carryOut(workload.step(number));
            if (number % STEPS_BETWEEN_TURNS == 0) {
                turns.release();
            }
            try {
                tell(output, workload.writer() + " " + number + " " + done);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void tell(FileOutputStream output, String line) throws IOException {
        output.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether it took place; the only other outcome that a step may have is a condition that is not met. */
    private boolean carryOut(Step step) {
        try {
            switch (step.kind()) {
                case SINGLE -> {
                    Change change = step.changes().get(0);
                    engine.call(change.operation(), change.request().build());
                }
                case BATCH -> engine.call("BatchWriteItem", batch(step.changes()));
                case TRANSACTION -> engine.call("TransactWriteItems", transaction(step.changes()));
            }
            return true;
        } catch (ServiceException e) {
            if (e.type() == ErrorType.CONDITIONAL_CHECK_FAILED || e.type() == ErrorType.TRANSACTION_CANCELED) {
                return false;
            }
            throw e;
        }
    }

    private static Structure batch(List<Change> changes) {
        Map<String, List<Structure>> requests = new HashMap<>();
        for (Change change : changes) {
            Structure request = change instanceof Change.Put put
                    ? Structure.builder()
                            .put(
                                    "PutRequest",
                                    Structure.builder().put("Item", put.item()).build())
                            .build()
                    : Structure.builder()
                            .put(
                                    "DeleteRequest",
                                    Structure.builder()
                                            .put("Key", change.place().key())
                                            .build())
                            .build();
            requests.computeIfAbsent(change.place().table(), table -> new ArrayList<>())
                    .add(request);
        }
        return Structure.builder().put("RequestItems", requests).build();
    }

    private static Structure transaction(List<Change> changes) {
        List<Structure> actions = new ArrayList<>();
        for (Change change : changes) {
            actions.add(Structure.builder()
                    .put(change.action(), change.request().build())
                    .build());
        }
        Structure count = Structure.builder()
                .put("TableName", Tables.NOTES)
                .put("Key", Tables.COUNTER)
                .put("UpdateExpression", "ADD n :one")
                .put("ExpressionAttributeValues", Item.of(":one", NumberValue.parse("1")))
                .build();
        actions.add(Structure.builder().put("Update", count).build());
        return Structure.builder().put("TransactItems", actions).build();
    }
}
