package dev.trestle.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static com.google.testing.compile.Compiler.javac;

import com.google.testing.compile.Compilation;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.table.schema.Design;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Each folder in {@code scenarios} holds code that uses what is written for the design of the same name. */
class WrittenCodeTest {

    @ParameterizedTest
    @CsvSource({
        "app, shop.AppTable, shop.CompaniesAndUsers",
        "everything, library.LibraryTable, library.EveryType",
        "guarded, parcels.DepotTable, parcels.ParcelsOnTheirWay",
        "market, market.MarketTable, market.KeysAndAttributes",
        "plain, plain.CustomersTable, plain.KeysAsTheyAre",
    })
    void doesWhatTheScenarioExpects(String design, String table, String scenario) throws Exception {
        List<JavaFileObject> sources =
                new ArrayList<>(SourceFolder.of("designs", design, "sources").sources());
        sources.addAll(SourceFolder.of("scenarios", design).sources());
        Compilation compilation =
                javac().withProcessors(new TableDesignProcessor()).compile(sources);
        assertThat(compilation).succeededWithoutWarnings();
        ClassLoader loader = new Compiled(compilation);

        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory()) {
            DynamoDbClient client = db.client();
            Design described =
                    (Design) loader.loadClass(table).getField("DESIGN").get(null);
            client.createTable(described.createTableRequestWithIndexes(described.tableName()));
            scenario(loader, scenario).accept(client);
        }
    }

    @SuppressWarnings("unchecked") // the scenarios among the resources all have this type
    private static Consumer<DynamoDbClient> scenario(ClassLoader loader, String name)
            throws ReflectiveOperationException {
        return (Consumer<DynamoDbClient>)
                loader.loadClass(name).getDeclaredConstructor().newInstance();
    }

    /** The classes of a compilation. */
    private static final class Compiled extends ClassLoader {

        private final Map<String, byte[]> classes = new HashMap<>();

        private Compiled(Compilation compilation) throws IOException {
            super(WrittenCodeTest.class.getClassLoader());
            for (JavaFileObject file : compilation.generatedFiles()) {
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    String name = file.getName()
                            .replaceFirst("^/?CLASS_OUTPUT/", "")
                            .replaceFirst("\\.class$", "")
                            .replace('/', '.');
                    classes.put(name, bytes(file));
                }
            }
        }

        private static byte[] bytes(JavaFileObject file) throws IOException {
            try (InputStream in = file.openInputStream()) {
                return in.readAllBytes();
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] code = classes.get(name);
            if (code == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, code, 0, code.length);
        }
    }
}
