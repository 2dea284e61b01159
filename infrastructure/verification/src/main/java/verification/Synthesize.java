package verification;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;
import tables.AppProdTable;
import tables.Dynamo2024EventsTable;
import tables.LedgerTable;

/** Has the CDK make templates of the constructs that were written, each in a file with the name of its table's folder. */
public final class Synthesize {

    private Synthesize() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        write(folder, "app", stack -> new AppProdTable(stack, "Tested"));
        write(folder, "events", stack -> new Dynamo2024EventsTable(stack, "Tested"));
        write(folder, "ledger", stack -> new LedgerTable(stack, "Tested", "arn:aws:kms:eu-west-1:111122223333:key/a"));
    }

    private static void write(Path folder, String name, Consumer<Stack> construct) throws IOException {
        App app = new App();
        Stack stack = new Stack(app, name);
        construct.accept(stack);
        Object template = app.synth().getStackByName(name).getTemplate();
        Files.writeString(folder.resolve(name + ".json"), new ObjectMapper().writeValueAsString(template));
    }
}
