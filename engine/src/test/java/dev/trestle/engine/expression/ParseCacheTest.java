package dev.trestle.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParseCacheTest {

    private final ParseCache<ConditionNode> cache = new ParseCache<>(ConditionParser::parse);

    @Test
    void parsesATextOnce() {
        assertThat(cache.get(ExpressionKind.FILTER, "a = b")).isSameAs(cache.get(ExpressionKind.FILTER, "a = b"));
    }

    @Test
    void keepsKindsApartAsTheirErrorsDiffer() {
        assertThat(cache.get(ExpressionKind.FILTER, "a = b")).isNotSameAs(cache.get(ExpressionKind.CONDITION, "a = b"));
    }

    @Test
    void forgetsWhatIsNoLongerUsedAndKeepsWhatIs() {
        Parsed<ConditionNode> used = cache.get(ExpressionKind.FILTER, "used = b");
        Parsed<ConditionNode> unused = cache.get(ExpressionKind.FILTER, "unused = b");
        for (int i = 0; i < 5000; i++) {
            cache.get(ExpressionKind.FILTER, "a" + i + " = b");
            assertThat(cache.get(ExpressionKind.FILTER, "used = b")).isSameAs(used);
        }
        assertThat(cache.size()).isLessThanOrEqualTo(1024);
        assertThat(cache.get(ExpressionKind.FILTER, "unused = b")).isNotSameAs(unused);
    }

    @Test
    void doesNotKeepWhatCannotBeParsed() {
        Cases.assertInvalid(
                () -> cache.get(ExpressionKind.FILTER, "a ="),
                "Invalid FilterExpression: Syntax error; token: \"<EOF>\", near: \"=\"");
        assertThat(cache.size()).isZero();
    }

    @Test
    void servesManyThreadsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> work = () -> IntStream.range(0, 3000)
                    .mapToObj(i -> "a" + i % 700 + " = b")
                    .allMatch(text -> cache.get(ExpressionKind.FILTER, text)
                            .tree()
                            .equals(Parsed.of(ExpressionKind.FILTER, text, ConditionParser::parse)
                                    .tree()));
            assertThat(threads.invokeAll(
                            IntStream.range(0, 8).mapToObj(i -> work).toList()))
                    .allSatisfy(result -> assertThat(result.get()).isTrue());
        } finally {
            threads.shutdown();
        }
        // Each thread may add one to a generation that is full.
        assertThat(cache.size()).isLessThanOrEqualTo(2 * (512 + 8));
    }
}
