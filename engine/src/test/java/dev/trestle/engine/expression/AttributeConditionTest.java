package dev.trestle.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What legacy conditions mean is what the expressions mean that AWS's guide gives for them. */
class AttributeConditionTest {

    private static final List<String> VALUES = List.of(
            "1", "2", "-1.5", "'a'", "'ab'", "'b'", "''", "x01", "x0102", "true", "null", "<1 2>", "<'a'>", "[1 'a']",
            "{a=1}");

    @ParameterizedTest
    @CsvSource({
        "EQ, a = :0, 1",
        "NE, a <> :0, 1",
        "LE, a <= :0, 1",
        "LT, a < :0, 1",
        "GE, a >= :0, 1",
        "GT, a > :0, 1",
        "NOT_NULL, attribute_exists(a), 0",
        "NULL, attribute_not_exists(a), 0",
        "'CONTAINS', 'contains(a, :0)', 1",
        "'NOT_CONTAINS', 'NOT contains(a, :0)', 1",
        "'BEGINS_WITH', 'begins_with(a, :0)', 1",
        "'IN', 'a IN (:0, :1)', 2",
        "BETWEEN, a BETWEEN :0 AND :1, 2"
    })
    void meansWhatItsExpressionMeans(ComparisonOperator operator, String expression, int operands) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20120810);
        int compared = 0;
        for (int i = 0; i < 3000; i++) {
            List<String> values = new ArrayList<>();
            for (int operand = 0; operand < operands; operand++) {
                values.add(anyOf(random));
            }
            List<AttributeValue> read = values.stream().map(Values::value).toList();
            if (!isTaken(operator, read)) {
                continue;
            }
            String quoted = expression;
            for (int operand = 0; operand < operands; operand++) {
                quoted = quoted.replace(":" + operand, "`" + values.get(operand) + "`");
            }
            Item item = random.nextInt(5) == 0 ? Item.EMPTY : Item.of("a", Values.value(anyOf(random)));
            assertThat(Condition.of(List.of(new AttributeCondition("a", operator, read)), false)
                            .test(item))
                    .as("%s of %s", quoted, item)
                    .isEqualTo(Cases.condition(quoted).test(item));
            compared++;
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static boolean isTaken(ComparisonOperator operator, List<AttributeValue> values) {
        try {
            operator.check(values);
            return true;
        } catch (ServiceException refused) {
            return false;
        }
    }

    private static String anyOf(RandomGenerator random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }
}
