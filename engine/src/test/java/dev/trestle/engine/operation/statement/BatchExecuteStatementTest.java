package dev.trestle.engine.operation.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.Structure;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchExecuteStatementTest {

    private static final String STORED = "{'Artist': 'a', 'SongTitle': 's', 'n': 1}";

    private final Statements statements = new Statements();

    @BeforeEach
    void insert() {
        statements.items("INSERT INTO Music VALUE " + STORED);
    }

    @AfterEach
    void close() {
        statements.close();
    }

    private List<Structure> responses(String... batch) {
        return statements.batch(batch).structures("Responses");
    }

    private static Structure response(String tuple) {
        return Structure.builder()
                .put("TableName", "Music")
                .put("Item", Statements.item(tuple))
                .build();
    }

    private static Structure none() {
        return Structure.builder().put("TableName", "Music").build();
    }

    @Test
    void readsItemsByTheirKeys() {
        assertThat(responses(
                        "SELECT * FROM Music WHERE Artist = 'a' AND SongTitle = 's'",
                        "SELECT n FROM Music WHERE SongTitle = 's' AND n = 1 AND Artist = 'a'",
                        "SELECT n FROM Music WHERE SongTitle = 's' AND n = 2 AND Artist = 'a'",
                        "SELECT * FROM Music WHERE Artist = 'a' AND SongTitle = 't'"))
                .containsExactly(response(STORED), response("{'n': 1}"), none(), none());
    }

    @Test
    void carriesOutEachWriteByItself() {
        List<Structure> responses = responses(
                "INSERT INTO Music VALUE " + STORED,
                "INSERT INTO Music VALUE {'Artist': 'b', 'SongTitle': 's'}",
                "UPDATE Music SET n = n + 1 WHERE Artist = 'a' AND SongTitle = 's' RETURNING MODIFIED NEW *",
                "DELETE FROM Music WHERE Artist = 'a' AND SongTitle = 's' AND n = 1");
        assertThat(responses.get(0).structure("Error"))
                .isEqualTo(Structure.builder()
                        .put("Code", "DuplicateItem")
                        .put("Message", "Duplicate primary key exists in table")
                        .build());
        assertThat(responses.subList(1, 3)).containsExactly(none(), response("{'n': 2}"));
        assertThat(Objects.requireNonNull(responses.get(3).structure("Error")).string("Code"))
                .isEqualTo("ConditionalCheckFailed");
        assertThat(statements.items("SELECT * FROM Music")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    SELECT * FROM Music WHERE Artist = 'a'                               | ValidationError  | Select statements within BatchExecuteStatement must specify the primary key in the where clause.
                    SELECT * FROM Music                                                  | ValidationError  | Select statements within BatchExecuteStatement must specify the primary key in the where clause.
                    SELECT * FROM Music.ByGenre WHERE Artist = 'a' AND SongTitle = 's'   | ValidationError  | Select statements within BatchExecuteStatement must specify the primary key in the where clause.
                    SELECT * FROM Nothing WHERE Artist = 'a'                             | ResourceNotFound | Requested resource not found
                    SELEKT 1                                                             | ValidationError  | Statement wasn't well formed, can't be processed: Expected data manipulation
                    """)
    void answersWithTheErrorOfAStatement(String statement, String code, String message) {
        List<Structure> responses = responses(statement, "SELECT * FROM Music WHERE Artist = 'a' AND SongTitle = 's'");
        assertThat(responses.get(0).structure("Error"))
                .isEqualTo(Structure.builder()
                        .put("Code", code)
                        .put("Message", message)
                        .build());
        assertThat(responses.get(1)).isEqualTo(response(STORED));
    }

    @Test
    void returnsTheItemThatFailedACondition() {
        Structure statement = Statements.request(
                        "UPDATE Music SET n = 3 WHERE Artist = 'a' AND SongTitle = 's' AND n = 2")
                .put("ReturnValuesOnConditionCheckFailure", "ALL_OLD")
                .build();
        Structure answer = statements.call(
                "BatchExecuteStatement",
                Structure.builder().put("Statements", List.of(statement)).build());
        assertThat(answer.structures("Responses").get(0).structure("Error"))
                .isEqualTo(Structure.builder()
                        .put("Code", "ConditionalCheckFailed")
                        .put("Message", "The conditional request failed")
                        .put("Item", Statements.item(STORED))
                        .build());
    }

    @Test
    void refusesReadsAmongWrites() {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> statements.batch(
                        "SELECT * FROM Music WHERE Artist = 'a' AND SongTitle = 's'",
                        "DELETE FROM Music WHERE Artist = 'a' AND SongTitle = 's'"))
                .withMessage("The statements of one BatchExecuteStatement must be either all reads or all writes")
                .matches(error -> error.type() == ErrorType.VALIDATION);
        assertThat(statements.items("SELECT * FROM Music")).hasSize(1);
    }

    @Test
    void refusesMoreThan25Statements() {
        String[] many = Collections.nCopies(26, "SELECT * FROM Music WHERE Artist = 'a' AND SongTitle = 's'")
                .toArray(String[]::new);
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> statements.batch(many))
                .withMessageEndingWith("Member must have length less than or equal to 25")
                .matches(error -> error.type() == ErrorType.VALIDATION);
    }

    @Test
    void countsTheCapacityByTable() {
        Structure answer = statements.call(
                "BatchExecuteStatement",
                Statements.several(
                                "Statements",
                                "SELECT * FROM Music WHERE Artist = 'a' AND SongTitle = 's'",
                                "SELECT * FROM Orders WHERE Customer = 'a' AND Number = 1",
                                "SELECT * FROM Music WHERE Artist = 'x' AND SongTitle = 's'")
                        .put("ReturnConsumedCapacity", "TOTAL")
                        .build());
        assertThat(answer.structures("ConsumedCapacity"))
                .containsExactly(
                        Structure.builder()
                                .put("TableName", "Music")
                                .put("CapacityUnits", 1.0)
                                .build(),
                        Structure.builder()
                                .put("TableName", "Orders")
                                .put("CapacityUnits", 0.5)
                                .build());
    }
}
