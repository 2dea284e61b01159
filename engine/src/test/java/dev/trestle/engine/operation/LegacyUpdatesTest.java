package dev.trestle.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AttributeUpdates. */
class LegacyUpdatesTest {

    private final JsonCalls calls = SampleTables.create();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {a: {Value: {S: 'new'}}}                              | {a: {S: 'new'}}                        | {a: {N: '1'}}
            {a: {Action: 'PUT', Value: {L: []}}}                  | {a: {L: []}}                           | {a: {N: '1'}}
            {a: {Action: 'ADD', Value: {N: '-3'}}}                | {a: {N: '-2'}}                         | {a: {N: '1'}}
            {z: {Action: 'ADD', Value: {N: '3'}}}                 | {z: {N: '3'}}                          |
            {s: {Action: 'ADD', Value: {SS: ['y', 'z']}}}         | {s: {SS: ['x', 'y', 'z']}}             | {s: {SS: ['x', 'y']}}
            {s: {Action: 'DELETE', Value: {SS: ['y', 'z']}}}      | {s: {SS: ['x']}}                       | {s: {SS: ['x', 'y']}}
            {s: {Action: 'DELETE', Value: {SS: ['x', 'y']}}}      |                                        | {s: {SS: ['x', 'y']}}
            {a: {Action: 'DELETE'}, s: {Action: 'DELETE'}}        |                                        | {a: {N: '1'}, s: {SS: ['x', 'y']}}
            {z: {Action: 'DELETE'}, 'b.c': {Value: {N: '2'}}}     | {'b.c': {N: '2'}}                      |
            """)
    void changesAttributes(String updates, String updatedNew, String updatedOld) {
        String item = "{pk: {S: 'a'}, a: {N: '1'}, s: {SS: ['x', 'y']}}";
        for (String returned : new String[] {"UPDATED_OLD", "UPDATED_NEW"}) {
            calls.call("PutItem", "{TableName: 'hash', Item: " + item + "}");
            String expected = returned.equals("UPDATED_OLD") ? updatedOld : updatedNew;
            assertThat(calls.call(
                            "UpdateItem",
                            "{TableName: 'hash', Key: {pk: {S: 'a'}}, AttributeUpdates: " + updates
                                    + ", ReturnValues: '" + returned + "'}"))
                    .isEqualTo(JsonCalls.parse(expected == null ? "{}" : "{Attributes: " + expected + "}"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {a: {Value: {S: 'x'}}}                                | {pk: {S: 'new'}, a: {S: 'x'}}
            {a: {Action: 'ADD', Value: {N: '1'}}}                 | {pk: {S: 'new'}, a: {N: '1'}}
            {a: {Action: 'DELETE'}, b: {Value: {N: '1'}}}         | {pk: {S: 'new'}, b: {N: '1'}}
            {}                                                    | {pk: {S: 'new'}}
            {a: {Action: 'DELETE'}}                               |
            {a: {Action: 'DELETE', Value: {SS: ['x']}}}           |
            """)
    void makesAnItemUnlessItOnlyDeletes(String updates, String item) {
        calls.call("UpdateItem", "{TableName: 'hash', Key: {pk: {S: 'new'}}, AttributeUpdates: " + updates + "}");
        assertThat(calls.call("GetItem", "{TableName: 'hash', Key: {pk: {S: 'new'}}}"))
                .isEqualTo(JsonCalls.parse(item == null ? "{}" : "{Item: " + item + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {a: {}}                                               | One or more parameter values were invalid: Only DELETE action is allowed when no attribute value is specified
            {a: {Action: 'ADD'}}                                  | One or more parameter values were invalid: Only DELETE action is allowed when no attribute value is specified
            {a: {Action: 'ADD', Value: {S: 'x'}}}                 | One or more parameter values were invalid: ADD action is not supported for the type S
            {a: {Action: 'DELETE', Value: {N: '1'}}}              | One or more parameter values were invalid: DELETE action with value is not supported for the type N
            {a: {Value: {}}}                                      | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes
            {pk: {Value: {S: 'b'}}}                               | One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key
            {a: {Action: 'ADD', Value: {NS: ['1']}}}              | Type mismatch for attribute to update
            {s: {Action: 'DELETE', Value: {NS: ['1']}}}           | Type mismatch for attribute to update
            """)
    void refusesAnUpdate(String updates, String error) {
        String item = "{pk: {S: 'a'}, a: {N: '1'}, s: {SS: ['x', 'y']}}";
        calls.call("PutItem", "{TableName: 'hash', Item: " + item + "}");
        assertThat(calls.outcome(
                        "UpdateItem", "{TableName: 'hash', Key: {pk: {S: 'a'}}, AttributeUpdates: " + updates + "}"))
                .isEqualTo(error);
        assertThat(calls.call("GetItem", "{TableName: 'hash', Key: {pk: {S: 'a'}}}"))
                .isEqualTo(JsonCalls.parse("{Item: " + item + "}"));
    }

    @Test
    void updatesUnderAnExpectation() {
        String update =
                "{TableName: 'hash', Key: {pk: {S: 'c'}}, AttributeUpdates: {n: {Action: 'ADD', Value: {N: '1'}}},"
                        + " Expected: {n: {Exists: false}}, ReturnValues: 'ALL_NEW'}";
        assertThat(calls.call("UpdateItem", update))
                .isEqualTo(JsonCalls.parse("{Attributes: {n: {N: '1'}, pk: {S: 'c'}}}"));
        assertThat(calls.outcome("UpdateItem", update))
                .isEqualTo("ConditionalCheckFailedException: The conditional request failed");
    }
}
