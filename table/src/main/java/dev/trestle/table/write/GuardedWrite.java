package dev.trestle.table.write;

import dev.trestle.table.FailedAction;
import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.Plan;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** A write of one item that may change the values of unique attributes. */
record GuardedWrite<E>(ItemWrite<E> write) {

    Exchange<WriteOutcome<E>> outcome(ReturnValue returned) {
        return outcome(returned, 0);
    }

    private Exchange<WriteOutcome<E>> outcome(ReturnValue returned, int tries) {
        return PreparedWrite.of(write)
                .then(prepared ->
                        prepared.changesGuards() ? jointly(prepared, returned) : alone(prepared, returned, tries));
    }

    /** No guard changes, so that a transaction would be twice the price for nothing. */
    private Exchange<WriteOutcome<E>> alone(PreparedWrite prepared, ReturnValue returned, int tries) {
        Guard<E> guard = seen(prepared);
        return write.with(guard).alone(returned).then(outcome -> {
            boolean outdated = outcome instanceof WriteOutcome.Rejected<E> rejected
                    && guard.isOutdatedBy(rejected.stored().attributes());
            return outdated && write.table().retries().allowAfter(tries)
                    ? new Exchange.Pause<>(
                            write.table().retries().pauseAfter(tries), () -> outcome(returned, tries + 1))
                    : Exchange.done(outcome);
        });
    }

    private Guard<E> seen(PreparedWrite prepared) {
        SeenItem seen = prepared.write().guard().seen();
        return seen == null ? write.guard() : write.guard().seen(seen);
    }

    private JointWrite joint() {
        return new JointWrite(write.table(), List.of(write), null, true);
    }

    private Exchange<WriteOutcome<E>> jointly(PreparedWrite prepared, ReturnValue returned) {
        return joint().send(List.of(prepared), 0, Map.of()).then(result -> {
            if (!result.failures().isEmpty()) {
                return Exchange.done(rejected(result));
            }
            return returned == ReturnValue.ALL_NEW
                    ? PreparedWrite.read(write).map(item -> new WriteOutcome.Applied<>(write.stored(item)))
                    : Exchange.done(new WriteOutcome.Applied<>(
                            write.stored(result.before().get(0))));
        });
    }

    private WriteOutcome<E> rejected(JointWrite.Result result) {
        JointWrite.Failure first = result.failures().get(0);
        if (first.action().refusal().isEmpty()) {
            List<FailedAction> actions =
                    result.failures().stream().map(JointWrite.Failure::action).toList();
            throw new TransactionFailedException(actions, 1, Objects.requireNonNull(result.cancellation()));
        }
        return new WriteOutcome.Rejected<>(first.action().refusal().get(), write.stored(first.stored()));
    }

    /** The plan of the write together with what it takes to keep unique values unique. */
    Plan plan(Plan alone) {
        int uniques = write.key().schema().uniques().size();
        CapacityEstimate least = write instanceof Create<E> ? alone.capacity().inTransaction() : alone.capacity();
        CapacityEstimate capacity = new CapacityEstimate(
                CapacityEstimate.Unit.WRITE,
                least.atLeast() + (write instanceof Create<E> ? 2 * uniques : 0),
                2 * alone.capacity().atMost() + 4 * uniques,
                alone.capacity().basis() + "; twice that, and 2 to 4 for each of " + uniques
                        + " unique attributes, where their values change");
        List<DynamoDbRequest> requests = write instanceof Create<E>
                ? List.of(joint().request())
                : List.of(PreparedWrite.readRequest(write), alone.request());
        return new Plan(
                write instanceof Create<E> ? "TransactWriteItems" : alone.operation(),
                alone.table(),
                alone.index(),
                alone.accessPattern(),
                alone.reach(),
                alone.expressions(),
                requests,
                capacity);
    }
}
