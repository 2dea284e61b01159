package dev.trestle.engine.operation.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Structure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectTest {

    private final Statements statements = new Statements();

    /** Three customers with the orders 1 to 4; customer and number make the tag that tests compare. */
    @BeforeEach
    void insert() {
        for (String customer : List.of("a", "b", "c")) {
            for (int number = 1; number <= 4; number++) {
                statements.items("INSERT INTO Orders VALUE {'Customer': '" + customer + "', 'Number': " + number
                        + ", 'tag': '" + customer + number + "', 'Genre': '" + (number % 2 == 0 ? "even" : "odd")
                        + "', 'Year': " + (2000 - number) + ", 'total': " + number * 10
                        + (number == 4 ? ", 'note': null" : "")
                        + (number == 3 ? ", 'tags': <<'x', 'y'>>, 'lines': [{'sku': 'k3', 'n': [7, 8]}]" : "") + "}");
            }
        }
    }

    @AfterEach
    void close() {
        statements.close();
    }

    private static String tags(List<Item> items) {
        return items.stream()
                .map(item -> Objects.requireNonNull(item.get("tag")).toString())
                .map(text -> text.replaceAll("StringValue\\[value=(.*)]", "$1"))
                .collect(Collectors.joining(" "));
    }

    private static String sorted(String tags) {
        return List.of(tags.split(" ")).stream().sorted().collect(Collectors.joining(" "));
    }

    private static void assertInvalid(ThrowingCallable action, String message) {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(action)
                .withMessage(message)
                .matches(error -> error.type() == ErrorType.VALIDATION);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Customer = 'a'                                      | a1 a2 a3 a4
                    'a' = Customer AND 2 < Number                       | a3 a4
                    Customer = 'a' AND Number = 2                       | a2
                    Customer = 'a' AND Number >= 2 AND Number < 4       | a2 a3
                    Customer = 'a' AND Number > 2 AND Number < 2        | ``
                    Customer = 'a' AND Number BETWEEN 2 AND 3           | a2 a3
                    Customer = 'a' AND Number BETWEEN 2 AND 2           | a2
                    Customer = 'a' AND Number <> 2                      | a1 a3 a4
                    Customer = 'a' AND NOT Number = 2                   | a1 a3 a4
                    Customer = 'a' AND Number IN [1, 4]                 | a1 a4
                    Customer = 'a' AND total = 20                       | a2
                    Customer = 'a' AND (Number = 1 OR total = 40)       | a1 a4
                    Customer = 'a' AND Customer = 'b'                   | ``
                    Customer = 'a' OR Customer = 'b' AND Number = 1     | a1 a2 a3 a4 b1
                    (Customer = 'a' AND Number = 4) OR (Customer = 'c' AND Number = 1) | a4 c1
                    Customer IN ['c', 'b'] AND Number = 3               | b3 c3
                    Customer IN ('c', 'c') AND Number = 3               | c3
                    Customer <> 'a' AND Number = 1                      | b1 c1
                    Customer > 'b'                                      | c1 c2 c3 c4
                    Number = 2 AND begins_with(tag, 'b')                | b2
                    contains(tag, '2') AND Customer != 'c'              | a2 b2
                    contains(tags, 'x')                                 | a3 b3 c3
                    lines[0].n[1] = 8 AND Customer = 'a'                | a3
                    lines[0]['sku'] = 'k3' AND Customer = 'a'           | a3
                    note IS NULL AND Customer = 'a'                     | a4
                    note = NULL AND Customer = 'a'                      | a4
                    note IS NOT NULL AND Customer = 'a'                 | a1 a2 a3
                    note IS NOT MISSING AND Customer = 'a'              | a4
                    tags IS MISSING AND Customer = 'a'                  | a1 a2 a4
                    attribute_type(note, 'NULL') AND Customer = 'a'     | a4
                    size(tags) = 2 AND Customer = 'a'                   | a3
                    size(tag) > 2                                       | ``
                    Number = total                                      | ``
                    total NOT BETWEEN 20 AND 30 AND Customer = 'a'      | a1 a4
                    Customer = 'a' AND begins_with("Genre", 'ev')       | a2 a4
                    """)
    void findsWhatMeetsTheClause(String where, String expected) {
        assertThat(sorted(tags(statements.items("SELECT * FROM Orders WHERE " + where))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    WHERE Customer = 'a' ORDER BY Number                                         | a1 a2 a3 a4
                    WHERE Customer = 'a' ORDER BY Number DESC                                    | a4 a3 a2 a1
                    WHERE Customer = 'a' ORDER BY Number DESC, Customer                          | a4 a3 a2 a1
                    WHERE Customer IN ['a', 'c'] AND Number < 3 ORDER BY Customer DESC           | c1 c2 a1 a2
                    WHERE Customer IN ['c', 'a'] AND Number < 3 ORDER BY Customer, Number DESC   | a2 a1 c2 c1
                    WHERE Customer IN ['c', 'a'] AND Number < 3 ORDER BY Number                  | 1 1 2 2
                    WHERE Customer IN ['c', 'a', 'b'] AND Number > 2 ORDER BY Number DESC        | 4 4 4 3 3 3
                    """)
    void ordersByKeys(String rest, String expected) {
        String tags = tags(statements.items("SELECT * FROM Orders " + rest));
        // A merge by sort key promises no order of partitions.
        assertThat(expected.startsWith("a") || expected.startsWith("c") ? tags : tags.replaceAll("[abc]", ""))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ORDER BY Number                                             | Must have WHERE clause in the statement when using ORDER BY clause.
                    WHERE total = 1 ORDER BY Number                             | Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY clause.
                    WHERE Customer = 'a' ORDER BY total                         | Variable reference total in ORDER BY clause must be part of the primary key
                    WHERE Customer IN ['a', 'b'] ORDER BY Number, Customer      | ORDER BY must name the attributes of the partition key before those of the sort key, or those of the sort key alone, each once, and the sort key's from the left and all in one direction
                    WHERE Customer = 'a' ORDER BY Number, Number                | ORDER BY must name the attributes of the partition key before those of the sort key, or those of the sort key alone, each once, and the sort key's from the left and all in one direction
                    WHERE Customer = 1                                          | One or more parameter values were invalid: Condition parameter type does not match schema type
                    WHERE Customer = 'a' AND Number > 'x'                       | One or more parameter values were invalid: Condition parameter type does not match schema type
                    WHERE total BETWEEN 2 AND 1                                 | Invalid FilterExpression: The BETWEEN operator requires upper bound to be greater than or equal to lower bound; lower bound operand: AttributeValue: {N:2}, upper bound operand: AttributeValue: {N:1}
                    WHERE begins_with(tag, 1)                                   | Invalid FilterExpression: Incorrect operand type for operator or function; operator or function: begins_with, operand type: N
                    WHERE attribute_type(tag, 'X')                              | Invalid FilterExpression: Invalid attribute type name found; type: X, valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}
                    """)
    void refuses(String rest, String message) {
        assertInvalid(() -> statements.items("SELECT * FROM Orders " + rest), message);
    }

    @Test
    void refusesMorePartitionsThanOneStatementMayRead() {
        String keys = "'k'" + ",'k'".repeat(40) + ",'x1','x2','x3'";
        assertThat(statements.items("SELECT * FROM Orders WHERE Customer IN [" + keys + "]"))
                .isEmpty();
        StringBuilder many = new StringBuilder("'k0'");
        for (int i = 1; i <= 50; i++) {
            many.append(",'k").append(i).append("'");
        }
        assertInvalid(
                () -> statements.items("SELECT * FROM Orders WHERE Customer IN [" + many + "]"),
                "The WHERE clause names more than 50 partition key values");
    }

    @Test
    void returnsPathsByTheirLastName() {
        String from = " FROM Orders WHERE Customer = 'a' AND Number = 3";
        assertThat(statements.items("SELECT Number, lines[0].sku, lines[0].n[1], tags[0], absent" + from))
                .containsExactly(Statements.item("{'Number': 3, 'sku': 'k3', 'n[1]': 8}"));
        assertThat(statements.items("SELECT absent" + from)).containsExactly(Item.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SELECT tag FROM Orders.ByGenre WHERE Genre = 'even' AND "Year" = 1998                       | a2 b2 c2
                    SELECT tag FROM "Orders"."ByGenre" WHERE Genre = 'odd' AND "Year" > 1997                    | a1 b1 c1
                    SELECT tag FROM Orders.ByYear WHERE Customer = 'b' ORDER BY "Year"                          | b1 b2 b3 b4
                    """)
    void readsIndexes(String statement, String expected) {
        assertThat(sorted(tags(statements.items(statement)))).isEqualTo(expected);
    }

    @Test
    void returnsWhatAnIndexHolds() {
        assertThat(statements.items("SELECT * FROM Orders.Keys WHERE Genre = 'odd' AND Number = 3 AND Customer = 'a'"))
                .containsExactly(Statements.item("{'Customer': 'a', 'Number': 3, 'Genre': 'odd'}"));
        assertInvalid(
                () -> statements.items("SELECT tag FROM Orders.Keys WHERE Genre = 'odd'"),
                "One or more parameter values were invalid: Global secondary index Keys does not project [tag]");
        assertInvalid(
                () -> statements.execute(
                        Statements.request("SELECT * FROM Orders.Keys").put("ConsistentRead", true)),
                "Consistent reads are not supported on global secondary indexes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM Orders",
                "SELECT * FROM Orders WHERE Customer = 'a'",
                "SELECT * FROM Orders WHERE Customer = 'a' ORDER BY Number DESC",
                "SELECT * FROM Orders WHERE Customer IN ['a', 'b', 'c']",
                "SELECT * FROM Orders WHERE Customer IN ['a', 'b', 'c'] ORDER BY Customer DESC, Number DESC",
                "SELECT * FROM Orders WHERE Customer IN ['a', 'b', 'c'] ORDER BY Number",
                "SELECT * FROM Orders WHERE Customer IN ['a', 'b', 'c'] ORDER BY Number DESC",
                "SELECT * FROM Orders WHERE Customer IN ['a', 'b', 'c'] AND Number > 1 ORDER BY Number DESC",
                "SELECT * FROM Orders.ByGenre WHERE Genre IN ['odd', 'even'] ORDER BY \"Year\"",
                "SELECT * FROM Orders.ByGenre WHERE Genre IN ['odd', 'even'] ORDER BY \"Year\" DESC",
                "SELECT * FROM Orders WHERE total = 20"
            })
    void pagesAreTheWholeInPieces(String statement) {
        List<Item> whole = statements.items(statement);
        for (int limit = 1; limit <= 13; limit++) {
            List<Item> pieces = new ArrayList<>();
            @Nullable String token = null;
            do {
                Structure page = statements.execute(
                        Statements.request(statement).put("Limit", limit).put("NextToken", token));
                assertThat(page.items("Items")).hasSizeLessThanOrEqualTo(limit);
                assertThat(page.has("LastEvaluatedKey")).isEqualTo(page.has("NextToken"));
                pieces.addAll(page.items("Items"));
                token = page.string("NextToken");
            } while (token != null);
            assertThat(pieces).as("limit %s", limit).isEqualTo(whole);
        }
    }

    @Test
    void tokensBelongToTheirStatement() {
        AttributeValue two = NumberValue.parse("2");
        Structure page = statements.execute(
                Statements.request("SELECT * FROM Orders WHERE total > ?", two).put("Limit", 2));
        String token = page.requiredString("NextToken");
        assertInvalid(
                () -> statements.execute(
                        Statements.request("SELECT * FROM Orders WHERE total > ?", NumberValue.parse("3"))
                                .put("NextToken", token)),
                "NextToken does not match request");
        assertInvalid(
                () -> statements.execute(
                        Statements.request("SELECT * FROM Orders").put("NextToken", "!")),
                "Invalid NextToken");
        assertInvalid(
                () -> statements.execute(
                        Statements.request("SELECT * FROM Orders").put("NextToken", "AAAA")),
                "Invalid NextToken");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SELECT * FROM Orders WHERE Customer = 'a' AND Number = 1 | true  | 1.0
                    SELECT * FROM Orders WHERE Customer = 'a' AND Number = 1 | false | 0.5
                    SELECT * FROM Orders WHERE Customer = 'x'                | false | 0.5
                    """)
    void countsTheCapacityOfReads(String statement, boolean consistent, double units) {
        Structure answer = statements.execute(
                Statements.request(statement).put("ConsistentRead", consistent).put("ReturnConsumedCapacity", "TOTAL"));
        assertThat(Objects.requireNonNull(answer.structure("ConsumedCapacity")).get("CapacityUnits"))
                .isEqualTo(units);
    }

    @Test
    void readsOnlyThePartitionsThatTheClauseGives() {
        String filler = "x".repeat(300_000);
        for (String key : List.of("p", "q")) {
            statements.items(
                    "INSERT INTO Orders VALUE {'Customer': '" + key + "', 'Number': 1, 'tag': ?}", text(filler));
        }
        Structure answer = statements.execute(Statements.request(
                        "SELECT * FROM Orders WHERE Customer IN ['a', 'b'] OR (Customer = 'c' AND total = 10)")
                .put("ReturnConsumedCapacity", "TOTAL"));
        assertThat(Objects.requireNonNull(answer.structure("ConsumedCapacity")).get("CapacityUnits"))
                .isEqualTo(0.5);
    }

    private static AttributeValue text(String text) {
        return new StringValue(text);
    }
}
