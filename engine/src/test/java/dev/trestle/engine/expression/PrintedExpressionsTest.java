package dev.trestle.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is printed of a tree is parsed to the same tree, and to the same references; the seed is the number of the case. */
class PrintedExpressionsTest {

    private static final List<String> NAMES = List.of("a", "bee", "#n", "#m_1", "C3");

    private static final List<String> COMPARATORS = List.of("=", "<>", "<", "<=", ">", ">=");

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void conditionsAreParsedAsTheyArePrinted(int seed) {
        Trees trees = new Trees(new SplittableRandom(seed));
        ConditionNode tree = trees.condition(4);
        String text = ExpressionPrinter.print(tree);
        assertThat(Parsed.of(ExpressionKind.FILTER, text, ConditionParser::parse))
                .as(text)
                .isEqualTo(new Parsed<>(tree, trees.references));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void updatesAreParsedAsTheyArePrinted(int seed) {
        Trees trees = new Trees(new SplittableRandom(seed));
        List<UpdateAction> actions = trees.updates();
        String text = ExpressionPrinter.print(actions, "SET", UpdateAction.Assign.class)
                + ExpressionPrinter.print(actions, "REMOVE", UpdateAction.Remove.class);
        assertThat(Parsed.of(ExpressionKind.UPDATE, text, UpdateParser::parse))
                .as(text)
                .isEqualTo(new Parsed<>(actions, trees.references));
    }

    /** Makes trees from left to right, as the slots of references are counted in the order of the text. */
    private static final class Trees {

        private final RandomGenerator random;
        private final List<Reference> references = new ArrayList<>();

        Trees(RandomGenerator random) {
            this.random = random;
        }

        ConditionNode condition(int depth) {
            return switch (random.nextInt(depth == 0 ? 7 : 10)) {
                case 0 -> comparison();
                case 1 -> new Between(operand(), operand(), operand());
                case 2 -> new In(operand(), several(1, this::operand));
                case 3 -> new AttributeExists(attribute(), random.nextBoolean());
                case 4 -> new AttributeTypeIs(attribute(), literal());
                case 5 -> new BeginsWith(operand(), operand());
                case 6 -> new Contains(operand(), operand());
                case 7 -> new Not(condition(depth - 1));
                case 8 -> new And(several(2, () -> condition(depth - 1)));
                default -> new Or(several(2, () -> condition(depth - 1)));
            };
        }

        List<UpdateAction> updates() {
            List<UpdateAction> actions =
                    new ArrayList<>(several(1, () -> new UpdateAction.Assign(attribute(), value(2))));
            if (random.nextBoolean()) {
                actions.addAll(several(1, () -> new UpdateAction.Remove(attribute())));
            }
            return actions;
        }

        private ConditionNode comparison() {
            return new Comparison(
                    Comparator.of(COMPARATORS.get(random.nextInt(COMPARATORS.size()))), operand(), operand());
        }

        private Operand operand() {
            return random.nextInt(4) == 0 ? new SizeOf(attribute()) : pathOrLiteral();
        }

        private Operand value(int depth) {
            return switch (depth == 0 ? 0 : random.nextInt(5)) {
                case 1 -> new IfNotExists(attribute(), value(depth - 1));
                case 2 -> new ListAppend(value(depth - 1), value(depth - 1));
                case 3 -> new Arithmetic(value(depth - 1), random.nextBoolean(), value(depth - 1));
                default -> pathOrLiteral();
            };
        }

        private Operand pathOrLiteral() {
            return random.nextBoolean() ? attribute() : literal();
        }

        private Literal literal() {
            Literal literal = new Literal(references.size(), ":v" + random.nextInt(3));
            references.add(literal);
            return literal;
        }

        private Attribute attribute() {
            List<DocumentPath.Element> elements = new ArrayList<>(List.of(member()));
            while (random.nextInt(3) == 0) {
                elements.add(random.nextBoolean() ? member() : new DocumentPath.Index(random.nextInt(12)));
            }
            Attribute attribute = Attribute.of(references.size(), elements);
            references.add(attribute);
            return attribute;
        }

        private DocumentPath.Element member() {
            return new DocumentPath.Member(NAMES.get(random.nextInt(NAMES.size())));
        }

        private <T> List<T> several(int least, Supplier<? extends T> one) {
            return Stream.<T>generate(one).limit(least + random.nextInt(3)).toList();
        }
    }
}
