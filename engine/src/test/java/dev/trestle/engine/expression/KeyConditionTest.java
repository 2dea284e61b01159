package dev.trestle.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyConditionTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    sk = `1`                          | EQ          | 1
                    sk < `1`                          | LT          | 1
                    sk <= `1`                         | LE          | 1
                    sk > `1`                          | GT          | 1
                    sk >= `1`                         | GE          | 1
                    `1` > sk                          | LT          | 1
                    `1` <= sk                         | GE          | 1
                    (sk = `1`)                        | EQ          | 1
                    begins_with(sk, `'a'`)            | BEGINS_WITH | 'a'
                    begins_with(/sk/, `x01`)          | BEGINS_WITH | x01
                    sk BETWEEN `1` AND `2`            | BETWEEN     | 1;2
                    """)
    void readsWhatIsSaidOfAKey(String expression, KeyPredicate.Operator operator, String operands) {
        KeyPredicate expected = new KeyPredicate(
                "sk",
                operator,
                Stream.of(operands.split(";")).map(Values::value).toList());
        assertThat(Cases.keyCondition(expression).predicates()).containsExactly(expected);
    }

    @Test
    void readsWhatIsSaidOfSeveralKeysInTheOrderOfTheText() {
        assertThat(Cases.keyCondition("/sk/ BETWEEN `1` AND `2` AND (pk = `'a'` and tenant = `3`)")
                        .predicates())
                .containsExactly(
                        new KeyPredicate(
                                "sk", KeyPredicate.Operator.BETWEEN, List.of(Values.value("1"), Values.value("2"))),
                        new KeyPredicate("pk", KeyPredicate.Operator.EQ, List.of(Values.value("'a'"))),
                        new KeyPredicate("tenant", KeyPredicate.Operator.EQ, List.of(Values.value("3"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    pk = `1` OR sk = `2`              | Invalid operator used in KeyConditionExpression: OR
                    NOT pk = `1`                      | Invalid operator used in KeyConditionExpression: NOT
                    pk <> `1`                         | Invalid operator used in KeyConditionExpression: <>
                    pk IN (`1`)                       | Invalid operator used in KeyConditionExpression: IN
                    attribute_exists(pk)              | Invalid operator used in KeyConditionExpression: attribute_exists
                    contains(pk, `'a'`)               | Invalid operator used in KeyConditionExpression: contains
                    size(pk) = `1`                    | Invalid operator used in KeyConditionExpression: size
                    pk = sk                           | Invalid condition in KeyConditionExpression: Multiple attribute names used in one condition
                    `1` = `2`                         | Invalid condition in KeyConditionExpression: No key attribute specified
                    `1` BETWEEN pk AND `2`            | Invalid condition in KeyConditionExpression: BETWEEN operator must have the key attribute as its first operand
                    begins_with(`'a'`, pk)            | Invalid condition in KeyConditionExpression: begins_with operator must have the key attribute as its first operand
                    pk.a = `1`                        | Invalid KeyConditionExpression: KeyConditionExpressions cannot have conditions on nested attributes
                    pk = `1` AND pk > `0`             | Invalid KeyConditionExpression: KeyConditionExpressions must only contain one condition per key
                    pk > `true`                       | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: >, operand type: BOOL
                    begins_with(pk, `1`)              | Invalid KeyConditionExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                    sk BETWEEN `2` AND `1`            | Invalid KeyConditionExpression: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}
                    pk = `1` sk = `2`                 | Invalid KeyConditionExpression: Syntax error; token: "sk", near: ":v0 sk ="
                    """)
    void refusesWhatNoKeyConditionCanSay(String expression, String message) {
        Cases.assertInvalid(() -> Cases.keyCondition(expression), message);
    }
}
