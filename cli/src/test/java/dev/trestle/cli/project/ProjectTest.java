package dev.trestle.cli.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.connect.TableProvider;
import dev.trestle.examples.companies.App;
import dev.trestle.examples.companies.AppMigrations;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.migrations.Migrations;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.schema.Design;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ProjectTest {
    @TempDir
    private Path folder;

    @Test
    void hasTheDesignAndTheMigrationsThatTheProcessorNamed() throws Exception {
        try (Project project = open("--classpath", examples().toString(), "--design", "app")) {
            assertThat(project.design()).isSameAs(AppTable.DESIGN);
            assertThat(project.migrations()).isSameAs(AppMigrations.ALL);
        }
    }

    @Test
    void takesTheJarsOfAFolder() throws Exception {
        Files.writeString(folder.resolve("no.txt"), "no jar");
        provide(folder, One.class);

        try (Project project = open("--classpath", folder + File.pathSeparator + folder + "/*")) {
            assertThat(project.design().tableName()).isEqualTo("one");
        }
    }

    @Test
    void leavesOutWhatTheCommandLineItselfHas() {
        assertThatThrownBy(() -> open("--classpath", folder.toString()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("there is no design in " + folder);
    }

    @Test
    void asksWhichOfSeveralDesignsIsMeant() throws IOException {
        provide(folder, One.class, Two.class);

        assertThatThrownBy(() -> open("--classpath", folder.toString()))
                .hasMessageContaining("designs of one, two; say which with --design");
    }

    @Test
    void choosesADesignByItsTable() throws IOException {
        provide(folder, One.class, Two.class);

        try (Project project = open("--classpath", folder.toString(), "--design", "two")) {
            assertThat(project.design().tableName()).isEqualTo("two");
        }
        assertThatThrownBy(() -> open("--classpath", folder.toString(), "--design", "three"))
                .hasMessageContaining("no design of a table three")
                .hasMessageContaining("only of one, two");
    }

    @Test
    void saysThatAFolderIsMissing() {
        Path missing = folder.resolve("classes");

        assertThatThrownBy(() -> open("--classpath", missing.toString()))
                .hasMessageContaining("there is no " + missing)
                .hasMessageContaining("compile the project first");
    }

    @Test
    void saysWhatCannotBeLoaded() throws IOException {
        provide(folder, "com.example.Gone");

        assertThatThrownBy(() -> open("--classpath", folder.toString()))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("com.example.Gone");
    }

    private static Path examples() throws URISyntaxException {
        return Path.of(
                App.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static Project open(String... arguments) {
        Asking asking = new Asking();
        new CommandLine(asking).parseArgs(arguments);
        return asking.options.open();
    }

    private static void provide(Path classes, Class<?>... providers) throws IOException {
        String[] names = new String[providers.length];
        for (int i = 0; i < names.length; i++) {
            names[i] = providers[i].getName();
        }
        provide(classes, names);
    }

    private static void provide(Path classes, String... providers) throws IOException {
        Path services = Files.createDirectories(classes.resolve("META-INF").resolve("services"));
        Files.writeString(
                services.resolve(TableProvider.class.getName()), "# designs\n" + String.join("\n", providers));
    }

    @Command
    private static final class Asking {
        @Mixin
        private final ProjectOptions options = new ProjectOptions();
    }

    /** A design that a user could have written by hand. */
    private abstract static class Provided implements TableProvider {
        private final String name;

        Provided(String name) {
            this.name = name;
        }

        @Override
        public Design design() {
            return Design.of(name, "pk", "sk").build();
        }

        @Override
        public Migrations migrations() {
            return Migrations.none();
        }

        @Override
        public Class<?> tableClass() {
            return BoundTable.class;
        }

        @Override
        public BoundTable table(DynamoDbClient client, DynamoDbAsyncClient asyncClient, String tableName, Clock clock) {
            return BoundTable.of(design(), client, tableName).with(asyncClient).with(clock);
        }
    }

    /** A table without entities, as a user would write the provider by hand. */
    public static final class One extends Provided {
        public One() {
            super("one");
        }
    }

    /** Another one. */
    public static final class Two extends Provided {
        public Two() {
            super("two");
        }
    }
}
