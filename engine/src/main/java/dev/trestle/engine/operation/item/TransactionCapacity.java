package dev.trestle.engine.operation.item;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The capacity that a transaction consumed, table by table. */
final class TransactionCapacity {

    private final Map<Table, Capacity> byTable = new LinkedHashMap<>();

    Capacity of(Table table) {
        return byTable.computeIfAbsent(table, Capacity::ofTransaction);
    }

    @Nullable List<Structure> answer(@Nullable String level) {
        List<Structure> answer = byTable.values().stream()
                .map(capacity -> capacity.answer(level))
                .filter(Objects::nonNull)
                .toList();
        return answer.isEmpty() ? null : answer;
    }
}
