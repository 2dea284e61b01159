package dev.trestle.engine.operation.definition;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html">ListTables</a>. */
public final class ListTables implements Operation {

    private static final int MAX_NAMES = 100;

    private final Database database;

    /** The operation on the database given. */
    public ListTables(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "ListTables";
    }

    @Override
    public Structure run(Structure request) {
        int limit = Objects.requireNonNullElse(request.integer("Limit"), MAX_NAMES);
        String start = request.string("ExclusiveStartTableName");
        NavigableSet<String> tables = database.tables().names();
        List<String> names = new ArrayList<>();
        boolean more = false;
        for (String name : start == null ? tables : tables.tailSet(start, false)) {
            if (names.size() == limit) {
                more = true;
                break;
            }
            names.add(name);
        }
        return Structure.builder()
                .put("TableNames", names)
                .put("LastEvaluatedTableName", more ? names.get(names.size() - 1) : null)
                .build();
    }
}
