package parcels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parcels.DepotTable.LABEL;
import static parcels.DepotTable.PARCEL;

import dev.trestle.table.UniqueValueTakenException;
import dev.trestle.table.bulk.FoundItems;
import dev.trestle.table.call.CursorSecret;
import dev.trestle.table.exchange.Retries;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.StringPath;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Unique values and index keys of several components. */
public final class ParcelsOnTheirWay implements Consumer<DynamoDbClient> {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Override
    public void accept(DynamoDbClient client) {
        DepotTable table = DepotTable.on(client).with(Retries.STANDARD).with(CursorSecret.of(new byte[32]));
        Depot.Parcel parcel =
                new Depot.Parcel("ann", "1", "joe", Depot.Status.OPEN, DAY, "4006", Optional.of(7L), 3);
        table.parcels().create(parcel);

        table.parcels()
                .update("ann", "1")
                .set(PARCEL.courierAndStatus("kim", Depot.Status.SENT))
                .set(PARCEL.due, DAY.plusDays(1))
                .add(PARCEL.weight, 1)
                .run();
        assertThat(table.parcels().ofCourier("kim", Depot.Status.SENT).list()).hasSize(1);
        assertThat(table.parcels().ofCourier("joe", Depot.Status.OPEN).list()).isEmpty();
        assertThat(table.parcels().dueOn(DAY.plusDays(1)).list()).hasSize(1);

        assertThatThrownBy(() -> table.parcels()
                        .create(new Depot.Parcel(
                                "bob", "2", "joe", Depot.Status.OPEN, DAY, "4006", Optional.empty(), 3)))
                .isInstanceOf(UniqueValueTakenException.class);
        table.parcels().update("ann", "1").remove(PARCEL.locker).set(PARCEL.barcode, "4007").run();
        table.parcels()
                .create(new Depot.Parcel(
                        "bob", "2", "joe", Depot.Status.OPEN, DAY, "4006", Optional.of(7L), 3));

        assertThat(client.getItem(get -> get.tableName("parcels")
                                .key(Map.of(
                                        "pk", AttributeValue.fromS("#UNIQUE#Parcel#barcode#4007"),
                                        "sk", AttributeValue.fromS("#UNIQUE"))))
                        .item())
                .containsEntry("ownerPartitionKey", AttributeValue.fromS("customer#ann"));
        assertThat(client.getItem(get -> get.tableName("parcels")
                                .key(Map.of(
                                        "pk", AttributeValue.fromS("customer#ann"),
                                        "sk", AttributeValue.fromS("parcel#1"))))
                        .item())
                .containsEntry("code", AttributeValue.fromS("4007"))
                .doesNotContainKey("barcode");

        StringPath<Depot.Label, Access.Fixed> fixedAsAnotherIsComputed = LABEL.language;
        table.labels().create(new Depot.Label("1", "fragile", "en"));
        assertThat(table.labels()
                        .byText("FRAGILE", "en")
                        .filter(fixedAsAnotherIsComputed.eq("en"))
                        .list())
                .containsExactly(new Depot.Label("1", "fragile", "en"));

        table.couriers().create(new Depot.Courier("north", "555"));
        assertThatThrownBy(() -> table.couriers().create(new Depot.Courier("south", "555")))
                .isInstanceOf(UniqueValueTakenException.class);
        table.couriers().delete("north", "555");
        table.couriers().create(new Depot.Courier("south", "555"));

        FoundItems found = table.batchGet()
                .get(table.parcels().key("ann", "1"))
                .get(table.couriers().key("south", "555"))
                .run();
        assertThat(found.missing()).isEmpty();
        assertThat(table.snapshot().get(table.parcels().key("bob", "2")).run().missing())
                .isEmpty();
    }
}
