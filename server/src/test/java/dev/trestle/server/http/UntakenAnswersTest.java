package dev.trestle.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UntakenAnswersTest {

    private final UntakenAnswers answers = new UntakenAnswers(100);
    private final List<String> givenUp = new ArrayList<>();

    @Test
    void thoseThatHaveWaitedLongestAreGivenUpUntilTheOthersFit() {
        add("first", 50);
        add("second", 50);
        assertThat(givenUp).isEmpty();
        add("third", 30);
        assertThat(givenUp).containsExactly("first");
        add("fourth", 70);
        assertThat(givenUp).containsExactly("first", "second");
    }

    @Test
    void whatWasTakenTakesNoRoom() {
        UntakenAnswers.Untaken first = add("first", 60);
        add("second", 40);
        answers.remove(first);
        answers.remove(first);
        add("third", 60);
        assertThat(givenUp).isEmpty();
        add("fourth", 1);
        assertThat(givenUp).containsExactly("second");
    }

    @Test
    void whatWasGivenUpIsNotSubtractedAgain() {
        UntakenAnswers.Untaken first = add("first", 60);
        add("second", 60);
        answers.remove(first);
        add("third", 60);
        assertThat(givenUp).containsExactly("first", "second");
    }

    @Test
    void theLastStaysThoughItIsTooLarge() {
        add("first", 1);
        add("large", 1000);
        assertThat(givenUp).containsExactly("first");
    }

    private UntakenAnswers.Untaken add(String name, long size) {
        return answers.add(size, () -> givenUp.add(name));
    }
}
