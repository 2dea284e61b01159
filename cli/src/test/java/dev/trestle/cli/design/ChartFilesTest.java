package dev.trestle.cli.design;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.cli.terminal.Screen;
import dev.trestle.cli.workbench.LoadCommand;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.examples.game.GameTable;
import dev.trestle.examples.session.SessionStoreTable;
import dev.trestle.examples.shop.ShopTable;
import dev.trestle.examples.social.NetworkTable;
import dev.trestle.table.schema.Design;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import picocli.CommandLine;

/**
 * The charts of the examples, in every format, are the files that the project keeps. With {@code -Dtrestle.record=true} they are
 * written anew; look at the difference before you commit it.
 */
class ChartFilesTest {

    private static final boolean RECORDING = Boolean.getBoolean("trestle.record");
    private static final Path ROOT = Path.of("..");
    private static final Path SHOWN = ROOT.resolve("examples/charts");
    private static final Path KEPT = Path.of("src/test/resources/designs");

    private static final Map<String, Design> DESIGNS = new TreeMap<>(Map.of(
            "app", AppTable.DESIGN,
            "shop", ShopTable.DESIGN,
            "sessions", SessionStoreTable.DESIGN,
            "social", NetworkTable.DESIGN,
            "game", GameTable.DESIGN));

    private static Stream<String> designs() {
        return DESIGNS.keySet().stream();
    }

    private static Stream<Arguments> files() {
        return designs().flatMap(design -> Stream.of(Format.values()).map(format -> Arguments.of(design, format)));
    }

    private static Path file(String design, Format format) {
        return switch (format) {
            case TEXT -> KEPT.resolve(design + ".txt");
            case JSON -> KEPT.resolve(design + ".json");
            case MARKDOWN -> SHOWN.resolve(design + ".md");
            case HTML -> SHOWN.resolve(design + ".html");
            case SVG -> SHOWN.resolve(design + ".svg");
            case WORKBENCH -> SHOWN.resolve(design + ".workbench.json");
        };
    }

    private static String text(String design, Format format) {
        return Description.of(DESIGNS.get(design))
                .text(format, Screen.plain(100).terminal());
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsWhatTheDesignSays(String design, Format format) throws IOException {
        String written = text(design, format);
        if (RECORDING) {
            Files.writeString(file(design, format), written);
        }
        assertThat(written).isEqualTo(Files.readString(file(design, format)));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void diagramsAndPagesAreWellFormedAndLoadNothing(String design) throws Exception {
        for (Format format : new Format[] {Format.SVG, Format.HTML}) {
            String written = text(design, format);
            Document document = parsed(written);

            assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(1);
            assertThat(written.replace("http://www.w3.org/2000/svg", ""))
                    .doesNotContain("http:")
                    .doesNotContain("https:")
                    .doesNotContain("<script")
                    .doesNotContain("url(")
                    .doesNotContain("@import");
        }
    }

    static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void theModelIsReadBackByLoad(String design) {
        Screen screen = Screen.plain(200);

        int status = new CommandLine(new LoadCommand(screen.terminal(), EmbeddedDynamoDb::inMemory))
                .execute(file(design, Format.WORKBENCH).toString(), "--query");

        assertThat(status).isZero();
        assertThat(screen.err()).isEmpty();
        DESIGNS.get(design).entities().forEach(entity -> {
            int items = entity.schema().primaryKey().sortComponents().stream()
                            .allMatch(entity.schema().primaryKey().partitionComponents()::contains)
                    ? 2
                    : 3;
            assertThat(screen.out()).contains(entity.schema().name() + ": " + items + " items of table ");
        });
    }

    @Test
    void aFacetOfAnIndexShowsTheItemsThatAreInIt() {
        Screen screen = Screen.plain(200);

        new CommandLine(new LoadCommand(screen.terminal(), EmbeddedDynamoDb::inMemory))
                .execute(file("social", Format.WORKBENCH).toString(), "--query", "Post in by-day");

        assertThat(screen.out()).startsWith("Post in by-day: 3 items of table SNS");
    }

    @Test
    void theReadmeShowsAChart() throws IOException {
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("](examples/charts/shop.svg)");
    }
}
