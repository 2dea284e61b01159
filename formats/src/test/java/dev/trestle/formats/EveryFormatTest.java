package dev.trestle.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.format.FileRecord;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.StringValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EveryFormatTest {

    private static final List<Item> ITEMS = SampleItems.all(new SplittableRandom(7));

    static Stream<Arguments> formatsAndCompressions() {
        return Stream.of("DYNAMODB_JSON", "ION")
                .flatMap(format -> Stream.of("NONE", "GZIP", "ZSTD").map(each -> Arguments.of(format, each)));
    }

    static Stream<Arguments> formatsAndRealCompressions() {
        return formatsAndCompressions().filter(each -> !each.get()[1].equals("NONE"));
    }

    @ParameterizedTest
    @MethodSource("formatsAndCompressions")
    void givesBackEveryItem(String format, String compression) throws IOException {
        byte[] file = RecordFiles.write(format, compression, ITEMS);
        assertThat(RecordFiles.read(format, compression, file))
                .extracting(RecordFiles::item)
                .isEqualTo(ITEMS);
    }

    @ParameterizedTest
    @MethodSource("formatsAndCompressions")
    void findsNothingInAFileOfNothing(String format, String compression) throws IOException {
        byte[] file = RecordFiles.write(format, compression, List.of());
        assertThat(RecordFiles.read(format, compression, file)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formatsAndRealCompressions")
    void reportsCompressedFilesThatAreDamaged(String format, String compression) throws IOException {
        byte[] file = RecordFiles.write(format, compression, ITEMS);
        byte[] cut = Arrays.copyOf(file, file.length - 20);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> RecordFiles.read(format, compression, cut));
        byte[] other = "{Item: {}}, which is not compressed".getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> RecordFiles.read(format, compression, other));
    }

    @ParameterizedTest
    @MethodSource("formatsAndRealCompressions")
    void readsCompressedStreamsAfterOneAnother(String format, String compression) throws IOException {
        Item item = Item.of("a", new StringValue("b"));
        byte[] file = RecordFiles.write(format, compression, List.of(item));
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        twice.write(file);
        twice.write(file);
        assertThat(RecordFiles.read(format, compression, twice.toByteArray()))
                .extracting(RecordFiles::item)
                .containsExactly(item, item);
    }

    @Test
    void passesOverLinesThatAreNoJson() throws IOException {
        List<FileRecord> records = RecordFiles.read(
                "DYNAMODB_JSON",
                "\n{\"Item\":{\"a\":{\"S\":\"1\"}}}\r\n{\"Item\":\n   \n[]\n{\"Item\":{\"a\":{\"N\":\"one\"}}}");

        assertThat(records).hasSize(4);
        assertThat(RecordFiles.item(records.get(0))).isEqualTo(Item.of("a", new StringValue("1")));
        for (int i : new int[] {1, 2}) {
            assertThat(((FileRecord.Unreadable) records.get(i)).problem()).hasMessage("The line is no JSON object");
        }
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> RecordFiles.item(records.get(3)))
                .withMessage("The parameter cannot be converted to a numeric value: one");
    }
}
