package dev.trestle.cli.design;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.cli.terminal.Screen;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A design in code whose names are not fit for any format, and whose record takes nothing that is made up. */
class AwkwardDesignTest {

    private static final String NAME = "A<b>&\"c\"|`'\u0001\u202e]]>";

    private record Thing(String id, String note) {}

    private static class ThingMapping implements RecordMapping<Thing> {

        @Override
        public void write(Thing thing, AttributeWriter to) {
            to.put("id", AttributeCodec.STRING, thing.id());
            to.put(NAME, AttributeCodec.STRING, thing.note());
        }

        @Override
        public Thing read(AttributeReader from) {
            return new Thing(from.get("id", AttributeCodec.STRING), from.get(NAME, AttributeCodec.STRING));
        }

        @Override
        public List<DescribedAttribute> attributes() {
            return List.of(
                    DescribedAttribute.of("id", AttributeCodec.STRING),
                    DescribedAttribute.of("note", NAME, AttributeCodec.STRING));
        }
    }

    private static final class PickyMapping extends ThingMapping {

        @Override
        public Thing read(AttributeReader from) {
            throw new IllegalArgumentException("the note is no haiku");
        }
    }

    private static Design design(RecordMapping<Thing> mapping) {
        return Design.of("things", "pk", "sk")
                .entity(EntitySchema.of(NAME, Thing.class, mapping)
                        .keyComponent("id", KeyCodec.STRING, Thing::id)
                        .primaryKey("inId", "<i>&#{id}", "'>")
                        .build())
                .build();
    }

    private static String text(Format format) {
        return Description.of(design(new ThingMapping()))
                .text(format, Screen.plain(200).terminal());
    }

    @ParameterizedTest
    @EnumSource(names = {"TEXT", "MARKDOWN", "HTML", "SVG"})
    void whatPeopleReadHoldsNoCharactersThatCannotBeSeen(Format format) {
        assertThat(text(format))
                .doesNotContain("\u0001")
                .doesNotContain("\u202e")
                .contains("things");
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "WORKBENCH"})
    void whatProgramsReadHoldsEveryCharacter(Format format) throws Exception {
        assertThat(new ObjectMapper().readTree(text(format)).toString())
                .contains(new ObjectMapper().writeValueAsString(NAME));
    }

    @ParameterizedTest
    @EnumSource(names = {"SVG", "HTML"})
    void namesStayTextInDiagramsAndPages(Format format) throws Exception {
        var document = ChartFilesTest.parsed(text(format));

        assertThat(document.getElementsByTagName("b").getLength()).isZero();
        assertThat(document.getElementsByTagName("i").getLength()).isZero();
        assertThat(document.getDocumentElement().getTextContent())
                .contains("A<b>&\"c\"|`'\\u0001\\u202e]]>")
                .contains("<i>&#");
    }

    @Test
    void namesStayInTheirCellsInMarkdown() {
        assertThat(text(Format.MARKDOWN).lines().filter(line -> line.startsWith("|")))
                .allSatisfy(row -> assertThat(row.replace("\\|", ""))
                        .as("a row of tables with six or fewer columns")
                        .matches("\\|([^|]*\\|){3,6}"))
                .anySatisfy(row -> assertThat(row).contains("A\\<b\\>\\&"));
    }

    @Test
    void whatTakesNoSampleItemsIsSaidAndTheRestIsThere() {
        Description description = Description.of(design(new PickyMapping()));

        assertThat(description.remarks(Format.SVG))
                .singleElement()
                .asString()
                .contains("there are no sample items of A")
                .contains("the note is no haiku");
        assertThat(description.remarks(Format.MARKDOWN)).isEmpty();
        assertThat(description.text(Format.SVG, Screen.plain(80).terminal())).contains("<svg");
        assertThat(description.text(Format.WORKBENCH, Screen.plain(80).terminal()))
                .contains("\"TableData\" : [ ]");
    }
}
