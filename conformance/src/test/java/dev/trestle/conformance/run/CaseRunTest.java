package dev.trestle.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.conformance.casefile.Case;
import dev.trestle.conformance.casefile.CaseReader;
import dev.trestle.conformance.match.Difference;
import dev.trestle.conformance.sdk.Caller;
import dev.trestle.conformance.sdk.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseRunTest {

    private final CountingCaller caller = new CountingCaller();
    private final List<Difference> differences = new ArrayList<>();

    @Test
    void givesLaterStepsWhatWasKept() {
        run(
                Patience.NONE,
                "{'call': 'Write', 'request': {}, 'answer': {'n': '1'}, 'keep': {'first': '/n'}},"
                        + "{'call': 'Write', 'request': {'x': '${first} in ${region} of ${account}'}, 'answer': {'n': '2'}}");
        assertThat(differences).isEmpty();
        assertThat(caller.requests.get(1)).hasToString("{\"x\":\"1 in here of me\"}");
    }

    @Test
    void goesOnAfterADifference() {
        run(
                Patience.NONE,
                "{'call': 'Write', 'request': {}, 'answer': {'n': '0'}},"
                        + "{'call': 'Write', 'request': {}, 'error': {'code': 'X'}}");
        assertThat(differences).hasSize(2);
        assertThat(differences.get(0)).hasToString("/n: expected \"0\" but was \"1\"");
    }

    @Test
    void repeatsReadsUntilTheyAreAsExpected() {
        run(new Patience(Duration.ofMinutes(1)), "{'call': 'Query', 'request': {}, 'answer': {'n': '2'}}");
        assertThat(differences).isEmpty();
        assertThat(caller.requests).hasSize(2);
    }

    @Test
    void neverRepeatsWrites() {
        run(new Patience(Duration.ofMinutes(1)), "{'call': 'Write', 'request': {}, 'answer': {'n': '2'}}");
        assertThat(differences).hasSize(1);
        assertThat(caller.requests).hasSize(1);
    }

    @Test
    void doesNotStartACaseWhoseSetupFails() {
        String setup = "'setup': {'steps': [{'call': 'Write', 'request': {}, 'answer': {'n': '9'}}]},";
        Case broken = read(setup, "{'call': 'Write', 'request': {}, 'answer': {'n': '2'}}");
        CaseRun run = new CaseRun(caller, Patience.NONE, (step, outcome, difference) -> differences.add(difference));
        assertThatExceptionOfType(CaseRun.SetupFailedException.class).isThrownBy(() -> run.run(broken));
        assertThat(caller.requests).hasSize(1);
    }

    private void run(Patience patience, String steps) {
        new CaseRun(caller, patience, (step, outcome, difference) -> differences.add(difference)).run(read("", steps));
    }

    private static Case read(String setup, String steps) {
        String file = "{'source': 'https://docs.aws.amazon.com/x', 'cases': [{'name': 'a'," + setup + "'steps': ["
                + steps + "]}]}";
        return CaseReader.read("file", Path.of("file.json"), file.replace('\'', '"'))
                .cases()
                .get(0);
    }

    /** Answers with how often it was called. */
    private static final class CountingCaller implements Caller {

        private final List<ObjectNode> requests = new ArrayList<>();

        @Override
        public Outcome call(String operation, ObjectNode request) {
            requests.add(request);
            return new Outcome.Answered(
                    JsonNodeFactory.instance.objectNode().put("n", Integer.toString(requests.size())));
        }

        @Override
        public Outcome send(String operation, String body) {
            return call(operation, JsonNodeFactory.instance.objectNode());
        }

        @Override
        public String region() {
            return "here";
        }

        @Override
        public String account() {
            return "me";
        }
    }
}
