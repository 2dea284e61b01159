package dev.trestle.conformance.concurrency;

import dev.trestle.conformance.history.Specification;
import dev.trestle.conformance.history.Specification.Effect;
import java.util.Optional;

/** A call on one item, which is a number or absent, with what it does there. */
sealed interface ItemCall {

    /**
     * An answer.
     *
     * @param done whether the call's condition, if it has one, was met
     * @param number the number that it gives back, if it gives one
     */
    record Answer(boolean done, Optional<Long> number) {

        static final Answer DONE = new Answer(true, Optional.empty());
        static final Answer REFUSED = new Answer(false, Optional.empty());

        static Answer of(Optional<Long> number) {
            return new Answer(true, number);
        }
    }

    /** An item that is absent at first. */
    Specification<Optional<Long>, ItemCall, Answer> SPECIFICATION = new Specification<>() {
        @Override
        public Optional<Long> initial() {
            return Optional.empty();
        }

        @Override
        public Effect<Optional<Long>, Answer> apply(Optional<Long> state, ItemCall call) {
            return call.on(state);
        }
    };

    Effect<Optional<Long>, Answer> on(Optional<Long> state);

    /** PutItem. */
    record Put(long number) implements ItemCall {
        @Override
        public Effect<Optional<Long>, Answer> on(Optional<Long> state) {
            return new Effect<>(Optional.of(number), Answer.of(state));
        }
    }

    /** PutItem on the condition that there is no item. */
    record PutIfAbsent(long number) implements ItemCall {
        @Override
        public Effect<Optional<Long>, Answer> on(Optional<Long> state) {
            return state.isPresent()
                    ? new Effect<>(state, Answer.REFUSED)
                    : new Effect<>(Optional.of(number), Answer.DONE);
        }
    }

    /** GetItem with a consistent read. */
    record Get() implements ItemCall {
        @Override
        public Effect<Optional<Long>, Answer> on(Optional<Long> state) {
            return new Effect<>(state, Answer.of(state));
        }
    }

    /** UpdateItem with ADD. */
    record Add(long amount) implements ItemCall {
        @Override
        public Effect<Optional<Long>, Answer> on(Optional<Long> state) {
            Optional<Long> sum = Optional.of(state.orElse(0L) + amount);
            return new Effect<>(sum, Answer.of(sum));
        }
    }

    /** UpdateItem with SET, on the condition that the item is the number expected. */
    record Replace(long expected, long number) implements ItemCall {
        @Override
        public Effect<Optional<Long>, Answer> on(Optional<Long> state) {
            return state.equals(Optional.of(expected))
                    ? new Effect<>(Optional.of(number), Answer.DONE)
                    : new Effect<>(state, Answer.REFUSED);
        }
    }

    /** DeleteItem. */
    record Delete() implements ItemCall {
        @Override
        public Effect<Optional<Long>, Answer> on(Optional<Long> state) {
            return new Effect<>(Optional.empty(), Answer.of(state));
        }
    }
}
