package dev.trestle.embedded.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.Bounds;
import dev.trestle.engine.model.Malformed;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeDecoderTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "\"x\"", "1", "{", "{\"TableName\"}", "{\"TableName\":\"t}"})
    void refusesABodyThatIsNoJsonObject(String body) {
        assertThat(error("GetItem", body).type()).isEqualTo(ErrorType.SERIALIZATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GetItem     | {'TableName':1}                                  | NUMBER_VALUE cannot be converted to String (at tableName)",
                "GetItem     | {'TableName':true}                               | TRUE_VALUE cannot be converted to String (at tableName)",
                "GetItem     | {'TableName':['t']}                              | Start of list found where not expected (at tableName)",
                "GetItem     | {'TableName':{}}                                 | Start of structure or map found where not expected (at tableName)",
                "GetItem     | {'ConsistentRead':'true'}                        | STRING_VALUE cannot be converted to Boolean (at consistentRead)",
                "GetItem     | {'AttributesToGet':'a'}                          | STRING_VALUE cannot be converted to List (at attributesToGet)",
                "GetItem     | {'AttributesToGet':['a',1]}                      | NUMBER_VALUE cannot be converted to String (at attributesToGet.2.member)",
                "GetItem     | {'Key':'k'}                                      | STRING_VALUE cannot be converted to Structure (at key)",
                "GetItem     | {'Key':{'a':'x'}}                                | STRING_VALUE cannot be converted to Structure (at key.a.member)",
                "GetItem     | {'Key':{'a':{'S':1}}}                            | NUMBER_VALUE cannot be converted to String (at key.a.member)",
                "GetItem     | {'Key':{'a':{'N':1}}}                            | NUMBER_VALUE cannot be converted to String (at key.a.member)",
                "GetItem     | {'Key':{'a':{'B':'not base64'}}}                 | The value cannot be converted to Blob (at key.a.member)",
                "GetItem     | {'Key':{'a':{'L':[{'BOOL':1}]}}}                 | NUMBER_VALUE cannot be converted to Boolean (at key.a.member.1.member)",
                "Query       | {'Limit':'1'}                                    | STRING_VALUE cannot be converted to Integer (at limit)",
                "Query       | {'Limit':1.5}                                    | The value cannot be converted to Integer (at limit)",
                "Query       | {'Limit':2147483648}                             | The value cannot be converted to Integer (at limit)",
                "Query       | {'Limit':1e999999999}                            | The value cannot be converted to Integer (at limit)",
                "BatchGetItem| {'RequestItems':{'t':{'Keys':[[]]}}}             | Start of list found where not expected (at requestItems.t.member.keys.1.member)",
                "ListBackups | {'TimeRangeLowerBound':'2026'}                   | STRING_VALUE cannot be converted to Timestamp (at timeRangeLowerBound)",
                "ListBackups | {'TimeRangeLowerBound':1e30}                     | The value cannot be converted to Timestamp (at timeRangeLowerBound)",
            })
    void refusesAValueOfAnotherType(String operation, String body, String message) {
        ServiceException error = error(operation, body.replace('\'', '"'));

        assertThat(error.type()).isEqualTo(ErrorType.SERIALIZATION);
        assertThat(error).hasMessage(message);
    }

    @Test
    void refusesAMemberThatTheServiceModelDoesNotHave() {
        ServiceException error = error("BatchGetItem", "{\"RequestItems\":{\"t\":{\"Keys\":[],\"Sort\":\"up\"}}}");

        assertThat(error.type()).isEqualTo(ErrorType.VALIDATION);
        assertThat(error).hasMessageContaining("requestItems.t.member.sort is not known to the embedded engine");
    }

    @Test
    void refusesANullInAList() {
        ServiceException error = error("GetItem", "{\"AttributesToGet\":[null]}");

        assertThat(error.type()).isEqualTo(ErrorType.VALIDATION);
        assertThat(error).hasMessageContaining("'attributesToGet.1.member'");
    }

    @Test
    void takesANullMemberForAbsent() {
        assertThat(decode("GetItem", "{\"TableName\":null,\"Sort\":null}")).isEqualTo(Structure.EMPTY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                       | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
                "null                     | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
                "{'S':null}               | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
                "{'X':'x'}                | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
                "{'L':[null]}             | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
                "{'SS':[null]}            | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes",
                "{'S':'x','N':'1'}        | Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes",
                "{'N':'one'}              | The parameter cannot be converted to a numeric value: one",
                "{'NULL':false}           | One or more parameter values were invalid: Null attribute value types must have the value of true",
                "{'NS':[]}                | One or more parameter values were invalid: An number set  may not be empty",
                "{'NS':['1','1.0']}       | Input collection contains duplicates",
            })
    void keepsTheErrorOfAMalformedValue(String value, String message) {
        Structure request = decode("PutItem", "{\"Item\":{\"a\":" + value.replace('\'', '"') + "}}");

        assertThat(request.get("Item"))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.error()).hasMessage(message));
    }

    @Test
    void takes32ListsWithinOneAnotherAndNoMore() {
        assertThat(decode("PutItem", nested(32)).item("Item").count()).isEqualTo(1);
        assertThat(decode("PutItem", nested(33)).get("Item"))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.error())
                                .hasMessage("Nesting Levels have exceeded supported limits"));
    }

    @ParameterizedTest
    @CsvSource({
        "1363729002.358, 2013-03-19T21:36:42.358Z",
        "1.363729002358E9, 2013-03-19T21:36:42.358Z",
        "0, 1970-01-01T00:00:00Z",
        "-0.5, 1969-12-31T23:59:59.500Z"
    })
    void readsTimestampsAsSeconds(String seconds, Instant expected) {
        assertThat(decode("ListBackups", "{\"TimeRangeLowerBound\":" + seconds + "}")
                        .get("TimeRangeLowerBound"))
                .isEqualTo(expected);
    }

    /** No member of today's service model is a blob outside attribute values, yet the model may get one. */
    @Test
    void carriesBlobsBothWays() {
        Shape.StructureOf shape = new Shape.StructureOf(
                "Request",
                Map.of(
                        "Data", new Shape.Member("Data", new Shape.Blob("Data"), false),
                        "Name", new Shape.Member("Name", text(), false)));
        byte[] data = {0, 1, (byte) 0xff};
        Structure structure =
                Structure.builder().put("Data", data).put("Name", "n").build();

        Structure read = ShapeDecoder.decode(shape, ShapeEncoder.encode(shape, structure));

        assertThat((byte[]) read.get("Data")).isEqualTo(data);
        assertThat(read.string("Name")).isEqualTo("n");
    }

    private static Shape.Text text() {
        return new Shape.Text("Name", Bounds.NONE, java.util.Optional.empty(), java.util.List.of());
    }

    private static String nested(int depth) {
        return "{\"Item\":{\"a\":" + "{\"L\":[".repeat(depth) + "{\"S\":\"x\"}" + "]}".repeat(depth) + "}}";
    }

    private static ServiceException error(String operation, String body) {
        return catchThrowableOfType(ServiceException.class, () -> decode(operation, body));
    }

    private static Structure decode(String operation, String body) {
        return ShapeDecoder.decode(
                ServiceModel.dynamoDb().operations().get(operation).input(), body.getBytes(StandardCharsets.UTF_8));
    }
}
