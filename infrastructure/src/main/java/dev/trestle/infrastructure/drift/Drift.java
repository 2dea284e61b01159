package dev.trestle.infrastructure.drift;

import dev.trestle.infrastructure.shape.TableFacts;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.infrastructure.text.JsonText;
import dev.trestle.table.schema.Design;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * In what a table is not as its design wants it. Keys, indexes and time to live are always compared, in both directions;
 * settings where the design states them. Immutable.
 *
 * @param tableName the table
 * @param differences all of them, in the order of their places
 */
public record Drift(String tableName, List<Difference> differences) {

    /** The place that differs if there is no table at all. */
    public static final String TABLE = "table";

    /** Copies the list. */
    public Drift {
        differences = List.copyOf(differences);
    }

    /**
     * Compares a table with its design. Takes DescribeTable and DescribeTimeToLive, and DescribeContinuousBackups and
     * ListTagsOfResource if the design states point-in-time recovery and tags. That there is no table is a difference too.
     */
    public static Drift of(DynamoDbClient client, String tableName, Design design) {
        TableShape wanted = TableShape.of(design, tableName);
        return new LiveTable(client, wanted)
                .facts()
                .map(found -> between(wanted, found))
                .orElseGet(() -> new Drift(
                        tableName, List.of(new Difference(TABLE, "a table " + tableName, Difference.NOTHING))));
    }

    /** Compares what is wanted with what is known of a table. */
    public static Drift between(TableShape wanted, TableFacts found) {
        Map<String, String> wants = wanted.facts().texts();
        Map<String, Difference> differences = new TreeMap<>();
        wants.forEach((place, text) -> {
            String there = found.texts().getOrDefault(place, Difference.NOTHING);
            if (!there.equals(text)) {
                differences.put(place, new Difference(place, text, there));
            }
        });
        found.texts().forEach((place, text) -> {
            boolean index = place.startsWith(TableFacts.INDEX) || place.startsWith(TableFacts.LOCAL_INDEX);
            if (index && !wants.containsKey(place)) {
                differences.put(place, new Difference(place, Difference.NOTHING, text));
            }
        });
        return new Drift(wanted.name(), List.copyOf(differences.values()));
    }

    /** The same with one difference more, before the others. */
    public Drift with(Difference difference) {
        List<Difference> all = new ArrayList<>(differences);
        all.add(0, difference);
        return new Drift(tableName, all);
    }

    /** Whether there is any difference. */
    public boolean exists() {
        return !differences.isEmpty();
    }

    /**
     * Makes sure that there is none.
     *
     * @throws DriftException if there is one
     */
    public void requireNone() {
        if (exists()) {
            throw new DriftException(this);
        }
    }

    /** For people: one line for each difference. */
    public String text() {
        return exists()
                ? differences.stream()
                        .map(difference -> "  " + difference + "\n")
                        .collect(Collectors.joining(
                                "", "The table " + tableName + " is not as its design wants it:\n", ""))
                : "The table " + tableName + " is as its design wants it.\n";
    }

    /** For programs: an object with {@code table}, {@code drift} and {@code differences}. */
    public String json() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(TABLE, tableName);
        document.put("drift", exists());
        document.put(
                "differences",
                differences.stream()
                        .map(difference -> {
                            Map<String, Object> entry = new LinkedHashMap<>();
                            entry.put("place", difference.place());
                            entry.put("wanted", difference.wanted());
                            entry.put("found", difference.found());
                            return entry;
                        })
                        .toList());
        return JsonText.write(document);
    }
}
