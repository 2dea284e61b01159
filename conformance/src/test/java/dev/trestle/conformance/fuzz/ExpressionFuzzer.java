package dev.trestle.conformance.fuzz;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.expression.ConditionKind;
import dev.trestle.engine.expression.KeyCondition;
import dev.trestle.engine.expression.KeyPredicate;
import dev.trestle.engine.expression.Placeholders;
import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.expression.Update;
import dev.trestle.engine.item.Item;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the input as an expression of each kind and evaluates it. Every placeholder in it stands for something that its
 * name decides, so that no input fails for want of a definition.
 */
public final class ExpressionFuzzer {

    private ExpressionFuzzer() {}

    /** What a fuzzer calls with each of its inputs, in UTF-8. */
    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        checkCondition(text);
        checkKeyCondition(text);
        checkProjection(text);
        checkUpdate(text);
    }

    private static void checkCondition(String text) {
        parse(() -> Condition.parse(ConditionKind.FILTER, text, placeholders(text)));
        Optional<Condition> condition = parse(() -> Condition.parse(ConditionKind.CONDITION, text, placeholders(text)));
        if (condition.isEmpty()) {
            return;
        }
        String negated = "NOT (" + text + ")";
        Optional<Condition> negation =
                parse(() -> Condition.parse(ConditionKind.CONDITION, negated, placeholders(negated)));
        for (Item item : SampleValues.ITEMS) {
            Optional<Boolean> result = parse(() -> condition.get().test(item));
            if (result.isPresent() && negation.isPresent()) {
                require(negation.get().test(item) != result.get(), "is as true as its negation", text);
            }
        }
    }

    private static void checkKeyCondition(String text) {
        Optional<KeyCondition> condition = parse(() -> KeyCondition.parse(text, placeholders(text)));
        condition.ifPresent(parsed -> {
            List<String> names =
                    parsed.predicates().stream().map(KeyPredicate::attribute).toList();
            require(names.stream().distinct().count() == names.size(), "names an attribute twice", text);
        });
    }

    private static void checkProjection(String text) {
        Optional<Projection> projection = parse(() -> Projection.parse(text, placeholders(text)));
        projection.ifPresent(parsed -> {
            for (Item item : SampleValues.ITEMS) {
                Item part = parsed.project(item);
                require(part.size() <= item.size(), "finds more than there is", text);
                require(
                        parsed.attributeNames().containsAll(part.toMap().keySet()),
                        "finds what it does not name",
                        text);
            }
        });
    }

    private static void checkUpdate(String text) {
        Optional<Update> update = parse(() -> Update.parse(text, placeholders(text)));
        update.ifPresent(parsed -> {
            for (Item before : SampleValues.ITEMS) {
                parse(() -> parsed.apply(before)).ifPresent(after -> checkUpdated(parsed, before, after, text));
            }
        });
    }

    private static void checkUpdated(Update update, Item before, Item after, String text) {
        Item rebuilt = Item.of(after.toMap());
        require(rebuilt.equals(after) && rebuilt.size() == after.size(), "makes an item with a wrong size", text);
        Item untouchedBefore = without(before, update);
        require(untouchedBefore.equals(without(after, update)), "changes what it does not name", text);
    }

    private static Item without(Item item, Update update) {
        Item rest = item;
        for (String name : update.attributeNames()) {
            rest = rest.without(name);
        }
        return rest;
    }

    private static Placeholders placeholders(String text) {
        return Placeholders.of(SampleValues.namesIn(text), SampleValues.valuesIn(text));
    }

    /** What is parsed, or nothing if the engine refuses it, which it may only do in this one way. */
    private static <T> Optional<T> parse(Supplier<T> parsing) {
        try {
            return Optional.of(parsing.get());
        } catch (ServiceException e) {
            require(
                    !e.getMessage().isBlank(),
                    "is refused without a reason",
                    e.type().code());
            return Optional.empty();
        }
    }

    private static void require(boolean holds, String what, String text) {
        if (!holds) {
            throw new AssertionError("an expression " + what + ": " + text);
        }
    }
}
