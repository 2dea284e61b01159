package dev.trestle.engine.operation.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Structure;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecuteStatementTest {

    private static final String KEY = "Artist = 'a' AND SongTitle = 's'";

    private final Statements statements = new Statements();

    @AfterEach
    void close() {
        statements.close();
    }

    private Item stored() {
        return statements.items("SELECT * FROM Music WHERE " + KEY).get(0);
    }

    private void assertFails(String statement, ErrorType type, String message) {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> statements.items(statement))
                .withMessage(message)
                .matches(error -> error.type() == type);
    }

    @Test
    void insertsAnItemOnce() {
        String insert = "INSERT INTO Music VALUE {'Artist': 'a', 'SongTitle': 's', 'Awards': <<1>>}";
        assertThat(statements.items(insert)).isEmpty();
        assertThat(stored()).isEqualTo(Statements.item("{'Artist': 'a', 'SongTitle': 's', 'Awards': <<1>>}"));
        assertFails(insert, ErrorType.DUPLICATE_ITEM, "Duplicate primary key exists in table");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {'Artist': 'a'}                   | One or more parameter values were invalid: Missing the key SongTitle in the item
                    {'Artist': 'a', 'SongTitle': 1}   | One or more parameter values were invalid: Type mismatch for key SongTitle expected: S actual: N
                    {'Artist': '', 'SongTitle': 's'}  | One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: Artist
                    """)
    void refusesItemsWithoutTheKey(String tuple, String message) {
        assertFails("INSERT INTO Music VALUE " + tuple, ErrorType.VALIDATION, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SET n = n + 100                        | 'n': 101
                    SET n = 10 - n - 2                     | 'n': 7
                    SET n = 10 - (n - 2)                   | 'n': 11
                    SET n = m.x                            | 'n': [2]
                    SET new = 'x' SET m.y = {'z': [null]}  | 'new': 'x', 'm': {'x': [2], 'y': {'z': [null]}}
                    SET n = 2, new = true                  | 'n': 2, 'new': true
                    SET l = list_append(l, [3, <<'s'>>])   | 'l': [1, 2, 3, <<'s'>>]
                    SET l = LIST_APPEND([0], l)            | 'l': [0, 1, 2]
                    SET l[1] = 9                           | 'l': [1, 9]
                    SET s = set_add(s, <<3, 4>>)           | 's': <<1, 2, 3, 4>>
                    SET s = SET_DELETE(s, <<1>>)           | 's': <<2>>
                    SET new = set_add(new, <<'x'>>)        | 'new': <<'x'>>
                    SET m['x'][0] = 5                      | 'm': {'x': [5]}
                    SET "odd name" = 1                     | 'odd name': 1
                    REMOVE l[0] REMOVE m.x                 | 'l': [2], 'm': {}
                    """)
    void updatesAnItem(String changes, String expected) {
        statements.items("INSERT INTO Music VALUE {'Artist': 'a', 'SongTitle': 's', 'n': 1, 'm': {'x': [2]},"
                + " 'l': [1, 2], 's': <<1, 2>>}");
        Item before = stored();
        assertThat(statements.items("UPDATE Music " + changes + " WHERE " + KEY))
                .isEmpty();
        Item after = before;
        for (var attribute : Statements.item("{" + expected + "}").toMap().entrySet()) {
            after = after.with(attribute.getKey(), attribute.getValue());
        }
        assertThat(stored()).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SET a = 1 WHERE Artist = 'a'                     | Where clause does not contain a mandatory equality on all key attributes
                    SET a = 1 WHERE Artist = 'a' AND SongTitle > 's' | Where clause does not contain a mandatory equality on all key attributes
                    SET a = 1 WHERE Artist = 'a' OR SongTitle = 's'  | Where clause does not contain a mandatory equality on all key attributes
                    SET a = 1 WHERE Artist = 'a' AND SongTitle = 1   | The provided key element does not match the schema
                    SET Artist = 'b' WHERE Artist = 'a' AND SongTitle = 's' | One or more parameter values were invalid: Cannot update attribute Artist. This attribute is part of the key
                    SET a = 1, a = 2 WHERE Artist = 'a' AND SongTitle = 's' | Invalid UpdateExpression: Two document paths overlap with each other; must remove or rewrite one of these paths; path one: [a], path two: [a]
                    SET a = set_add(b, <<1>>) WHERE Artist = 'a' AND SongTitle = 's' | The first argument of set_add must be the path that is set
                    SET n = n + 1 WHERE Artist = 'a' AND SongTitle = 's' | The provided expression refers to an attribute that does not exist in the item
                    SET s = set_delete(s, 1) WHERE Artist = 'a' AND SongTitle = 's' | Invalid UpdateExpression: Incorrect operand type for operator or function; operator: DELETE, operand type: NUMBER, typeSet: ALLOWED_FOR_DELETE_OPERAND
                    """)
    void refusesUpdates(String rest, String message) {
        statements.items("INSERT INTO Music VALUE {'Artist': 'a', 'SongTitle': 's'}");
        assertFails("UPDATE Music " + rest, ErrorType.VALIDATION, message);
        assertThat(stored()).isEqualTo(Statements.item("{'Artist': 'a', 'SongTitle': 's'}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ALL OLD      | {'Artist': 'a', 'SongTitle': 's', 'n': 1, 'm': {'x': 1, 'y': 2}}
                    MODIFIED OLD | {'n': 1, 'm': {'x': 1}}
                    ALL NEW      | {'Artist': 'a', 'SongTitle': 's', 'n': 2, 'm': {'x': 5, 'y': 2}}
                    MODIFIED NEW | {'n': 2, 'm': {'x': 5}}
                    """)
    void returnsWhatAnUpdateIsAskedFor(String returning, String expected) {
        statements.items("INSERT INTO Music VALUE {'Artist': 'a', 'SongTitle': 's', 'n': 1, 'm': {'x': 1, 'y': 2}}");
        assertThat(statements.items(
                        "UPDATE Music SET n = n + 1 SET m.x = 5 WHERE " + KEY + " RETURNING " + returning + " *"))
                .containsExactly(Statements.item(expected));
    }

    @Test
    void updatesOnlyAnItemThatExistsAndMeetsTheClause() {
        String update = "UPDATE Music SET n = 2 WHERE SongTitle = 's' AND n = 1 AND Artist = 'a'";
        assertFails(update, ErrorType.CONDITIONAL_CHECK_FAILED, "The conditional request failed");
        assertThat(statements.items("SELECT * FROM Music")).isEmpty();
        statements.items("INSERT INTO Music VALUE {'Artist': 'a', 'SongTitle': 's', 'n': 1}");
        statements.items(update);
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> statements.execute(
                        Statements.request(update).put("ReturnValuesOnConditionCheckFailure", "ALL_OLD")))
                .matches(error -> stored().equals(error.members().get("Item")));
        assertThat(stored()).isEqualTo(Statements.item("{'Artist': 'a', 'SongTitle': 's', 'n': 2}"));
    }

    @Test
    void deletesAnItemThatMeetsTheClause() {
        String delete = "DELETE FROM Music WHERE " + KEY + " AND n = 1 RETURNING ALL OLD *";
        assertThat(statements.items(delete)).isEmpty();
        statements.items("INSERT INTO Music VALUE {'Artist': 'a', 'SongTitle': 's', 'n': 2}");
        assertFails(delete, ErrorType.CONDITIONAL_CHECK_FAILED, "The conditional request failed");
        statements.items("UPDATE Music SET n = 1 WHERE " + KEY);
        assertThat(statements.items(delete))
                .containsExactly(Statements.item("{'Artist': 'a', 'SongTitle': 's', 'n': 1}"));
        assertThat(statements.items("SELECT * FROM Music")).isEmpty();
    }

    @Test
    void aSecondValueForAKeyAttributeIsAConditionThatFails() {
        statements.items("INSERT INTO Music VALUE {'Artist': 'a', 'SongTitle': 's'}");
        assertFails(
                "DELETE FROM Music WHERE " + KEY + " AND Artist = 'b'",
                ErrorType.CONDITIONAL_CHECK_FAILED,
                "The conditional request failed");
    }

    @Test
    void takesParametersOfAllTypes() {
        BinaryValue binary = BinaryValue.of(new byte[] {0, 1});
        statements.items(
                "INSERT INTO Music VALUE {'Artist': ?, 'SongTitle': ?, 'b': ?}",
                new StringValue("a"),
                new StringValue("s"),
                binary);
        assertThat(statements.items("SELECT b FROM Music WHERE b = ? AND Artist = ?", binary, new StringValue("a")))
                .containsExactly(Item.of("b", binary));
    }

    @Test
    void countsTheCapacityOfWrites() {
        Structure answer = statements.execute(
                Statements.request("INSERT INTO Music VALUE {'Artist': 'a', 'SongTitle': 's', 'Genre': 'g', 'Year': 1}")
                        .put("ReturnConsumedCapacity", "TOTAL"));
        assertThat(answer.structure("ConsumedCapacity"))
                .isEqualTo(Structure.builder()
                        .put("TableName", "Music")
                        .put("CapacityUnits", 4.0)
                        .build());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SELECT * FROM Nothing                                    | RESOURCE_NOT_FOUND | Requested resource not found
                    UPDATE Nothing SET a = 1 WHERE b = 1                     | RESOURCE_NOT_FOUND | Requested resource not found
                    SELECT * FROM Music.Nothing                              | VALIDATION         | The table does not have the specified index: Nothing
                    EXISTS(SELECT * FROM Music WHERE Artist = 'a')           | VALIDATION         | EXISTS can only be used in ExecuteTransaction
                    """)
    void refusesWhatIsNotThere(String statement, ErrorType type, String message) {
        assertFails(statement, type, message);
    }

    @Test
    void takesTheNameOfATableAsAnArn() {
        assertThat(statements.items("SELECT * FROM \"arn:aws:dynamodb:local:000000000000:table/Music\""))
                .isEqualTo(List.of());
    }
}
