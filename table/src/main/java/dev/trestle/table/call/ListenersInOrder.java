package dev.trestle.table.call;

import java.util.function.Consumer;

/** Two listeners, neither of which can keep the other from hearing. */
record ListenersInOrder(CallListener first, CallListener second) implements CallListener {

    @Override
    public void answered(Call call) {
        Listening.shielded(() -> first.answered(call));
        Listening.shielded(() -> second.answered(call));
    }

    @Override
    public Consumer<OperationReport> began(Operation operation) {
        Consumer<OperationReport> firstEnd = Listening.began(first, operation);
        Consumer<OperationReport> secondEnd = Listening.began(second, operation);
        return report -> {
            Listening.shielded(() -> firstEnd.accept(report));
            Listening.shielded(() -> secondEnd.accept(report));
        };
    }
}
