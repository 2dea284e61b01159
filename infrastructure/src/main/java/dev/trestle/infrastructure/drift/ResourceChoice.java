package dev.trestle.infrastructure.drift;

import dev.trestle.infrastructure.text.UnreadableFileException;
import java.util.Map;
import java.util.Optional;

/** Which of the tables of a file is meant. */
public final class ResourceChoice {

    private final String file;
    private final String tableName;
    private final Optional<String> resource;

    /**
     * A choice by the table's name, or by that of the resource.
     *
     * @param file what it is called in errors
     * @param tableName the name that the table has in DynamoDB
     * @param resource what the file calls it, if the user says so
     */
    public ResourceChoice(String file, String tableName, Optional<String> resource) {
        this.file = file;
        this.tableName = tableName;
        this.resource = resource;
    }

    /**
     * The one that was named, else the one with the table's name, else the only one if its name is not known.
     *
     * @param tables the tables by the name of their resource
     * @param names the name in DynamoDB of each, where it is known
     * @throws UnreadableFileException if there is none, or it is not clear which
     */
    public <T> T of(Map<String, T> tables, Map<String, String> names) {
        if (resource.isPresent()) {
            T table = tables.get(resource.get());
            if (table == null) {
                throw problem("there is no table " + resource.get() + has(tables));
            }
            return table;
        }
        for (Map.Entry<String, T> table : tables.entrySet()) {
            if (tableName.equals(names.get(table.getKey()))) {
                return table.getValue();
            }
        }
        if (tables.size() == 1 && names.isEmpty()) {
            return tables.values().iterator().next();
        }
        throw problem("there is no table with the name " + tableName + has(tables)
                + (tables.isEmpty() ? "" : "; say which resource it is"));
    }

    private UnreadableFileException problem(String problem) {
        return new UnreadableFileException(file, 0, problem);
    }

    private static String has(Map<String, ?> tables) {
        return tables.isEmpty() ? ", nor any other" : ", only " + String.join(", ", tables.keySet());
    }
}
