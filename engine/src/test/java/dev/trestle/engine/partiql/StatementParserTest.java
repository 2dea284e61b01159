package dev.trestle.engine.partiql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.BooleanValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.item.NullValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.SetValue;
import dev.trestle.engine.item.StringValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatementParserTest {

    private static Statement parse(String statement, AttributeValue... parameters) {
        return StatementParser.parse(statement, List.of(parameters));
    }

    private static Predicate where(String predicate) {
        return ((SelectStatement) parse("SELECT * FROM t WHERE " + predicate))
                .where()
                .orElseThrow();
    }

    private static void assertInvalid(String statement, String message) {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> parse(statement))
                .withMessage(message)
                .matches(error -> error.type() == ErrorType.VALIDATION);
    }

    @Test
    void readsASelectWithAllItsClauses() {
        assertThat(parse("""
                                select Artist, "a b".c[0]['d'] FROM "Music"."By""Year"
                                Where Artist = 'x' order by "Year" desc, Artist"""))
                .isEqualTo(new SelectStatement(
                        List.of(
                                new Term.Path(List.of(new Term.Name("Artist"))),
                                new Term.Path(List.of(
                                        new Term.Name("a b"),
                                        new Term.Name("c"),
                                        new Term.Index(0),
                                        new Term.Name("d")))),
                        "Music",
                        Optional.of("By\"Year"),
                        Optional.of(new Predicate.Comparison(
                                new Term.Path(List.of(new Term.Name("Artist"))),
                                "=",
                                new Term.Constant(new StringValue("x")))),
                        List.of(
                                new SelectStatement.Ordering("Year", true),
                                new SelectStatement.Ordering("Artist", false))));
    }

    static Stream<Arguments> literals() {
        return Stream.of(
                Arguments.of("'it''s'", new StringValue("it's")),
                Arguments.of("''", new StringValue("")),
                Arguments.of("'select ? -- \"x\"'", new StringValue("select ? -- \"x\"")),
                Arguments.of("1", NumberValue.parse("1")),
                Arguments.of("-1.50", NumberValue.parse("-1.5")),
                Arguments.of("+3", NumberValue.parse("3")),
                Arguments.of(".5", NumberValue.parse("0.5")),
                Arguments.of("12e-3", NumberValue.parse("0.012")),
                Arguments.of("1E+2", NumberValue.parse("100")),
                Arguments.of("TRUE", BooleanValue.TRUE),
                Arguments.of("false", BooleanValue.FALSE),
                Arguments.of("Null", NullValue.NULL),
                Arguments.of("[]", ListValue.of(List.of())),
                Arguments.of(
                        "[1, 'a', [true]]",
                        ListValue.of(List.of(
                                NumberValue.parse("1"),
                                new StringValue("a"),
                                ListValue.of(List.of(BooleanValue.TRUE))))),
                Arguments.of("{}", new MapValue(Item.EMPTY)),
                Arguments.of(
                        "{'a b': {'c': null}}",
                        new MapValue(Item.of("a b", new MapValue(Item.of("c", NullValue.NULL))))),
                Arguments.of("<<1, 2>>", numbers("1", "2")),
                Arguments.of("<<'a'>>", SetValue.of(AttributeType.SS, List.of(new StringValue("a")))));
    }

    private static SetValue numbers(String... numbers) {
        return SetValue.of(
                AttributeType.NS, Stream.of(numbers).map(NumberValue::parse).toList());
    }

    @ParameterizedTest
    @MethodSource("literals")
    void readsLiterals(String text, AttributeValue expected) {
        assertThat(parse("INSERT INTO t VALUE {'v': " + text + "}"))
                .isEqualTo(new InsertStatement("t", Item.of("v", expected)));
    }

    @Test
    void putsParametersInTheirPlaces() {
        BinaryValue binary = BinaryValue.of(new byte[] {1});
        Item item = ((InsertStatement) parse(
                        "INSERT INTO t VALUE {'a': ?, 'b': [?], 'c': <<?>>, 'd': '?'}",
                        new StringValue("x"),
                        NullValue.NULL,
                        binary))
                .item();
        assertThat(item)
                .isEqualTo(Item.of(Map.of(
                        "a",
                        new StringValue("x"),
                        "b",
                        ListValue.of(List.of(NullValue.NULL)),
                        "c",
                        SetValue.of(AttributeType.BS, List.of(binary)),
                        "d",
                        new StringValue("?"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a = 1 AND b = 2 OR c = 3    | (a = 1 AND b = 2) OR (c = 3)
                    a = 1 OR b = 2 AND c = 3    | a = 1 OR (b = 2 AND c = 3)
                    NOT a = 1 AND b = 2         | (NOT (a = 1)) AND b = 2
                    NOT NOT a = 1               | a = 1
                    NOT NOT NOT a = 1           | NOT a = 1
                    ((a = 1))                   | a = 1
                    a != 1                      | a <> 1
                    a not in (1, 2)             | NOT a IN [1, 2]
                    a IN <<1, 2>>               | a IN (1, 2)
                    a NOT BETWEEN 1 AND 2       | NOT (a BETWEEN 1 AND 2)
                    a IS NOT MISSING            | NOT a IS MISSING
                    a IS not null               | NOT (a is NULL)
                    a = (1)                     | a = 1
                    BEGINS_WITH(a, 'x')         | begins_with(a, 'x')
                    SIZE("a") > 1               | (size(a) > 1)
                    """)
    void readsPredicatesAlike(String one, String other) {
        assertThat(where(one)).isEqualTo(where(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ALL OLD      | ALL_OLD
                    all new      | ALL_NEW
                    MODIFIED OLD | MODIFIED_OLD
                    Modified New | MODIFIED_NEW
                    """)
    void readsWhatAnUpdateReturns(String words, Returning expected) {
        UpdateStatement update = (UpdateStatement) parse(
                "UPDATE t SET a = list_append(a, [1]), b.c = b.c - 1 REMOVE d WHERE k = 1 RETURNING " + words + " *");
        assertThat(update.returning()).isEqualTo(expected);
        Term.Path a = new Term.Path(List.of(new Term.Name("a")));
        Term.Path bc = new Term.Path(List.of(new Term.Name("b"), new Term.Name("c")));
        NumberValue one = NumberValue.parse("1");
        assertThat(update.changes())
                .containsExactly(
                        new UpdateStatement.Change(
                                a, new Term.ListAppend(a, new Term.Constant(ListValue.of(List.of(one))))),
                        new UpdateStatement.Change(bc, new Term.Sum(bc, false, new Term.Constant(one))),
                        new UpdateStatement.Change(new Term.Path(List.of(new Term.Name("d"))), null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SELECT * FROM my-table                     | Unexpected term: - at 1:17:1
                    SELECT * FROM 'Music'                      | Expected a table name, found Music at 1:15:7
                    SELECT * FROM t WHERE                      | Unexpected end of statement, expected an attribute name
                    SELECT * FROM t WHERE a                    | Unexpected end of statement, expected an operator
                    SELECT * FROM t WHERE a = 'x               | Unterminated string at 1:27:2
                    SELECT * FROM t WHERE a = "x               | Unterminated quoted name at 1:27:2
                    SELECT * FROM t WHERE (a = 1               | Unexpected end of statement, expected )
                    SELECT * FROM t WHERE a = 1)               | Unexpected term: ) at 1:28:1
                    SELECT * FROM t WHERE a NOT = 1            | Expected BETWEEN or IN, found = at 1:29:1
                    SELECT * FROM t WHERE a IS STRING          | Expected MISSING or NULL, found STRING at 1:28:6
                    SELECT * FROM t WHERE 1 IS NULL            | IS requires a document path
                    SELECT * FROM t WHERE a IN ()              | Expected an attribute name, found ) at 1:29:1
                    SELECT * FROM t WHERE a IN b               | Expected a list, found b at 1:28:1
                    SELECT * FROM t WHERE begins_with(a)       | Function begins_with takes 2 arguments, found 1
                    SELECT * FROM t WHERE upper(a) = 'X'       | Unsupported function: upper at 1:23:5
                    SELECT * FROM t WHERE attribute_type(a, b) | attribute_type requires a value of the right type
                    SELECT * FROM t WHERE size(1) = 1          | size requires a document path
                    SELECT * FROM t WHERE a[b] = 1             | Invalid list index: b at 1:25:1
                    SELECT * FROM t WHERE a[99999999999] = 1   | Invalid list index: 99999999999 at 1:25:11
                    SELECT count(*) FROM t                     | Unsupported function: count at 1:8:5
                    SELECT FROM t                              | Expected an attribute name, found FROM at 1:8:4
                    SELECT * FROM t ORDER x                    | Expected BY, found x at 1:23:1
                    INSERT INTO t VALUE [1]                    | INSERT requires a tuple of attributes after VALUE
                    INSERT INTO t VALUES {'a': 1}              | Expected VALUE, found VALUES at 1:15:6
                    INSERT INTO t VALUE {a: 1}                 | Expected an attribute name in single quotes, found a at 1:22:1
                    INSERT INTO t VALUE {'a': 1, 'a': 2}       | Attribute a occurs twice in one tuple
                    INSERT INTO t VALUE {'a': b}               | Unexpected term: b at 1:27:1
                    INSERT INTO t VALUE {'a': << 1, 'x' >>}    | A set must hold strings, numbers or binary values, and only one of these, at 1:27:2
                    INSERT INTO t VALUE {'a': - 'x'}           | Expected a number, found x at 1:29:3
                    UPDATE t WHERE a = 1                       | Expected data manipulation
                    UPDATE t SET a = foo(1) WHERE a = 1        | Unsupported function: foo at 1:18:3
                    UPDATE t SET a = set_add(a, b) WHERE a = 1 | set_add requires a value of the right type
                    DELETE FROM t WHERE a = 1 RETURNING ALL NEW * | Expected OLD, found NEW at 1:41:3
                    DELETE FROM t WHERE a = 1 RETURNING MODIFIED OLD * | Expected ALL, found MODIFIED at 1:37:8
                    DROP TABLE t                               | Expected data manipulation
                    EXISTS(DELETE FROM t WHERE a = 1)          | Expected SELECT, found DELETE at 1:8:6
                    """)
    void saysWhatIsNotWellFormedAndWhere(String statement, String what) {
        assertInvalid(statement, "Statement wasn't well formed, can't be processed: " + what);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SELECT * FROM t LIMIT 1             | Unsupported clause: LIMIT at 1:17:5
                    SELECT * FROM t WHERE a = 1 GROUP BY a | Unsupported clause: GROUP at 1:29:5
                    UPDATE t SET a = 1                  | Where clause does not contain a mandatory equality on all key attributes
                    DELETE FROM t                       | Where clause does not contain a mandatory equality on all key attributes
                    SELECT * FROM t WHERE a = ?         | Number of parameters in request and statement don't match.
                    INSERT INTO t VALUE {'a': <<1, 1>>} | Input collection contains duplicates
                    INSERT INTO t VALUE {'a': << >>}    | One or more parameter values were invalid: An string set  may not be empty
                    """)
    void refusesWhatDynamoDbDoesNotKnow(String statement, String message) {
        assertInvalid(statement, message);
    }

    @Test
    void refusesParametersThatAreNotUsed() {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> parse("SELECT * FROM t", NullValue.NULL))
                .withMessage("Number of parameters in request and statement don't match.");
    }

    @Test
    void countsLinesInPositions() {
        assertInvalid(
                "SELECT *\nFROM t\n  WHERE ,",
                "Statement wasn't well formed, can't be processed: Expected an attribute name, found , at 3:9:1");
    }

    static Stream<Arguments> deepStatements() {
        return Stream.of(
                Arguments.of("SELECT * FROM t WHERE " + "(".repeat(4000) + "a = 1" + ")".repeat(4000), "Parentheses"),
                Arguments.of("SELECT * FROM t WHERE " + "NOT ".repeat(2000) + "a = 1", "operators"),
                Arguments.of("SELECT * FROM t WHERE " + "a=1 OR (".repeat(900) + "a=1" + ")".repeat(900), "operators"),
                Arguments.of("SELECT * FROM t WHERE a = " + "(".repeat(4000) + "1" + ")".repeat(4000), "Parentheses"),
                Arguments.of("UPDATE t SET a = " + "(".repeat(4000) + "1" + ")".repeat(4000), "Parentheses"),
                Arguments.of("UPDATE t SET a = 1" + "+1".repeat(4000) + " WHERE k = 1", "operators"),
                Arguments.of("INSERT INTO t VALUE {'a': " + "[".repeat(4000) + "]".repeat(4000) + "}", "Nesting"),
                Arguments.of("INSERT INTO t VALUE " + "{'a':".repeat(1600) + "}".repeat(1600), "Nesting"),
                Arguments.of("SELECT a" + ".a".repeat(4000) + " FROM t", "elements"));
    }

    @ParameterizedTest
    @MethodSource("deepStatements")
    void refusesWhatIsNestedTooDeeply(String statement, String why) {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> parse(statement))
                .withMessageContaining(why);
    }

    @Test
    void readsAListOfManyElements() {
        String statement = "INSERT INTO t VALUE {'a': [" + "1,".repeat(4000) + "1]}";
        Item item = ((InsertStatement) parse(statement)).item();
        assertThat(item.get("a"))
                .isInstanceOfSatisfying(
                        ListValue.class, list -> assertThat(list.elements()).hasSize(4001));
    }

    /** Whatever the text, there is a statement or a ValidationException. */
    @Test
    void neverFailsOtherwise() {
        String[] words = {
            "SELECT",
            "*",
            "FROM",
            "t",
            "WHERE",
            "a",
            "=",
            "1",
            "(",
            ")",
            "AND",
            "NOT",
            "IN",
            "[",
            "]",
            "<<",
            ">>",
            "{",
            "}",
            "'x'",
            ":",
            ",",
            ".",
            "\"q\"",
            "-",
            "+",
            "?",
            "UPDATE",
            "SET",
            "REMOVE",
            "size",
            "list_append",
            "'",
            "\"",
            "EXISTS",
            "BETWEEN",
            "IS",
            "MISSING",
            "1e",
            "\u00e9",
            "\ud83d",
            "INSERT INTO t VALUE"
        };
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "SELECT * FROM t WHERE " : "");
            for (int word = random.nextInt(12); word >= 0; word--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextBoolean() ? " " : "");
            }
            try {
                parse(text.toString(), NullValue.NULL);
            } catch (ServiceException e) {
                assertThat(e.type()).as(text.toString()).isEqualTo(ErrorType.VALIDATION);
            }
        }
    }
}
