package dev.trestle.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.StringValue;
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

class JsonCodecTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "{}{}",
                "{} x",
                "{'TableName':'t'}",
                "[]",
                "\"x\"",
                "1",
                "{",
                "{\"TableName\"}",
                "{\"TableName\":\"t}"
            })
    void refusesABodyThatIsNoJsonObject(String body) {
        assertThat(error("GetItem", body).type()).isEqualTo(ErrorType.SERIALIZATION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "GetItem     | {'TableName':1}                      | NUMBER_VALUE cannot be converted to String",
                "GetItem     | {'TableName':true}                   | TRUE_VALUE cannot be converted to String",
                "GetItem     | {'TableName':['t']}                  | Start of list found where not expected",
                "GetItem     | {'TableName':{}}                     | Start of structure or map found where not expected",
                "GetItem     | {'ConsistentRead':'true'}            | Unexpected token received from parser",
                "GetItem     | {'ConsistentRead':[]}                | Start of list found where not expected",
                "GetItem     | {'AttributesToGet':'a'}              | Unexpected field type",
                "GetItem     | {'AttributesToGet':{}}               | Start of structure or map found where not expected",
                "GetItem     | {'AttributesToGet':['a',1]}          | NUMBER_VALUE cannot be converted to String",
                "GetItem     | {'Key':'k'}                          | Unexpected field type",
                "GetItem     | {'Key':[]}                           | Start of list found where not expected",
                "GetItem     | {'Key':{'a':'x'}}                    | Unexpected value type in payload",
                "GetItem     | {'Key':{'a':{'S':1}}}                | NUMBER_VALUE cannot be converted to String",
                "GetItem     | {'Key':{'a':{'N':1}}}                | NUMBER_VALUE cannot be converted to String",
                "GetItem     | {'Key':{'a':{'M':[]}}}               | Start of list found where not expected",
                "GetItem     | {'Key':{'a':{'SS':'x'}}}             | Unexpected field type",
                "GetItem     | {'Key':{'a':{'B':1}}}                | only base-64-encoded strings are convertible to bytes",
                "GetItem     | {'Key':{'a':{'B':'a~c='}}}           | only base-64-encoded strings are convertible to bytes",
                "GetItem     | {'Key':{'a':{'B':'AA'}}}             | Base64 encoded length is expected a multiple of 4 bytes but found: 2",
                "GetItem     | {'Key':{'a':{'L':[{'BOOL':1}]}}}     | Unexpected token received from parser",
                "Query       | {'Limit':'1'}                        | STRING_VALUE cannot be converted to Integer",
                "Query       | {'Limit':1.5}                        | NUMBER_VALUE cannot be converted to Integer",
                "Query       | {'Limit':2147483648}                 | NUMBER_VALUE cannot be converted to Integer",
                "Query       | {'Limit':1e999999999}                | NUMBER_VALUE cannot be converted to Integer",
                "BatchGetItem| {'RequestItems':{'t':{'Keys':[[]]}}} | Start of list found where not expected",
                "ListBackups | {'TimeRangeLowerBound':'2026'}       | STRING_VALUE cannot be converted to Timestamp",
                "ListBackups | {'TimeRangeLowerBound':1e30}         | NUMBER_VALUE cannot be converted to Timestamp",
            })
    void refusesAValueOfAnotherType(String operation, String body, String message) {
        ServiceException error = error(operation, body.replace('\'', '"'));

        assertThat(error.type()).isEqualTo(ErrorType.SERIALIZATION);
        assertThat(error).hasMessage(message);
    }

    @Test
    void passesOverAMemberThatTheServiceModelDoesNotHave() {
        Structure request = decode(
                "GetItem",
                "{\"Sort\":{\"up\":[1,{\"a\":null}]},\"TableName\":\"t12\",\"Key\":{\"a\":{\"X\":{},\"S\":\"x\"}}}");

        assertThat(request.requiredString("TableName")).isEqualTo("t12");
        assertThat(request.item("Key")).isEqualTo(Item.of("a", new StringValue("x")));
    }

    @Test
    void takesTheLastOfSeveralMembersOfOneName() {
        Structure request = decode(
                "GetItem",
                "{\"TableName\":\"a\",\"TableName\":\"b\",\"Key\":{\"k\":{\"S\":\"1\"},\"k\":{\"S\":\"2\",\"S\":\"3\"}}}");

        assertThat(request.requiredString("TableName")).isEqualTo("b");
        assertThat(request.item("Key")).isEqualTo(Item.of("k", new StringValue("3")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"TableName\":\"\\ud800\"}",
                "{\"Key\":{\"\\udc00\":{\"S\":\"x\"}}}",
                "{\"Key\":{\"a\":{\"S\":\"\\udc00\\ud800\"}}}"
            })
    void refusesHalvesOfCharacters(String body) {
        assertThat(error("GetItem", body).type()).isEqualTo(ErrorType.SERIALIZATION);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] body = "{\"TableName\":\"caf?\"}".getBytes(StandardCharsets.UTF_8);
        body[body.length - 3] = (byte) 0xE9;

        ServiceException error = catchThrowableOfType(
                ServiceException.class,
                () -> JsonCodec.read(
                        ServiceModel.dynamoDb().operations().get("GetItem").input(), body));
        assertThat(error.type()).isEqualTo(ErrorType.SERIALIZATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"L\":[", "{\"M\":{\"a\":"})
    void takesAnyDepthWithoutHarm(String level) {
        ServiceException error = error("PutItem", "{\"Item\":{\"a\":" + level.repeat(1_000_000));

        assertThat(error.type()).isEqualTo(ErrorType.SERIALIZATION);
    }

    /** Typed clients can store half a character, and an error may quote one. */
    @Test
    void writesHalvesOfCharactersAsReplacements() {
        Shape.StructureOf shape =
                ServiceModel.dynamoDb().operations().get("GetItem").output();
        Structure answer = Structure.builder()
                .put("Item", Item.of("k\udc00", new StringValue("\ud800x\ud83d\ude00")))
                .build();

        assertThat(new String(JsonCodec.write(shape, answer), StandardCharsets.UTF_8))
                .isEqualTo("{\"Item\":{\"k\ufffd\":{\"S\":\"\ufffdx\ud83d\ude00\"}}}");
        assertThat(new String(
                        JsonCodec.writeError(new ServiceException(ErrorType.VALIDATION, "near \ud83d")),
                        StandardCharsets.UTF_8))
                .contains("near \ufffd");
    }

    /** AWS meets what is wrong with the JSON before it looks at values, wherever each stands. */
    @Test
    void prefersAnErrorInTheJsonToOneInAValue() {
        ServiceException error = error("PutItem", "{\"Item\":{\"a\":{\"L\":[{\"N\":\"one\"},{\"S\":1}]}}}");

        assertThat(error.type()).isEqualTo(ErrorType.SERIALIZATION);
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
                "{'L':[{'N':'one'}],'S':''} | Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes",
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
    void takes32LevelsAndNoMore() {
        assertThat(decode("PutItem", nested(31)).item("Item").count()).isEqualTo(1);
        assertThat(decode("PutItem", nested(32)).get("Item"))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.error())
                                .hasMessage("Nesting Levels have exceeded supported limits: Attributes in the item"
                                        + " have nested levels beyond supported limit"));
    }

    @Test
    void namesTheAttributeThatHasTheFirstError() {
        assertThat(decode("PutItem", "{\"Item\":{\"a\":{\"S\":\"x\"},\"b\":{\"L\":[{\"N\":\"y\"}]},\"c\":{}}}")
                        .get("Item"))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.attribute()).isEqualTo("b"));
    }

    @Test
    void refusesNamesOf64KilobytesWithinMapsToo() {
        assertThat(decode("PutItem", "{\"Item\":{\"m\":{\"M\":{\"" + "n".repeat(65535) + "\":{\"S\":\"\"}}}}}")
                        .get("Item"))
                .isInstanceOf(Item.class);
        assertThat(decode("PutItem", "{\"Item\":{\"m\":{\"M\":{\"" + "n".repeat(65536) + "\":{\"S\":\"\"}}}}}")
                        .get("Item"))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.error())
                                .hasMessage("Attribute name is too large, must be less than 65536 bytes"));
    }

    @Test
    void writesTheMessageOfASerializationExceptionWithACapital() {
        assertThat(new String(
                        JsonCodec.writeError(new ServiceException(ErrorType.SERIALIZATION, "Unexpected field type")),
                        StandardCharsets.UTF_8))
                .isEqualTo("{\"__type\":\"com.amazon.coral.service#SerializationException\","
                        + "\"Message\":\"Unexpected field type\"}");
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

        Structure read = JsonCodec.read(shape, JsonCodec.write(shape, structure));

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
        return JsonCodec.read(
                ServiceModel.dynamoDb().operations().get(operation).input(), body.getBytes(StandardCharsets.UTF_8));
    }
}
