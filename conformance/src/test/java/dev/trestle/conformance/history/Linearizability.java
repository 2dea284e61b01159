package dev.trestle.conformance.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether there is an order of a history's calls in which an object that is called by one thread alone would give
 * the same answers, and in which no call comes before one that had ended when it began. The search is Wing and Gong's,
 * with Lowe's memory of configurations that led nowhere ("Testing for linearizability", 2017).
 */
public final class Linearizability<S, I, O> {

    /** A set of calls that have taken effect and the state that they led to. */
    private record Configuration(BitSet done, Object state) {}

    /** A call that was given its place, and the state before. */
    private record Placed<S, I, O>(Moment<I, O> moment, S before) {}

    private final Specification<S, I, O> specification;
    private final Set<Configuration> visited = new HashSet<>();
    private final Deque<Placed<S, I, O>> placed = new ArrayDeque<>();
    private final Moment<I, O> head = new Moment<>(-1, null, null);
    private final BitSet done = new BitSet();
    private S state;

    private Linearizability(Specification<S, I, O> specification, List<Call<I, O>> history) {
        this.specification = specification;
        this.state = specification.initial();
        link(history);
    }

    /** Whether there is such an order. All calls are on one object. */
    public static <S, I, O> boolean holds(Specification<S, I, O> specification, List<Call<I, O>> history) {
        return new Linearizability<>(specification, history).search();
    }

    private void link(List<Call<I, O>> history) {
        record At<I, O>(long tick, Moment<I, O> moment) {}
        List<At<I, O>> moments = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            Call<I, O> call = history.get(i);
            Moment<I, O> end = new Moment<>(i, null, null);
            moments.add(new At<>(call.called(), new Moment<>(i, call, end)));
            moments.add(new At<>(call.returned(), end));
        }
        moments.sort(Comparator.comparingLong(At::tick));
        Moment<I, O> last = head;
        for (At<I, O> each : moments) {
            each.moment().insertAfter(last);
            last = each.moment();
        }
    }

    private boolean search() {
        Moment<I, O> moment = head.next;
        while (head.next != null) {
            if (moment != null && moment.call != null) {
                moment = place(moment, moment.call) ? head.next : moment.next;
            } else if (placed.isEmpty()) {
                return false;
            } else {
                moment = takeBack().next;
            }
        }
        return true;
    }

    /** Lets the call take effect now, if its answer fits and this has not been tried before. */
    private boolean place(Moment<I, O> moment, Call<I, O> call) {
        Specification.Effect<S, O> effect = specification.apply(state, call.input());
        if (!effect.output().equals(call.output())) {
            return false;
        }
        BitSet with = (BitSet) done.clone();
        with.set(moment.number);
        if (!visited.add(new Configuration(with, effect.state()))) {
            return false;
        }
        placed.push(new Placed<>(moment, state));
        state = effect.state();
        done.set(moment.number);
        moment.unlink();
        return true;
    }

    private Moment<I, O> takeBack() {
        Placed<S, I, O> last = placed.pop();
        state = last.before();
        done.clear(last.moment().number);
        last.moment().relink();
        return last.moment();
    }

    /** The beginning or the end of a call, in the order of time. */
    private static final class Moment<I, O> {

        private final int number;
        /** Null at an end. */
        private final @Nullable Call<I, O> call;

        private final @Nullable Moment<I, O> end;
        private @Nullable Moment<I, O> previous;
        private @Nullable Moment<I, O> next;

        Moment(int number, @Nullable Call<I, O> call, @Nullable Moment<I, O> end) {
            this.number = number;
            this.call = call;
            this.end = end;
        }

        void insertAfter(Moment<I, O> other) {
            previous = other;
            other.next = this;
        }

        /** Takes beginning and end out; their own links stay, for {@link #relink()}. */
        void unlink() {
            takeOut();
            end.takeOut();
        }

        void relink() {
            end.putBack();
            putBack();
        }

        private void takeOut() {
            previous.next = next;
            if (next != null) {
                next.previous = previous;
            }
        }

        private void putBack() {
            previous.next = this;
            if (next != null) {
                next.previous = this;
            }
        }
    }
}
