package dev.trestle.formats.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.trestle.engine.error.FormatErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.format.FileRecord;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordReader;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Structure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a CSV file as items. */
final class CsvItems implements RecordReader {

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> lines;
    private final Map<String, AttributeType> types;
    private final List<String> names;
    private long number;

    private CsvItems(
            CsvReader<CsvRecord> reader,
            CloseableIterator<CsvRecord> lines,
            Map<String, AttributeType> types,
            List<String> names) {
        this.reader = reader;
        this.lines = lines;
        this.types = types;
        this.names = names;
    }

    static CsvItems of(CsvReader<CsvRecord> reader, ReadOptions options) throws IOException {
        CloseableIterator<CsvRecord> lines = reader.iterator();
        List<String> names = options.header();
        if (names.isEmpty()) {
            CsvRecord header = nextOf(lines);
            names = header == null ? List.of() : header.getFields();
            requireDistinct(names);
        }
        return new CsvItems(reader, lines, options.types(), names);
    }

    /** Of two columns of one name only one could be in an item, and nobody can say which. */
    private static void requireDistinct(List<String> names) throws IOException {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IOException("The header has the name \"" + name + "\" more than once");
            }
        }
    }

    @Override
    public @Nullable FileRecord next() throws IOException {
        CsvRecord line = nextOf(lines);
        if (line == null) {
            return null;
        }
        number++;
        try {
            Structure content =
                    Structure.builder().put("Item", item(line.getFields())).build();
            return new FileRecord.Read(number, content);
        } catch (ServiceException e) {
            return new FileRecord.Unreadable(number, e);
        }
    }

    private static @Nullable CsvRecord nextOf(CloseableIterator<CsvRecord> lines) throws IOException {
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (CsvParseException e) {
            throw new IOException("This is no CSV from here on: " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof CharacterCodingException
                    ? new IOException("The text is not in UTF-8", e)
                    : e.getCause();
        }
    }

    private Item item(List<String> fields) {
        if (fields.size() != names.size()) {
            throw FormatErrors.columnCount(fields.size(), names.size());
        }
        Map<String, AttributeValue> attributes = new HashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = names.get(i);
            attributes.put(name, value(name, types.getOrDefault(name, AttributeType.S), fields.get(i)));
        }
        return Item.of(attributes);
    }

    private static AttributeValue value(String name, AttributeType type, String text) {
        return switch (type) {
            case N -> NumberValue.parse(text);
            case B -> binary(name, text);
            default -> new StringValue(text);
        };
    }

    private static BinaryValue binary(String name, String text) {
        try {
            return BinaryValue.of(Base64.getDecoder().decode(text));
        } catch (IllegalArgumentException e) {
            throw FormatErrors.notBase64(name);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
