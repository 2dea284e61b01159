package dev.trestle.engine.operation.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExecuteTransactionTest {

    private static final Item STORED = Statements.item("{'Artist': 'a', 'SongTitle': 's', 'n': 1}");
    private static final String KEY = "Artist = 'a' AND SongTitle = 's'";
    private static final String INSERT = "INSERT INTO Orders VALUE {'Customer': 'c', 'Number': 1}";

    private final Statements statements = new Statements();

    @BeforeEach
    void insert() {
        statements.items("INSERT INTO Music VALUE {'Artist': 'a', 'SongTitle': 's', 'n': 1}");
    }

    @AfterEach
    void close() {
        statements.close();
    }

    private List<Item> music() {
        return statements.items("SELECT * FROM Music");
    }

    @Test
    void readsItemsOfOneMoment() {
        Structure answer = statements.transaction(
                "SELECT * FROM Music WHERE " + KEY,
                "SELECT * FROM Orders WHERE Customer = 'c' AND Number = 1",
                "SELECT n FROM Music WHERE Artist = 'b' AND SongTitle = 's'");
        assertThat(answer.structures("Responses"))
                .containsExactly(Structure.builder().put("Item", STORED).build(), Structure.EMPTY, Structure.EMPTY);
    }

    @Test
    void writesAllItems() {
        Structure answer = statements.transaction(
                INSERT,
                "UPDATE Music SET n = n + 1 WHERE " + KEY,
                "DELETE FROM Orders WHERE Customer = 'c' AND Number = 2");
        assertThat(answer.structures("Responses")).containsExactly(Structure.EMPTY, Structure.EMPTY, Structure.EMPTY);
        assertThat(music()).containsExactly(Statements.item("{'Artist': 'a', 'SongTitle': 's', 'n': 2}"));
        assertThat(statements.items("SELECT * FROM Orders")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    INSERT INTO Music VALUE {'Artist': 'a', 'SongTitle': 's'}                        | DuplicateItem
                    UPDATE Music SET n = 2 WHERE Artist = 'a' AND SongTitle = 's' AND n = 2          | ConditionalCheckFailed
                    UPDATE Music SET n = 2 WHERE Artist = 'a' AND SongTitle = 'x'                    | ConditionalCheckFailed
                    UPDATE Music SET n = x + 1 WHERE Artist = 'a' AND SongTitle = 's'                | ValidationError
                    DELETE FROM Music WHERE Artist = 'a' AND SongTitle = 's' AND n IS MISSING        | ConditionalCheckFailed
                    EXISTS(SELECT * FROM Music WHERE Artist = 'a' AND SongTitle = 'x')               | ConditionalCheckFailed
                    EXISTS(SELECT * FROM Music WHERE Artist = 'a' AND SongTitle = 'x' AND n IS MISSING) | ConditionalCheckFailed
                    EXISTS(SELECT * FROM Music WHERE Artist = 'a' AND SongTitle = 's' AND n > 1)     | ConditionalCheckFailed
                    EXISTS(SELECT * FROM Music WHERE Artist = 'a')                                   | ValidationError
                    EXISTS(SELECT * FROM Music)                                                      | ValidationError
                    """)
    void writesNothingIfOneStatementFails(String failing, String code) {
        ServiceException error = catchThrowableOfType(
                ServiceException.class,
                () -> statements.transaction(
                        INSERT, failing, "DELETE FROM Orders WHERE Customer = 'c' AND Number = 2"));
        assertThat(error.type()).isEqualTo(ErrorType.TRANSACTION_CANCELED);
        assertThat(error).hasMessageEndingWith("[None, " + code + ", None]");
        assertThat(statements.items("SELECT * FROM Orders")).isEmpty();
        assertThat(music()).containsExactly(STORED);
    }

    @Test
    void checksThatAnItemExists() {
        statements.transaction(INSERT, "EXISTS(SELECT * FROM Music WHERE " + KEY + " AND n = 1 AND x IS MISSING)");
        assertThat(statements.items("SELECT * FROM Orders")).hasSize(1);
        assertThat(music()).containsExactly(STORED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SELECT * FROM Music WHERE Artist = 'a' AND SongTitle = 's'                    | The statements of one ExecuteTransaction must be either all reads or all writes
                    INSERT INTO Orders VALUE {'Customer': 'c', 'Number': 1.0, 'x': 1}             | Transaction request cannot include multiple operations on one item
                    DELETE FROM Music WHERE Artist = 'a' AND SongTitle = 's' RETURNING ALL OLD *  | RETURNING cannot be used in ExecuteTransaction
                    INSERT INTO Music                                                             | Statement wasn't well formed, can't be processed: Unexpected end of statement, expected VALUE
                    """)
    void refuses(String statement, String message) {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> statements.transaction(INSERT, statement))
                .withMessage(message)
                .matches(error -> error.type() == ErrorType.VALIDATION);
        assertThat(statements.items("SELECT * FROM Orders")).isEmpty();
    }

    @Test
    void refusesASelectOfSeveralItems() {
        ServiceException error = catchThrowableOfType(
                ServiceException.class, () -> statements.transaction("SELECT * FROM Music WHERE Artist = 'a'"));
        assertThat(error.members().get("CancellationReasons"))
                .isEqualTo(List.of(Structure.builder()
                        .put("Code", "ValidationError")
                        .put(
                                "Message",
                                "Select statements within ExecuteTransaction must specify the primary key in the where"
                                        + " clause.")
                        .build()));
    }

    @Test
    void isCarriedOutOnceForAToken() {
        Structure request = Statements.several("TransactStatements", "UPDATE Music SET n = n + 1 WHERE " + KEY)
                .put("ClientRequestToken", "t")
                .build();
        statements.call("ExecuteTransaction", request);
        statements.call("ExecuteTransaction", request);
        assertThat(music()).containsExactly(Statements.item("{'Artist': 'a', 'SongTitle': 's', 'n': 2}"));
        Structure other = Statements.several("TransactStatements", "UPDATE Music SET n = n + 2 WHERE " + KEY)
                .put("ClientRequestToken", "t")
                .build();
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> statements.call("ExecuteTransaction", other))
                .matches(error -> error.type() == ErrorType.IDEMPOTENT_PARAMETER_MISMATCH);
    }

    @Test
    void countsEverythingTwice() {
        Structure answer = statements.call(
                "ExecuteTransaction",
                Statements.several("TransactStatements", "SELECT * FROM Music WHERE " + KEY)
                        .put("ReturnConsumedCapacity", "TOTAL")
                        .build());
        assertThat(answer.structures("ConsumedCapacity"))
                .containsExactly(Structure.builder()
                        .put("TableName", "Music")
                        .put("CapacityUnits", 2.0)
                        .put("ReadCapacityUnits", 2.0)
                        .build());
    }
}
