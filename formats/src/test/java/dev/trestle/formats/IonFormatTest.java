package dev.trestle.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.amazon.ion.IonWriter;
import com.amazon.ion.system.IonBinaryWriterBuilder;
import com.amazon.ion.system.IonReaderBuilder;
import dev.trestle.engine.format.FileRecord;
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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IonFormatTest {

    /** The example of AWS's developer guide. */
    private static final String BOOK = """
            $ion_1_0 {
                Item:{
                    Authors:$dynamodb_SS::["Author1","Author2"],
                    Dimensions:"8.5 x 11.0 x 1.5",
                    Id:103.,
                    InPublication:false,
                    PageCount:6d2
                }
            }
            """;

    @Test
    void readsTheLayoutThatAwsDocuments() throws IOException {
        Item book = Item.of(Map.of(
                "Authors",
                        SetValue.of(AttributeType.SS, List.of(new StringValue("Author1"), new StringValue("Author2"))),
                "Dimensions", new StringValue("8.5 x 11.0 x 1.5"),
                "Id", NumberValue.parse("103"),
                "InPublication", BooleanValue.of(false),
                "PageCount", NumberValue.parse("600")));
        assertThat(RecordFiles.read("ION", BOOK))
                .singleElement()
                .satisfies(record -> assertThat(RecordFiles.item(record)).isEqualTo(book));
        assertThat(RecordFiles.read("ION", BOOK + BOOK)).hasSize(2);
    }

    @Test
    void writesTheLayoutThatAwsDocuments() throws IOException {
        Map<String, AttributeValue> values = Map.of(
                "{Item:{v:$dynamodb_NS::[6d2]}}",
                SetValue.of(AttributeType.NS, List.of(NumberValue.parse("600"))),
                "{Item:{v:$dynamodb_BS::[{{AAE=}}]}}",
                SetValue.of(AttributeType.BS, List.of(BinaryValue.of(new byte[] {0, 1}))),
                "{Item:{v:103.}}",
                NumberValue.parse("103"),
                "{Item:{v:-1.5}}",
                NumberValue.parse("-1.50"),
                "{Item:{v:null}}",
                NullValue.NULL,
                "{Item:{v:[true,{\"a b\":\"c\"}]}}",
                ListValue.of(List.of(BooleanValue.of(true), new MapValue(Item.of("a b", new StringValue("c"))))));
        for (Map.Entry<String, AttributeValue> value : values.entrySet()) {
            byte[] file = RecordFiles.write("ION", "NONE", List.of(Item.of("v", value.getValue())));
            String text = new String(file, StandardCharsets.UTF_8);
            assertThat(text).isEqualTo("$ion_1_0 " + value.getKey().replace("\"a b\"", "'a b'") + "\n");
        }
    }

    @Test
    void readsBinaryIonToo() throws IOException {
        ByteArrayOutputStream binary = new ByteArrayOutputStream();
        try (IonWriter writer = IonBinaryWriterBuilder.standard().build(binary)) {
            writer.writeValues(IonReaderBuilder.standard().build(BOOK));
        }
        assertThat(RecordFiles.read("ION", "NONE", binary.toByteArray()))
                .extracting(RecordFiles::item)
                .isEqualTo(RecordFiles.read("ION", BOOK).stream()
                        .map(RecordFiles::item)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            42                                   | Record must be an Ion struct and is a int
            {Item: "text"}                       | AttributeMap must be an Ion struct and is a string
            {Item: {a: 2020-01-01T}}             | The Ion type timestamp stands for no type of DynamoDB
            {Item: {a: 1e0}}                     | The Ion type float stands for no type of DynamoDB
            {Item: {a: $dynamodb_SS::["x", 1.]}} | A value of type N cannot be in a set of type SS
            {Item: {a: $dynamodb_SS::[]}}        | One or more parameter values were invalid: An string set  may not be empty
            {Item: {a: 1d200}}                   | Number overflow. Attempting to store a number with magnitude larger than supported range
            """)
    void passesOverARecordThatIsNoItem(String record, String problem) throws IOException {
        List<FileRecord> records = RecordFiles.read("ION", BOOK + record + "\n" + BOOK);

        assertThat(records).hasSize(3);
        assertThat(records.get(1)).isInstanceOfSatisfying(FileRecord.Unreadable.class, unreadable -> {
            assertThat(unreadable.number()).isEqualTo(2);
            assertThat(unreadable.problem()).hasMessage(problem);
        });
        assertThat(records.get(2)).isInstanceOf(FileRecord.Read.class);
    }

    @Test
    void refusesWhatIsNestedTooDeeply() throws IOException {
        String deepest = "{Item: {a: " + "[".repeat(32) + "]".repeat(32) + "}}";
        String tooDeep = "{Item: {a: " + "[".repeat(33) + "]".repeat(33) + "}}";
        assertThat(RecordFiles.read("ION", deepest)).singleElement().isInstanceOf(FileRecord.Read.class);
        assertThat(RecordFiles.read("ION", tooDeep)).singleElement().isInstanceOf(FileRecord.Unreadable.class);
    }

    @Test
    void endsWhereTheFileIsNoIonAnyMore() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> RecordFiles.read("ION", BOOK + "}{ no Ion"))
                .withMessageStartingWith("This is no Ion from here on: ");
    }
}
