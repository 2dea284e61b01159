package dev.trestle.cli.demo;

import dev.trestle.table.call.Call;
import dev.trestle.table.call.CallListener;
import java.util.ArrayList;
import java.util.List;

/** Keeps the calls to DynamoDB that were answered since it was last asked. For one thread. */
final class Recording implements CallListener {
    private final List<Call> calls = new ArrayList<>();

    @Override
    public void answered(Call call) {
        calls.add(call);
    }

    /** The calls since the last time. */
    List<Call> take() {
        List<Call> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }
}
