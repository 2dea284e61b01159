package plain;

import dev.trestle.table.design.AttributeName;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.TableDesign;
import dev.trestle.table.design.Unique;
import dev.trestle.table.design.Version;
import java.math.BigDecimal;

/** Two tables whose keys are attributes as they are, and one of texts, without sort key. */
interface Plain {

    @TableDesign(name = "customers", entities = Customer.class, partitionKey = "id", sortKey = "")
    interface Customers {}

    @Entity
    @Key(pk = "{id}")
    record Customer(String id, @Unique String email, @Version long version) {}

    @TableDesign(
            name = "readings",
            entities = Reading.class,
            partitionKey = "sensor",
            sortKey = "at",
            indexes = @GlobalSecondaryIndex(name = "by-value", partitionKey = "sensor", sortKey = "value"))
    interface Readings {}

    @Entity
    @Key(pk = "{sensor}", sk = "{minute}")
    @Index(name = "by-value", as = "byValue", partition = "sensor", sort = "value")
    record Reading(long sensor, @AttributeName("at") int minute, BigDecimal value) {}

    @TableDesign(name = "sessions", entities = {Session.class, Device.class}, sortKey = "")
    interface Sessions {}

    @Entity
    @Key(pk = "session#{token}")
    record Session(String token, String user) {}

    @Entity
    @Key(pk = "device#{serial}")
    record Device(String serial, String name) {}
}
