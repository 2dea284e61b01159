package dev.trestle.cli.workbench;

import dev.trestle.cli.item.RefusalText;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.cli.transfer.BatchWriter;
import dev.trestle.cli.transfer.Pause;
import dev.trestle.cli.transfer.TableStates;
import dev.trestle.migrations.waiting.UnitBudget;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Makes the tables of models and puts their sample items into them. */
public final class ModelTables {

    private final List<DataModel> models;

    private ModelTables(List<DataModel> models) {
        this.models = models;
    }

    /**
     * Reads files, and makes nothing yet.
     *
     * @param files data models, as NoSQL Workbench exports them
     * @throws CommandFailedException if a file cannot be read or two have the same table
     */
    public static ModelTables of(List<Path> files) {
        List<DataModel> models = files.stream().map(ModelFile::read).toList();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < models.size(); i++) {
            for (ModelTable table : models.get(i).tables()) {
                if (!names.add(table.name())) {
                    throw new CommandFailedException(files.get(i) + ": there is a table " + table.name()
                            + " already, in a file before it; nothing was loaded");
                }
            }
        }
        return new ModelTables(models);
    }

    /**
     * Makes the tables that are not there yet; one whose filling was interrupted is made anew.
     *
     * @param client where
     * @param terminal what hears of tables that are there, and of what had to be read with good will
     * @throws CommandFailedException if a table cannot be made
     */
    public void make(DynamoDbClient client, Terminal terminal) {
        for (DataModel model : models) {
            model.remarks().forEach(remark -> terminal.remark("note: " + remark));
            for (ModelTable table : model.tables()) {
                makeUnlessThere(client, table, terminal);
            }
        }
    }

    private static void makeUnlessThere(DynamoDbClient client, ModelTable table, Terminal terminal) {
        TableCreation creation = new TableCreation(client, Pause.SLEEPING);
        Optional<TableDescription> there = TableStates.find(client, table.name());
        if (there.isPresent() && !creation.wasInterrupted(there.get())) {
            terminal.remark("note: table " + table.name()
                    + " is there already and was left as it is; once it is deleted it is loaded again");
            return;
        }
        there.ifPresent(half -> creation.delete(half.tableName()));
        make(client, table);
    }

    /** Makes the tables of a model and returns the write units that each took to fill. */
    static Map<ModelTable, Double> make(DynamoDbClient client, DataModel model) {
        Map<ModelTable, Double> writeUnits = new LinkedHashMap<>();
        model.tables().forEach(table -> writeUnits.put(table, make(client, table)));
        return writeUnits;
    }

    private static double make(DynamoDbClient client, ModelTable table) {
        TableCreation creation = new TableCreation(client, Pause.SLEEPING);
        BatchWriter writer = new BatchWriter(client, UnitBudget.unlimited(), Pause.SLEEPING, new Random());
        try {
            TableDescription made = creation.create(table);
            double units = writer.write(table.name(), table.items());
            creation.finish(made);
            return units;
        } catch (DynamoDbException e) {
            throw new CommandFailedException("table " + table.name() + ": " + RefusalText.of(e), e);
        }
    }
}
