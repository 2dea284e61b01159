package dev.trestle.conformance.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Known histories; in most of them all transactions overlap, so that real time says nothing. */
class SerializabilityTest {

    private static final Map<String, List<Integer>> ENDS = Map.of("x", List.of(1, 2), "y", List.of(1, 2));

    @Test
    void findsNothingInASerialHistory() {
        assertThat(anomalies(
                        ENDS,
                        append("x", 1, "y", 1),
                        read("x", List.of(1), "y", List.of(1)),
                        append("x", 2, "y", 2),
                        read("x", List.of(), "y", List.of())))
                .isEmpty();
    }

    @Test
    void findsWritesInDifferentOrders() {
        Map<String, List<Integer>> crossed = Map.of("x", List.of(1, 2), "y", List.of(2, 1));
        assertThat(anomalies(crossed, append("x", 1, "y", 1), append("x", 2, "y", 2)))
                .containsExactly("cycle: t0 -ww-> t1 -ww-> t0");
    }

    @Test
    void findsATornRead() {
        assertThat(anomalies(
                        ENDS,
                        append("x", 1, "y", 1),
                        append("x", 2, "y", 2),
                        read("x", List.of(1, 2), "y", List.of(1))))
                .containsExactly("cycle: t1 -wr-> t2 -rw-> t1");
    }

    @Test
    void findsReadsThatDisagreeOnTheOrder() {
        Map<String, List<Integer>> ends = Map.of("x", List.of(1), "y", List.of(1));
        assertThat(anomalies(
                        ends,
                        append("x", 1),
                        append("y", 1),
                        read("x", List.of(1), "y", List.of()),
                        read("x", List.of(), "y", List.of(1))))
                .singleElement()
                .asString()
                .startsWith("cycle: ")
                .contains("-rw->", "-wr->");
    }

    @Test
    void findsWriteSkew() {
        Map<String, List<Integer>> ends = Map.of("x", List.of(1), "y", List.of(1));
        ListTransaction one = new ListTransaction(Map.of("x", 1), Map.of("y", List.of()), true);
        ListTransaction other = new ListTransaction(Map.of("y", 1), Map.of("x", List.of()), true);
        assertThat(anomalies(ends, one, other)).containsExactly("cycle: t0 -rw-> t1 -rw-> t0");
    }

    @Test
    void findsAReadOfThePast() {
        List<Call<String, ListTransaction>> history =
                List.of(new Call<>(0, 1, "write", append("x", 1)), new Call<>(2, 3, "read", read("x", List.of())));
        assertThat(Serializability.anomalies(history, Map.of("x", List.of(1))))
                .containsExactly("cycle: write -rt-> read -rw-> write");
    }

    @Test
    void findsALostAppend() {
        assertThat(anomalies(Map.of("x", List.of(2)), append("x", 1), append("x", 2)))
                .containsExactly("lost: 1 in x is of t0");
    }

    @Test
    void findsWhatAnAbortedTransactionLeft() {
        ListTransaction aborted = new ListTransaction(Map.of("x", 1), Map.of(), false);
        assertThat(anomalies(Map.of("x", List.of(1)), aborted)).containsExactly("aborted: 1 in x is of t0");
    }

    @Test
    void findsWhatNobodyWrote() {
        assertThat(anomalies(Map.of("x", List.of(7)))).containsExactly("unwritten: 7 in x");
    }

    @Test
    void findsAValueThatIsThereTwice() {
        assertThat(anomalies(Map.of("x", List.of(1, 1)), append("x", 1))).containsExactly("duplicate: x is [1, 1]");
    }

    @Test
    void findsAReadThatIsNotHowTheListBegan() {
        assertThat(anomalies(ENDS, append("x", 1, "y", 1), append("x", 2, "y", 2), read("x", List.of(2))))
                .containsExactly("incompatible: t2 read [2] in x, which became [1, 2]");
    }

    @Test
    void refusesAHistoryThatDoesNotTellWritersApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anomalies(ENDS, append("x", 1), append("x", 1)))
                .withMessage("1 is appended twice to x");
    }

    private static List<String> anomalies(Map<String, List<Integer>> ends, ListTransaction... transactions) {
        List<Call<String, ListTransaction>> history = new ArrayList<>();
        for (ListTransaction transaction : Arrays.asList(transactions)) {
            int number = history.size();
            history.add(new Call<>(number, 100L + number, "t" + number, transaction));
        }
        return Serializability.anomalies(history, ends);
    }

    private static ListTransaction append(Object... keysAndValues) {
        Map<String, Integer> appends = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            appends.put((String) keysAndValues[i], (Integer) keysAndValues[i + 1]);
        }
        return ListTransaction.appending(appends);
    }

    private static ListTransaction read(String key, List<Integer> list) {
        return ListTransaction.reading(Map.of(key, list));
    }

    private static ListTransaction read(String key, List<Integer> list, String other, List<Integer> otherList) {
        return ListTransaction.reading(Map.of(key, list, other, otherList));
    }
}
