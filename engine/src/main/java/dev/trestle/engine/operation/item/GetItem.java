package dev.trestle.engine.operation.item;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.Weather;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html">GetItem</a>. */
public final class GetItem implements Operation {

    private final Database database;

    /** The operation on the database given. */
    public GetItem(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "GetItem";
    }

    @Override
    public Structure run(Structure request) {
        KeyRead read = RequestedRead.of(request).in(database);
        Weather weather = database.weather();
        Item key = request.item("Key");
        if (weather != null) {
            weather.admitRead(read.table(), null, key);
        }
        Item item = read.find();
        Capacity capacity = Capacity.of(read.table());
        capacity.readTable(item == null ? 0 : item.size(), request.flag("ConsistentRead"));
        if (weather != null) {
            weather.charge(capacity, key);
        }
        return Structure.builder()
                .put("Item", read.project(item))
                .put("ConsumedCapacity", capacity.answer(request.string("ReturnConsumedCapacity")))
                .build();
    }
}
