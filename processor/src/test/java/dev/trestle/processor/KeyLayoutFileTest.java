package dev.trestle.processor;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyLayoutFileTest {

    private static final String DESIGN = """
            package app;

            import dev.trestle.table.design.*;
            import java.time.Instant;
            import java.util.Optional;

            @TableDesign(name = "app", entities = {User.class, Order.class}, indexes = {
                @GlobalSecondaryIndex(name = "gsi1"),
                @GlobalSecondaryIndex(name = "gsi2", partitionKey = {"status", "city"}, sortKey = "at")
            })
            public interface App {}

            @Entity
            @Key(pk = "user#{email}", sk = "user")
            @Index(name = "gsi1", as = "inCity", pk = "city#{city}", sk = "{age}", shards = 3)
            record User(String email, String city, int age) {}

            @Entity(name = "ORDER")
            @ExistingLayout(delimiter = "|")
            @Key(pk = "user|{email}", sk = "no_{number:0000}")
            @Index(name = "gsi2", as = "inStatus", partition = {"status", "city"}, sort = "at")
            record Order(String email, long number, String status, Optional<String> city, Instant at) {}
            """;

    private static final String FILE = """
            # Where app.App stores its items, written as it is compiled. Commit this file with the design.
            # A line that changes or goes away leaves stored items behind, under keys that nothing asks for.
            table: pk, sk, entity in entity
            index gsi1: gsi1pk, gsi1sk
            index gsi2: status city, at
            entity User: user#{String}, user
            entity User in gsi1: city#{String}, {number} (in 3 shards)
            entity ORDER: user|{String} (existing layout), no_{number:0000} (existing layout)
            entity ORDER in gsi2: status city, at
            """;

    @TempDir
    private Path folder;

    private List<String> compile(String design, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("-Atrestle.keys=" + folder);
        JavaFileObject source = JavaFileObjects.forSourceString("app.App", design);
        Compilation compilation = javac().withOptions(all)
                .withProcessors(new TableDesignProcessor())
                .compile(source);
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    private String file() throws IOException {
        return Files.readString(folder.resolve("app.App.keys"));
    }

    @Test
    void writesWhereItemsAre() throws IOException {
        assertThat(compile(DESIGN)).isEmpty();
        assertThat(file()).isEqualTo(FILE);
        assertThat(compile(DESIGN)).isEmpty();
        assertThat(file()).isEqualTo(FILE);
    }

    @Test
    void addsWhatIsNewAndLetsRenameAndWiden() throws IOException {
        Files.writeString(folder.resolve("app.App.keys"), FILE.replaceAll("(?m)^entity ORDER.*\n", ""));

        assertThat(compile(
                        DESIGN.replace("int age", "java.math.BigDecimal years").replace("{age}", "{years}")))
                .isEmpty();
        assertThat(file()).isEqualTo(FILE);
    }

    @Test
    void refusesChangesUntilTheyAreAccepted() throws IOException {
        compile(DESIGN);
        String changed = DESIGN.replace("user#{email}", "u#{email}")
                .replace("no_{number:0000}", "no_{number:00000}")
                .replace("shards = 3", "shards = 4")
                .replace("{User.class, Order.class}", "{Order.class, User.class}");

        assertThat(compile(changed))
                .containsExactlyInAnyOrder(
                        "14: [TRESTLE-D080] The key layout of the entity User was \"user#{String}, user\" and is"
                                + " \"u#{String}, user\" now, but stored items stay where they are. Undo the change, or plan a"
                                + " migration that moves them, compile once with -Atrestle.keys.accept=true, and commit"
                                + " app.App.keys.",
                        "15: [TRESTLE-D080] The key layout of the entity User in gsi1 was \"city#{String}, {number} (in 3"
                                + " shards)\" and is \"city#{String}, {number} (in 4 shards)\" now, but stored items stay where"
                                + " they are. Undo the change, or plan a migration that moves them, compile once with"
                                + " -Atrestle.keys.accept=true, and commit app.App.keys.",
                        "20: [TRESTLE-D080] The key layout of the entity ORDER was \"user|{String} (existing layout),"
                                + " no_{number:0000} (existing layout)\" and is \"user|{String} (existing layout),"
                                + " no_{number:00000} (existing layout)\" now, but stored items stay where they are. Undo the"
                                + " change, or plan a migration that moves them, compile once with"
                                + " -Atrestle.keys.accept=true, and commit app.App.keys.");
        assertThat(file()).isEqualTo(FILE);

        assertThat(compile(changed, "-Atrestle.keys.accept=true")).isEmpty();
        assertThat(file()).contains("entity User: u#{String}, user\n");
        assertThat(compile(changed)).isEmpty();
    }

    @Test
    void refusesThatAnEntityGoesAway() {
        compile(DESIGN);

        assertThat(compile(DESIGN.replace("{User.class, Order.class}", "Order.class")))
                .hasSize(2)
                .allSatisfy(error -> assertThat(error)
                        .startsWith("7: [TRESTLE-D080] The key layout of the entity User")
                        .contains("and is gone, but stored items stay where they are"));
    }

    @Test
    void tellsThatTheFileCannotBeWritten() throws IOException {
        Files.createDirectory(folder.resolve("app.App.keys"));

        assertThat(compile(DESIGN))
                .singleElement()
                .asString()
                .contains("[TRESTLE-D009] The key layout ")
                .contains("cannot be read or written");
    }
}
