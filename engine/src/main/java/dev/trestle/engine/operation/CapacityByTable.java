package dev.trestle.engine.operation;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The capacity that a request for items of several tables consumed, table by table. Not thread-safe. */
public final class CapacityByTable {

    private final Function<Table, Capacity> start;
    private final Map<Table, Capacity> byTable = new LinkedHashMap<>();

    private CapacityByTable(Function<Table, Capacity> start) {
        this.start = start;
    }

    /** Starts with nothing consumed. */
    public static CapacityByTable ofBatch() {
        return new CapacityByTable(Capacity::of);
    }

    /** Starts with nothing consumed; everything counts double, as it does in transactions. */
    public static CapacityByTable ofTransaction() {
        return new CapacityByTable(Capacity::ofTransaction);
    }

    /** What was consumed of one table, to add to. */
    public Capacity of(Table table) {
        return byTable.computeIfAbsent(table, start);
    }

    /** Has the weather, if there is any, count what was consumed by reads. */
    public void charge(@Nullable Weather weather) {
        if (weather != null) {
            byTable.values().forEach(capacity -> weather.charge(capacity, null));
        }
    }

    /**
     * The answer's ConsumedCapacity, with an entry for each table.
     *
     * @param level the request's ReturnConsumedCapacity
     * @return null if the request does not ask for it
     */
    public @Nullable List<Structure> answer(@Nullable String level) {
        List<Structure> answer = byTable.values().stream()
                .map(capacity -> capacity.answer(level))
                .filter(Objects::nonNull)
                .toList();
        return answer.isEmpty() ? null : answer;
    }
}
