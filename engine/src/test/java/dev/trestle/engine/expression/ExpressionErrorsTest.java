package dev.trestle.engine.expression;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionErrorsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    a = b c              | Syntax error; token: "c", near: "b c"
                    a b                  | Syntax error; token: "b", near: "a b"
                    a                    | Syntax error; token: "<EOF>", near: "a"
                    (a)                  | Syntax error; token: "<EOF>", near: ")"
                    a =                  | Syntax error; token: "<EOF>", near: "="
                    a = = `1`            | Syntax error; token: "=", near: "= = :v0"
                    a = `1` AND          | Syntax error; token: "<EOF>", near: "AND"
                    a = `1` AND AND b    | Syntax error; token: "AND", near: "AND AND b"
                    a AND b = `1`        | Syntax error; token: "AND", near: "a AND b"
                    (a AND b) = `1`      | Syntax error; token: "AND", near: "a AND b"
                    NOT a                | Syntax error; token: "<EOF>", near: "a"
                    (a = `1`             | Syntax error; token: "<EOF>", near: ":v0"
                    a = `1`)             | Syntax error; token: ")", near: ":v0)"
                    (a = `1`) = b        | Syntax error; token: "=", near: ") = b"
                    a = (b = `1`)        | Syntax error; token: "=", near: "b = :v0"
                    ()                   | Syntax error; token: ")", near: "()"
                    a = 5                | Syntax error; token: "5", near: "= 5"
                    a = 'x'              | Syntax error; token: "'", near: "= 'x"
                    a == `1`             | Syntax error; token: "=", near: "== :v0"
                    a != `1`             | Syntax error; token: "!", near: "a !="
                    _a = `1`             | Syntax error; token: "_", near: "_a"
                    my-attr = `1`        | Syntax error; token: "-", near: "my-attr"
                    tenant:x = `1`       | Syntax error; token: ":x", near: "tenant:x ="
                    a. = `1`             | Syntax error; token: "=", near: ". = :v0"
                    a[x] = `1`           | Syntax error; token: "x", near: "[x]"
                    a[-1] = `1`          | Syntax error; token: "-", near: "[-1"
                    a[0 = `1`            | Syntax error; token: "=", near: "0 = :v0"
                    a BETWEEN `1` `2`    | Syntax error; token: ":v1", near: ":v0 :v1"
                    a IN `1`             | Syntax error; token: ":v0", near: "IN :v0"
                    a IN ()              | Syntax error; token: ")", near: "()"
                    a IN (`1`,)          | Syntax error; token: ")", near: ",)"
                    size(a               | Syntax error; token: "<EOF>", near: "a"
                    size()               | Syntax error; token: ")", near: "()"
                    a < > `1`            | Syntax error; token: ">", near: "< > :v0"
                    name = `1`           | Attribute name is a reserved keyword; reserved keyword: name
                    a.Status = `1`       | Attribute name is a reserved keyword; reserved keyword: Status
                    size = `1`           | Attribute name is a reserved keyword; reserved keyword: size
                    set = `1`            | Attribute name is a reserved keyword; reserved keyword: set
                    a = :b               | An expression attribute value used in expression is not defined; attribute value: :b
                    #a = `1`             | An expression attribute name used in the document path is not defined; attribute name: #a
                    a.#b = `1`           | An expression attribute name used in the document path is not defined; attribute name: #b
                    foo(a)               | Invalid function name; function: foo
                    Contains(a, `1`)     | Invalid function name; function: Contains
                    size(a, b) = `1`     | Incorrect number of operands for operator or function; operator or function: size, number of operands: 2
                    begins_with(a)       | Incorrect number of operands for operator or function; operator or function: begins_with, number of operands: 1
                    attribute_exists(`1`) | Operator or function requires a document path; operator or function: attribute_exists
                    attribute_type(a, b) | Operator or function requires an expression attribute value; operator or function: attribute_type
                    size(a)              | The function is not allowed to be used this way in an expression; function: size
                    NOT size(a)          | The function is not allowed to be used this way in an expression; function: size
                    contains(a, b) = `1` | The function is not allowed to be used this way in an expression; function: contains
                    `1` = contains(a, b) | The function is not allowed to be used this way in an expression; function: contains
                    size(contains(a, b)) = `1` | The function is not allowed to be used this way in an expression; function: contains
                    if_not_exists(a, b) = `1` | The function is not allowed in a filter expression; function: if_not_exists
                    ((a = `1`))          | The expression has redundant parentheses;
                    ((a)) = `1`          | The expression has redundant parentheses;
                    b = `1` OR ((a = `1`) ) | The expression has redundant parentheses;
                    a < `true`           | Incorrect operand type for operator or function; operator or function: <, operand type: BOOL
                    `null` >= a          | Incorrect operand type for operator or function; operator or function: >=, operand type: NULL
                    a > `<1>`            | Incorrect operand type for operator or function; operator or function: >, operand type: NS
                    a BETWEEN `[]` AND `[]` | Incorrect operand type for operator or function; operator or function: BETWEEN, operand type: L
                    begins_with(a, `1`)  | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                    begins_with(`1`, a)  | Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                    contains(`1`, a)     | Incorrect operand type for operator or function; operator or function: contains, operand type: N
                    contains(size(a), b) | Incorrect operand type for operator or function; operator or function: contains, operand type: N
                    size(`1`) = a        | Incorrect operand type for operator or function; operator or function: size, operand type: N
                    size(size(a)) = b    | Incorrect operand type for operator or function; operator or function: size, operand type: N
                    attribute_type(a, `1`) | Incorrect operand type for operator or function; operator or function: attribute_type, operand type: N
                    attribute_type(a, `'X'`) | Invalid attribute type name found; type: X, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}
                    a = a                | The first operand must be distinct from the remaining operands for this operator or function; operator: =, first operand: [a]
                    a.b[0] < /a/./b/[0]  | The first operand must be distinct from the remaining operands for this operator or function; operator: <, first operand: [a, b, [0]]
                    a IN (b, a)          | The first operand must be distinct from the remaining operands for this operator or function; operator: IN, first operand: [a]
                    contains(a, a)       | The first operand must be distinct from the remaining operands for this operator or function; operator: contains, first operand: [a]
                    a BETWEEN `2` AND `1` | The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}
                    a BETWEEN `'b'` AND `'a'` | The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {S:b}, upper bound operand: AttributeValue: {S:a}
                    a BETWEEN `1` AND `'a'` | The BETWEEN operator requires same data type for lower and upper bounds; lower bound operand: AttributeValue: {N:1}, upper bound operand: AttributeValue: {S:a}
                    a[4294967296] = `1`  | List index is not within the allowable range; index: [4294967296]
                    """)
    void refusesConditions(String expression, String message) {
        Cases.assertInvalid(
                () -> Cases.condition(ConditionKind.FILTER, expression), "Invalid FilterExpression: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    a = `1`                    | Syntax error; token: "a", near: "a ="
                    SET                        | Syntax error; token: "<EOF>", near: "SET"
                    SET a                      | Syntax error; token: "<EOF>", near: "a"
                    SET a `1`                  | Syntax error; token: ":v0", near: "a :v0"
                    SET a = `1`,               | Syntax error; token: "<EOF>", near: ","
                    SET a = `1` b = `2`        | Syntax error; token: "b", near: ":v0 b ="
                    SET a = `1` + `2` + `3`    | Syntax error; token: "+", near: ":v1 + :v2"
                    SET a <> `1`               | Syntax error; token: "<>", near: "a <> :v0"
                    SET add = `1`              | Syntax error; token: "add", near: "SET add ="
                    SET a = `1` SET b = `2`    | The "SET" section can only be used once in an update expression;
                    REMOVE a remove b          | The "REMOVE" section can only be used once in an update expression;
                    REMOVE a = `1`             | Syntax error; token: "=", near: "a = :v0"
                    ADD a = `1`                | Syntax error; token: "=", near: "a = :v0"
                    ADD a b                    | Syntax error; token: "b", near: "a b"
                    UPSERT a = `1`             | Syntax error; token: "UPSERT", near: "UPSERT a"
                    SET name = `1`             | Attribute name is a reserved keyword; reserved keyword: name
                    SET a = size(b)            | The function is not allowed in an update expression; function: size
                    SET a = attribute_exists(b) | The function is not allowed in an update expression; function: attribute_exists
                    SET a = if_not_exists(`1`, b) | Operator or function requires a document path; operator or function: if_not_exists
                    SET a = if_not_exists(b)   | Incorrect number of operands for operator or function; operator or function: if_not_exists, number of operands: 1
                    SET a = ((b))              | The expression has redundant parentheses;
                    SET a = b + `'x'`          | Incorrect operand type for operator or function; operator or function: +, operand type: S
                    SET a = `[]` - b           | Incorrect operand type for operator or function; operator or function: -, operand type: L
                    SET a = list_append(b, `1`) | Incorrect operand type for operator or function; operator or function: list_append, operand type: N
                    SET a = list_append(b, `1`) + `1` | Incorrect operand type for operator or function; operator or function: list_append, operand type: N
                    SET a = list_append(b, c) + `1` | Incorrect operand type for operator or function; operator or function: +, operand type: L
                    ADD a `'x'`                | Incorrect operand type for operator or function; operator: ADD, operand type: STRING, typeSet: ALLOWED_FOR_ADD_OPERAND
                    ADD a `{}`                 | Incorrect operand type for operator or function; operator: ADD, operand type: MAP, typeSet: ALLOWED_FOR_ADD_OPERAND
                    DELETE a `1`               | Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER, typeSet: ALLOWED_FOR_DELETE_OPERAND
                    SET a = `1`, a = `2`       | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]
                    SET a = `1`, a.b = `2`     | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a, b]
                    SET a.b = `1` REMOVE a     | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a]
                    SET a[1].b = `1` REMOVE a[1] | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, [1], b], path two: [a, [1]]
                    SET a.b = `1`, a[1] = `2`  | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [1]]
                    SET a[1] = `1`, a.b = `2`  | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, [1]], path two: [a, b]
                    SET a = :b                 | An expression attribute value used in expression is not defined; attribute value: :b
                    """)
    void refusesUpdates(String expression, String message) {
        Cases.assertInvalid(() -> Cases.update(expression), "Invalid UpdateExpression: " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    a,          | Syntax error; token: "<EOF>", near: ","
                    a b         | Syntax error; token: "b", near: "a b"
                    :v          | Syntax error; token: ":v", near: ":v"
                    size(a)     | Attribute name is a reserved keyword; reserved keyword: size
                    a, a        | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]
                    a.b, a.b.c  | Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, b, c]
                    a.b, a[0]   | Two document paths conflict with each other; must remove or rewrite one of these paths; path one: [a, b], path two: [a, [0]]
                    """)
    void refusesProjections(String expression, String message) {
        Cases.assertInvalid(() -> Cases.projection(expression), "Invalid ProjectionExpression: " + message);
    }

    @Test
    void refusesExpressionsWithoutText() {
        Cases.assertInvalid(() -> Cases.condition(""), "Invalid ConditionExpression: The expression can not be empty;");
        Cases.assertInvalid(() -> Cases.update(""), "Invalid UpdateExpression: The expression can not be empty;");
        Cases.assertInvalid(
                () -> Cases.projection(" "),
                "Invalid ProjectionExpression: Syntax error; token: \"<EOF>\", near: \"\"");
    }
}
