package dev.trestle.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.NumberValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of all expressions, tried on random ones; the seed is the number of the case. */
class ExpressionPropertiesTest {

    private static final Placeholders PLACEHOLDERS =
            Placeholders.of(Map.of("#n", "name"), Values.item(":one=1 :s='x' :l=[1] :set=<1>"));

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    /** A condition as text, what it is worth with a = 1, and how strongly it binds: 0 for OR to 3 for a comparison. */
    private record Sample(String text, boolean value, int strength) {

        String within(int strength) {
            return this.strength < strength ? "(" + text + ")" : text;
        }
    }

    private static Sample sample(RandomGenerator random, int depth) {
        switch (depth == 0 ? 3 : random.nextInt(4)) {
            case 0 -> {
                Sample left = sample(random, depth - 1);
                Sample right = sample(random, depth - 1);
                return new Sample(left.text() + " OR " + right.within(1), left.value() || right.value(), 0);
            }
            case 1 -> {
                Sample left = sample(random, depth - 1);
                Sample right = sample(random, depth - 1);
                return new Sample(left.within(1) + " AND " + right.within(2), left.value() && right.value(), 1);
            }
            case 2 -> {
                Sample inner = sample(random, depth - 1);
                return new Sample("NOT " + inner.within(2), !inner.value(), 2);
            }
            default -> {
                return random.nextBoolean()
                        ? new Sample(random.nextBoolean() ? "a = :one" : "(a) >= (:one)", true, 3)
                        : new Sample("attribute_exists(b)", false, 3);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void logicIsEvaluatedInTheOrderOfPrecedence(int seed) {
        Sample sample = sample(new SplittableRandom(seed), 6);
        assertThat(Condition.parse(ConditionKind.FILTER, sample.text(), PLACEHOLDERS)
                        .test(Values.item("a=1")))
                .as(sample.text())
                .isEqualTo(sample.value());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverTheTextIsItIsReadOrRefused(int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        List<String> tokens = List.of(
                "a",
                "b.c",
                "l[1]",
                "name",
                "#n",
                "#x",
                ":one",
                ":s",
                ":l",
                ":set",
                ":x",
                "=",
                "<",
                "<>",
                "+",
                "-",
                "(",
                ")",
                "[",
                "]",
                ",",
                ".",
                "and",
                "OR",
                "NOT",
                "between",
                "IN",
                "size(",
                "contains(",
                "attribute_exists(",
                "if_not_exists(",
                "list_append(",
                "SET",
                "remove",
                "ADD",
                "DELETE",
                "7",
                "_",
                "\ud83d\ude00",
                "'");
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(1, 12); length > 0; length--) {
                text.append(tokens.get(random.nextInt(tokens.size()))).append(random.nextBoolean() ? " " : "");
            }
            String expression = text.toString();
            readsOrRefuses(() -> Condition.parse(ConditionKind.CONDITION, expression, PLACEHOLDERS)
                    .test(Values.item("a=1 l=[1 2]")));
            readsOrRefuses(() -> KeyCondition.parse(expression, PLACEHOLDERS));
            readsOrRefuses(() -> Projection.parse(expression, PLACEHOLDERS).project(Values.item("a=1 b={c=2}")));
            readsOrRefuses(() -> Update.parse(expression, PLACEHOLDERS).apply(Values.item("a=1 b={c=2} l=[1 2]")));
            readsOrRefuses(
                    () -> Update.parse("SET a = " + expression, PLACEHOLDERS).apply(Values.item("a=1")));
        }
    }

    private static void readsOrRefuses(Runnable action) {
        try {
            action.run();
        } catch (ServiceException e) {
            assertThat(e.type()).isEqualTo(ErrorType.VALIDATION);
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void listsAreWrittenByTheIndexesBefore(int seed) {
        RandomGenerator random = new SplittableRandom(seed);
        List<AttributeValue> before = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            before.add(number(i));
        }
        Map<Integer, AttributeValue> model = new TreeMap<>();
        IntStream.range(0, before.size()).forEach(i -> model.put(i, before.get(i)));
        Set<Integer> indexes = new LinkedHashSet<>();
        while (indexes.size() < 4) {
            indexes.add(random.nextInt(10));
        }
        List<String> sets = new ArrayList<>();
        List<String> removes = new ArrayList<>();
        for (int index : indexes) {
            if (random.nextBoolean()) {
                sets.add("l[" + index + "] = `" + (100 + index) + "`");
                model.put(index, number(100 + index));
            } else {
                removes.add("l[" + index + "]");
                model.remove(index);
            }
        }
        String update = (sets.isEmpty() ? "" : "SET " + String.join(", ", sets))
                + (removes.isEmpty() ? "" : " REMOVE " + String.join(", ", removes));
        assertThat(Cases.update(update).apply(Item.of("l", ListValue.of(before))))
                .isEqualTo(Item.of("l", ListValue.of(List.copyOf(model.values()))));
    }

    private static AttributeValue number(int value) {
        return NumberValue.of(BigDecimal.valueOf(value));
    }

    @Test
    void deepExpressionsNeedLittleStack() throws InterruptedException {
        List<String> conditions = List.of(
                "(NOT ".repeat(299) + "a = :one" + ")".repeat(299),
                "NOT ".repeat(299) + "a = :one",
                "(a = :one AND ".repeat(149) + "a = :one" + ")".repeat(149),
                "(".repeat(2000) + "a = :one" + ")".repeat(2000),
                "(".repeat(4000),
                "a = " + "(".repeat(4000),
                "size(".repeat(600));
        List<String> updates = List.of(
                "SET a = " + "if_not_exists(b,".repeat(200) + ":one" + ")".repeat(200),
                "SET a = " + "(:one + ".repeat(290) + ":one" + ")".repeat(290),
                "SET a = " + "list_append(".repeat(330));
        List<Throwable> failures = new ArrayList<>();
        Thread thread = new Thread(
                null,
                () -> {
                    for (String text : conditions) {
                        readsOrRefuses(() -> Condition.parse(ConditionKind.FILTER, text, PLACEHOLDERS)
                                .test(Values.item("a=1")));
                    }
                    for (String text : updates) {
                        readsOrRefuses(() -> Update.parse(text, PLACEHOLDERS).apply(Item.EMPTY));
                    }
                },
                "little stack",
                512 * 1024);
        thread.setUncaughtExceptionHandler((any, failure) -> failures.add(failure));
        thread.start();
        thread.join();
        assertThat(failures).isEmpty();
    }
}
