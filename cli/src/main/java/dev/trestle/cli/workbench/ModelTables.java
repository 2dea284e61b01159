package dev.trestle.cli.workbench;

import dev.trestle.cli.item.RefusalText;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.cli.transfer.BatchWriter;
import dev.trestle.cli.transfer.Pause;
import dev.trestle.migrations.waiting.UnitBudget;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Makes the tables of a model and puts its sample items into them. */
public final class ModelTables {
    private ModelTables() {}

    /**
     * Makes the tables of files; none if one of the files cannot be read or one of the tables is there already.
     *
     * @param client where
     * @param files data models, as NoSQL Workbench exports them
     * @param terminal what hears of what had to be read with good will
     * @throws CommandFailedException if a file cannot be read, or one of its tables cannot be made
     */
    public static void make(DynamoDbClient client, List<Path> files, Terminal terminal) {
        List<DataModel> models = files.stream().map(ModelFile::read).toList();
        Set<String> names = client.listTablesPaginator().tableNames().stream().collect(Collectors.toSet());
        for (int i = 0; i < models.size(); i++) {
            for (ModelTable table : models.get(i).tables()) {
                if (!names.add(table.name())) {
                    throw new CommandFailedException(
                            files.get(i) + ": there is a table " + table.name() + " already; nothing was loaded");
                }
            }
        }
        for (DataModel model : models) {
            model.remarks().forEach(remark -> terminal.remark("note: " + remark));
            make(client, model);
        }
    }

    /** Makes the tables of a model and returns the write units that each took to fill. */
    static Map<ModelTable, Double> make(DynamoDbClient client, DataModel model) {
        TableCreation creation = new TableCreation(client, Pause.SLEEPING);
        BatchWriter writer = new BatchWriter(client, UnitBudget.unlimited(), Pause.SLEEPING, new Random());
        Map<ModelTable, Double> writeUnits = new LinkedHashMap<>();
        for (ModelTable table : model.tables()) {
            try {
                creation.create(table);
                writeUnits.put(table, writer.write(table.name(), table.items()));
            } catch (DynamoDbException e) {
                throw new CommandFailedException("table " + table.name() + ": " + RefusalText.of(e), e);
            }
        }
        return writeUnits;
    }
}
