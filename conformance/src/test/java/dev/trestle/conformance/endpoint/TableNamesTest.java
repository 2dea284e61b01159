package dev.trestle.conformance.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableNamesTest {

    private final TableNames names = new TableNames("p1_");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'TableName': 'tab'} | {'TableName': 'p1_tab'}",
                "{'TableName': 'ab'} | {'TableName': 'ab'}",
                "{'TableName': 'a b c'} | {'TableName': 'a b c'}",
                "{'IndexName': 'tab'} | {'IndexName': 'tab'}",
                "{'TableName': 'arn:aws:dynamodb:r:1:table/tab'} | {'TableName': 'arn:aws:dynamodb:r:1:table/p1_tab'}",
                "{'StreamArn': 'arn:aws:dynamodb:r:1:table/tab/stream/x'} | {'StreamArn': 'arn:aws:dynamodb:r:1:table/p1_tab/stream/x'}",
                "{'RequestItems': {'tab': {'Keys': [{'tab': {'S': 'tab'}}]}}} | {'RequestItems': {'p1_tab': {'Keys': [{'tab': {'S': 'tab'}}]}}}",
                "{'TransactItems': [{'Put': {'TableName': 'tab'}}]} | {'TransactItems': [{'Put': {'TableName': 'p1_tab'}}]}",
                "{'Statement': 'select * from tab.gsi'} | {'Statement': 'select * from p1_tab.gsi'}",
                "{'Statement': 'UPDATE tab SET x = 1'} | {'Statement': 'UPDATE p1_tab SET x = 1'}",
                "{'ClientRequestToken': 'once'} | {'ClientRequestToken': 'p1_once'}",
                "{'ClientRequestToken': '123456789012345678901234567890123456'} | {'ClientRequestToken': '123456789012345678901234567890123456'}"
            })
    void findsTheNamesInARequest(String request, String sent) {
        assertThat(names.request(json(request))).isEqualTo(json(sent));
    }

    @Test
    void takesThePrefixFromAnAnswerWhereverItIs() {
        ObjectNode answer = json("{'p1_tab': ['Table: p1_tab not found', 5, {'x': 'tab'}]}");
        assertThat(names.answer(answer)).isEqualTo(json("{'tab': ['Table: tab not found', 5, {'x': 'tab'}]}"));
    }

    private static ObjectNode json(String text) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
