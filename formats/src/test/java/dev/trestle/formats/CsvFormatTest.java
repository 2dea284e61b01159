package dev.trestle.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.format.FileRecord;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordShapes;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFormatTest {

    private static final Map<String, AttributeType> KEYS = Map.of("pk", AttributeType.S, "n", AttributeType.N);

    @Test
    void takesNamesFromTheFirstLineAndTypesFromTheKeys() throws IOException {
        List<FileRecord> records = read("pk,n,other\na,1,2\n\"b, \"\"c\"\"\",-2.50,\"two\nlines\"\n", ',', List.of());

        assertThat(records)
                .extracting(RecordFiles::item)
                .containsExactly(item("a", "1", "2"), item("b, \"c\"", "-2.5", "two\nlines"));
        assertThat(records).extracting(FileRecord::number).containsExactly(1L, 2L);
    }

    @Test
    void takesNamesFromTheRequestAndTheFirstLineAsAnItem() throws IOException {
        assertThat(read("a,1,2\r\nb,2,\r\n", ',', List.of("pk", "n", "other")))
                .extracting(RecordFiles::item)
                .containsExactly(item("a", "1", "2"), item("b", "2", ""));
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', ':', '|', '\t', ' '})
    void splitsAtEveryDelimiterOfTheApi(char delimiter) throws IOException {
        String file = "pk,n,other\na,1,x\n".replace(',', delimiter);
        assertThat(read(file, delimiter, List.of()))
                .extracting(RecordFiles::item)
                .containsExactly(item("a", "1", "x"));
    }

    @Test
    void readsBinaryKeysFromBase64() throws IOException {
        ReadOptions options = new ReadOptions(RecordShapes.ITEM, Map.of("b", AttributeType.B), ',', List.of("b"));
        byte[] file = "AAE=\n?\n".getBytes(StandardCharsets.UTF_8);
        List<FileRecord> records = RecordFiles.read("CSV", "NONE", file, options);

        assertThat(RecordFiles.item(records.get(0))).isEqualTo(Item.of("b", BinaryValue.of(new byte[] {0, 1})));
        assertThat(((FileRecord.Unreadable) records.get(1)).problem())
                .hasMessage("One or more parameter values were invalid: The value of b is not in base 64");
    }

    @Test
    void passesOverLinesThatAreNoItems() throws IOException {
        List<FileRecord> records = read("pk,n\na,one\nb\nc,3,more\nd,4\n", ',', List.of());

        assertThat(records).hasSize(4);
        assertThat(problem(records.get(0))).isEqualTo("The parameter cannot be converted to a numeric value: one");
        assertThat(problem(records.get(1))).isEqualTo("The line has 1 value and the header 2");
        assertThat(problem(records.get(2))).isEqualTo("The line has 3 values and the header 2");
        assertThat(RecordFiles.item(records.get(3)).get("pk")).isEqualTo(new StringValue("d"));
    }

    @Test
    void findsNothingInAnEmptyFile() throws IOException {
        assertThat(read("", ',', List.of())).isEmpty();
        assertThat(read("pk,n\n", ',', List.of())).isEmpty();
        assertThat(read("", ',', List.of("pk"))).isEmpty();
    }

    @Test
    void endsWhereAQuotationIsNotClosed() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read("pk,n\na,1\n" + "\"".repeat(1) + "x".repeat(17 * 1024 * 1024), ',', List.of()));
    }

    @Test
    void refusesAHeaderWithANameTwice() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> read("pk,n,n\na,1,2\n", ',', List.of()))
                .withMessage("The header has the name \"n\" more than once");
    }

    @Test
    void refusesTextThatIsNotUtf8RatherThanLoseLetters() {
        ReadOptions options = new ReadOptions(RecordShapes.ITEM, KEYS, ',', List.of());
        byte[] file = "pk,n\n\u00e9,1\n".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> RecordFiles.read("CSV", "NONE", file, options))
                .withMessage("The text is not in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE"})
    void readsTextThatBeginsWithAByteOrderMark(String charset) throws IOException {
        ReadOptions options = new ReadOptions(RecordShapes.ITEM, KEYS, ',', List.of());
        byte[] file = "\ufeffpk,n,other\n\u00e9,1,\ud83d\ude00\n".getBytes(Charset.forName(charset));

        assertThat(RecordFiles.read("CSV", "NONE", file, options))
                .extracting(RecordFiles::item)
                .containsExactly(item("\u00e9", "1", "\ud83d\ude00"));
    }

    private static List<FileRecord> read(String file, char delimiter, List<String> header) throws IOException {
        ReadOptions options = new ReadOptions(RecordShapes.ITEM, KEYS, delimiter, header);
        return RecordFiles.read("CSV", "NONE", file.getBytes(StandardCharsets.UTF_8), options);
    }

    private static Item item(String pk, String n, String other) {
        return Item.of(Map.of("pk", new StringValue(pk), "n", NumberValue.parse(n), "other", new StringValue(other)));
    }

    private static String problem(FileRecord record) {
        return ((FileRecord.Unreadable) record).problem().getMessage();
    }
}
