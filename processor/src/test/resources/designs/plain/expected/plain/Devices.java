package plain;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.Get;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The devices of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Devices extends EntityTable<Plain.Device> {
    Devices(BoundTable table) {
        super(table, DeviceSchema.SCHEMA);
    }

    /**
     * The key of the device with these components.
     */
    public EntityKey<Plain.Device> key(String serial) {
        return keyOf(serial);
    }

    /**
     * The device, if there is one.
     */
    public Optional<Plain.Device> get(String serial) {
        return get(key(serial));
    }

    /**
     * A read of the device, to be refined before it is sent.
     */
    public Get<Plain.Device> prepareGet(String serial) {
        return prepareGet(key(serial));
    }

    /**
     * An update of the device, to be filled before it is sent.
     */
    public Update<Plain.Device> update(String serial) {
        return update(key(serial));
    }

    /**
     * Deletes the device, if there is one.
     */
    public void delete(String serial) {
        delete(key(serial));
    }

    /**
     * A deletion of the device, to be refined before it is sent.
     */
    public Delete<Plain.Device> prepareDelete(String serial) {
        return prepareDelete(key(serial));
    }
}
