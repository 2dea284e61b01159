package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.ExpressionParameters;
import dev.trestle.engine.operation.Keys;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.Weather;
import dev.trestle.engine.table.ItemLocks;
import dev.trestle.engine.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html">BatchGetItem</a>. */
public final class BatchGetItem implements Operation {

    private static final int MAX_KEYS = 100;
    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private final Database database;

    /** The operation on the database given. */
    public BatchGetItem(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "BatchGetItem";
    }

    @Override
    public Structure run(Structure request) {
        Map<String, Structure> requested = request.structureMap("RequestItems");
        int count = requested.values().stream()
                .mapToInt(part -> part.items("Keys").size())
                .sum();
        if (count > MAX_KEYS) {
            throw RequestErrors.tooManyItems(name());
        }
        ExpressionParameters.requireOneKind(requested.values());
        Map<String, @Nullable Projection> projections = new HashMap<>();
        requested.forEach(
                (table, part) -> projections.put(table, RequestedRead.projection(ExpressionParameters.ofGet(part))));
        Map<String, List<KeyRead>> reads = new LinkedHashMap<>();
        requested.forEach((table, part) -> reads.put(table, reads(table, part, projections.get(table))));

        Map<String, List<Item>> responses = new LinkedHashMap<>();
        UnprocessedEntries<Item> unprocessed = new UnprocessedEntries<>(database.weather());
        List<Structure> capacities = new ArrayList<>();
        int bytes = 0;
        for (Map.Entry<String, List<KeyRead>> part : reads.entrySet()) {
            Structure partRequest = Objects.requireNonNull(requested.get(part.getKey()));
            boolean consistent = partRequest.flag("ConsistentRead");
            Capacity capacity = Capacity.of(database.table(part.getKey()));
            List<Item> found = new ArrayList<>();
            List<Item> keys = partRequest.items("Keys");
            for (int i = 0; i < keys.size(); i++) {
                KeyRead read = part.getValue().get(i);
                Item item = read.find();
                int size = item == null ? 0 : item.size();
                if (bytes + size > MAX_BYTES) {
                    keys.subList(i, keys.size()).forEach(key -> unprocessed.add(part.getKey(), key));
                    break;
                }
                Item key = keys.get(i);
                if (!unprocessed.process(
                        part.getKey(), key, () -> read(read.table(), key, size, consistent, capacity))) {
                    continue;
                }
                bytes += size;
                Item projected = read.project(item);
                if (projected != null) {
                    found.add(projected);
                }
            }
            responses.put(part.getKey(), found);
            Structure answer = capacity.answer(request.string("ReturnConsumedCapacity"));
            if (answer != null) {
                capacities.add(answer);
            }
        }
        unprocessed.requireSome();
        Map<String, Structure> remaining = new LinkedHashMap<>();
        unprocessed.byTable().forEach((table, left) -> remaining.put(table, remaining(requested.get(table), left)));
        return Structure.builder()
                .put("Responses", responses)
                .put("UnprocessedKeys", remaining)
                .put("ConsumedCapacity", capacities.isEmpty() ? null : capacities)
                .build();
    }

    private List<KeyRead> reads(String tableName, Structure part, @Nullable Projection projection) {
        Table table = database.table(tableName);
        Set<Key> distinct = new HashSet<>();
        List<KeyRead> reads = new ArrayList<>();
        for (Item key : part.items("Keys")) {
            Key kept = Keys.ofKey(table, key);
            if (!distinct.add(kept)) {
                throw RequestErrors.duplicateKeys();
            }
            reads.add(new KeyRead(new ItemLocks.Address(table, kept), projection));
        }
        return reads;
    }

    private void read(Table table, Item key, int size, boolean consistent, Capacity capacity) {
        Weather weather = database.weather();
        if (weather != null) {
            weather.admitRead(table, null, key);
            Capacity ofItem = Capacity.of(table);
            ofItem.readTable(size, consistent);
            weather.charge(ofItem, key);
        }
        capacity.readTable(size, consistent);
    }

    /** The part of a request that was not processed, to be sent again as it is. */
    private static Structure remaining(@Nullable Structure part, List<Item> keys) {
        Structure.Builder remaining = Structure.builder();
        Objects.requireNonNull(part).members().forEach(remaining::put);
        return remaining.put("Keys", keys).build();
    }
}
