package dev.trestle.infrastructure.cloudformation;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Names of resources in a template: letters and digits alone. */
public final class LogicalId {

    private LogicalId() {}

    /** The logical id of a table: the words of its name in capitals, and {@code Table}, as in {@code AppProdTable}. */
    public static String of(String tableName) {
        return Arrays.stream(tableName.split("[^A-Za-z0-9]+", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("", "", "Table"));
    }
}
