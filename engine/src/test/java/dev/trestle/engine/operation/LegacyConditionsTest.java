package dev.trestle.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected, QueryFilter and ScanFilter with every comparison operator. */
class LegacyConditionsTest {

    private final JsonCalls calls = SampleTables.create();

    @BeforeEach
    void putOneItem() {
        calls.call("PutItem", """
                {TableName: 'hash', Item: {pk: {S: 'a'}, s: {S: 'text'}, n: {N: '5'}, b: {B: 'AQI='}, t: {BOOL: true},
                  set: {SS: ['x', 'y']}, list: {L: [{N: '1'}, {S: 'x'}]}, map: {M: {k: {N: '1'}}}, none: {NULL: true}}}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            s       | EQ           | {S: 'text'}              | true
            s       | EQ           | {N: '5'}                 | false
            n       | EQ           | {N: '5.0'}               | true
            set     | EQ           | {SS: ['y', 'x']}         | true
            list    | EQ           | {L: [{N: '1'}, {S: 'x'}]} | true
            map     | EQ           | {M: {k: {N: '1'}}}       | true
            none    | EQ           | {NULL: true}             | true
            absent  | EQ           | {S: 'text'}              | false
            s       | NE           | {S: 'text'}              | false
            s       | NE           | {N: '5'}                 | true
            set     | NE           | {SS: ['x']}              | true
            n       | LE           | {N: '5'}                 | true
            n       | LT           | {N: '5'}                 | false
            n       | GE           | {N: '5'}                 | true
            n       | GT           | {N: '4.9'}               | true
            n       | GT           | {S: '4'}                 | false
            b       | LT           | {B: 'AQM='}              | true
            absent  | LT           | {N: '5'}                 | false
            s       | NOT_NULL     |                          | true
            none    | NOT_NULL     |                          | true
            absent  | NOT_NULL     |                          | false
            absent  | NULL         |                          | true
            none    | NULL         |                          | false
            s       | CONTAINS     | {S: 'ex'}                | true
            set     | CONTAINS     | {S: 'x'}                 | true
            set     | CONTAINS     | {N: '1'}                 | false
            list    | CONTAINS     | {N: '1'}                 | true
            absent  | CONTAINS     | {S: 'x'}                 | false
            s       | NOT_CONTAINS | {S: 'z'}                 | true
            set     | NOT_CONTAINS | {S: 'x'}                 | false
            s       | BEGINS_WITH  | {S: 'te'}                | true
            b       | BEGINS_WITH  | {B: 'AQ=='}              | true
            n       | BEGINS_WITH  | {S: '5'}                 | false
            n       | IN           | {N: '4'}, {N: '5'}       | true
            n       | IN           | {N: '4'}                 | false
            n       | BETWEEN      | {N: '5'}, {N: '6'}       | true
            s       | BETWEEN      | {S: 'a'}, {S: 'b'}       | false
            """)
    void comparesAnAttribute(String attribute, String operator, String values, boolean holds) {
        String condition = "{" + attribute + ": {ComparisonOperator: '" + operator + "', AttributeValueList: ["
                + (values == null ? "" : values) + "]}}";
        assertThat(calls.outcome("DeleteItem", "{TableName: 'hash', Key: {pk: {S: 'a'}}, Expected: " + condition + "}"))
                .isEqualTo(holds ? "{}" : "ConditionalCheckFailedException: The conditional request failed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            AND | a: {Value: {N: '1'}}, n: {Value: {N: '5'}}                                   | false
            AND | s: {Value: {S: 'text'}}, n: {Value: {N: '5'}, Exists: true}                  | true
            OR  | a: {Value: {N: '1'}}, n: {Value: {N: '5'}}                                   | true
            OR  | a: {Value: {N: '1'}}, n: {Value: {N: '6'}}                                   | false
            AND | a: {Exists: false}, n: {ComparisonOperator: 'LT', Value: {N: '6'}}           | true
            AND | s: {Exists: false}, n: {ComparisonOperator: 'NOT_NULL'}                      | false
            """)
    void combinesExpectations(String operator, String expected, boolean hold) {
        assertThat(calls.outcome(
                        "PutItem",
                        "{TableName: 'hash', Item: {pk: {S: 'a'}}, ConditionalOperator: '" + operator + "', Expected: {"
                                + expected + "}}"))
                .isEqualTo(hold ? "{}" : "ConditionalCheckFailedException: The conditional request failed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: {}                                                     | Value must be provided when Exists is null for Attribute: a
            a: {Exists: true}                                         | Value must be provided when Exists is true for Attribute: a
            a: {Exists: false, Value: {S: 'x'}}                       | Value cannot be used when Exists is false for Attribute: a
            a: {AttributeValueList: [{S: 'x'}]}                       | AttributeValueList can only be used with a ComparisonOperator for Attribute: a
            a: {Exists: true, ComparisonOperator: 'NULL'}             | Exists and ComparisonOperator cannot be used together for Attribute: a
            a: {ComparisonOperator: 'EQ', Value: {S: 'x'}, AttributeValueList: [{S: 'x'}]} | Value and AttributeValueList cannot be used together for Attribute: a
            a: {ComparisonOperator: 'EQ'}                             | Value or AttributeValueList must be used with ComparisonOperator: EQ for Attribute: a
            a: {ComparisonOperator: 'EQ', AttributeValueList: []}     | Invalid number of argument(s) for the EQ ComparisonOperator
            a: {ComparisonOperator: 'IN', AttributeValueList: []}     | Invalid number of argument(s) for the IN ComparisonOperator
            a: {ComparisonOperator: 'NULL', Value: {S: 'x'}}          | Invalid number of argument(s) for the NULL ComparisonOperator
            a: {ComparisonOperator: 'BETWEEN', Value: {S: 'x'}}       | Invalid number of argument(s) for the BETWEEN ComparisonOperator
            a: {ComparisonOperator: 'LT', Value: {SS: ['x']}}         | ComparisonOperator LT is not valid for SS AttributeValue type
            a: {ComparisonOperator: 'IN', Value: {BOOL: true}}        | ComparisonOperator IN is not valid for BOOL AttributeValue type
            a: {ComparisonOperator: 'CONTAINS', Value: {L: []}}       | ComparisonOperator CONTAINS is not valid for L AttributeValue type
            a: {ComparisonOperator: 'BEGINS_WITH', Value: {N: '1'}}   | ComparisonOperator BEGINS_WITH is not valid for N AttributeValue type
            a: {ComparisonOperator: 'IN', AttributeValueList: [{N: '1'}, {S: 'x'}]} | AttributeValues inside AttributeValueList must be of same type
            """)
    void refusesAnExpectation(String expected, String error) {
        assertThat(calls.outcome("PutItem", "{TableName: 'hash', Item: {pk: {S: 'a'}}, Expected: {" + expected + "}}"))
                .isEqualTo("One or more parameter values were invalid: " + error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PutItem    | Item: {pk: {S: 'a'}}, ConditionalOperator: 'OR'                             | One or more parameter values were invalid: ConditionalOperator cannot be used without Filter or Expected
            Scan       | ConditionalOperator: 'OR'                                                  | One or more parameter values were invalid: ConditionalOperator cannot be used without Filter or Expected
            DeleteItem | Key: {pk: {S: 'a'}}, ConditionalOperator: 'AND', Expected: {a: {Exists: false}} | One or more parameter values were invalid: ConditionalOperator can only be used when Filter or Expected has two or more elements
            PutItem    | Item: {pk: {S: 'a'}}, Expected: {a: {Value: {}}}                            | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes
            PutItem    | Item: {pk: {S: 'a'}}, Expected: {a: {ComparisonOperator: 'BETWEEN', AttributeValueList: [{N: '2'}, {N: '1'}]}} | The BETWEEN condition was provided a range where the lower bound is greater than the upper bound
            """)
    void refusesConditions(String operation, String members, String error) {
        assertThat(calls.outcome(operation, "{TableName: 'hash', " + members + "}"))
                .isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PutItem    | Item: {pk: {S: 'a'}}, Expected: {}, ConditionExpression: 'attribute_exists(a)' | {Expected} | {ConditionExpression}
            DeleteItem | Key: {pk: {S: 'a'}}, ConditionalOperator: 'OR', Expected: {}, ConditionExpression: 'a' | {Expected, ConditionalOperator} | {ConditionExpression}
            UpdateItem | Key: {pk: {S: 'a'}}, Expected: {}, AttributeUpdates: {}, UpdateExpression: 'a', ConditionExpression: 'a' | {AttributeUpdates, Expected} | {UpdateExpression, ConditionExpression}
            UpdateItem | Key: {pk: {S: 'a'}}, Expected: {}, UpdateExpression: 'SET a = b' | {Expected} | {UpdateExpression}
            GetItem    | Key: {pk: {S: 'a'}}, AttributesToGet: ['a'], ProjectionExpression: 'a' | {AttributesToGet} | {ProjectionExpression}
            Query      | KeyConditions: {}, QueryFilter: {}, FilterExpression: 'a', KeyConditionExpression: 'b' | {QueryFilter, KeyConditions} | {FilterExpression, KeyConditionExpression}
            Query      | KeyConditions: {}, KeyConditionExpression: 'b' | {KeyConditions} | {KeyConditionExpression}
            Query      | KeyConditions: {}, AttributesToGet: ['a'], FilterExpression: 'a' | {AttributesToGet, KeyConditions} | {FilterExpression}
            Scan       | ScanFilter: {}, AttributesToGet: ['a'], ProjectionExpression: 'a' | {AttributesToGet, ScanFilter} | {ProjectionExpression}
            """)
    void refusesBothKindsOfParameters(String operation, String members, String legacy, String expressions) {
        assertThat(calls.outcome(operation, "{TableName: 'hash', " + members + "}"))
                .isEqualTo("Can not use both expression and non-expression parameters in the same request:"
                        + " Non-expression parameters: " + legacy + " Expression parameters: " + expressions);
    }
}
