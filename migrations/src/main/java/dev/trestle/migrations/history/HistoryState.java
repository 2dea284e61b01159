package dev.trestle.migrations.history;

import java.util.Optional;
import java.util.stream.Stream;

/** How far a migration got, as its item tells. */
public enum HistoryState {
    /** Its up was begun and has not ended yet. */
    RUNNING("running"),
    /** Its up was stopped on purpose, as a time was over, and goes on where it was. */
    IN_PROGRESS("in progress"),
    /** Its up has ended well. An item without a state, as the Node.js template writes it, means the same. */
    DONE("done"),
    /** Its up has failed. */
    FAILED("failed"),
    /** Its down was begun and has not ended well yet. */
    ROLLING_BACK("rolling back"),
    /** Its down has ended well: it is not applied, on purpose. */
    ROLLED_BACK("rolled back");

    private final String text;

    HistoryState(String text) {
        this.text = text;
    }

    /** What the attribute {@code state} holds. */
    public String text() {
        return text;
    }

    static Optional<HistoryState> of(String text) {
        return Stream.of(values()).filter(state -> state.text.equals(text)).findFirst();
    }
}
