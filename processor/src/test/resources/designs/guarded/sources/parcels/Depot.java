package parcels;

import dev.trestle.table.design.AttributeName;
import dev.trestle.table.design.Computed;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.TableDesign;
import dev.trestle.table.design.Unique;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

@TableDesign(
        name = "parcels",
        entities = {Depot.Parcel.class, Depot.Courier.class, Depot.Label.class},
        indexes = {@GlobalSecondaryIndex(name = "gsi1"), @GlobalSecondaryIndex(name = "gsi2")})
public interface Depot {

    enum Status {
        OPEN,
        SENT
    }

    /** One index key of two components that change together, one of one, and unique values. */
    @Entity
    @Key(pk = "customer#{customer}", sk = "parcel#{id}")
    @Index(name = "gsi1", as = "ofCourier", pk = "courier#{courier}#{status}", sk = "{id}")
    @Index(name = "gsi2", as = "dueOn", pk = "due#{due}", sk = "{customer}#{id}")
    record Parcel(
            String customer,
            String id,
            String courier,
            Status status,
            LocalDate due,
            @Unique @AttributeName("code") String barcode,
            @Unique Optional<Long> locker,
            int weight) {}

    /** An index key of which one component is computed, so that no update can say what it will be. */
    @Entity
    @Key(pk = "label#{id}", sk = "label#")
    @Index(name = "gsi2", as = "byText", pk = "text#{upper}#{language}", sk = "{id}")
    record Label(String id, String text, String language) {

        @Computed(from = "text")
        String upper() {
            return text.toUpperCase(Locale.ROOT);
        }
    }

    /** A component of the key that is unique beyond its partition. */
    @Entity
    @Key(pk = "depot#{depot}", sk = "courier#{phone}")
    record Courier(String depot, @Unique String phone) {}
}
