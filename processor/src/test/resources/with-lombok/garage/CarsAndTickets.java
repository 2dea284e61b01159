package garage;

import static garage.GarageTable.CAR;
import static garage.TicketEntity.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.definition.DefinedTable;
import dev.trestle.table.schema.Design;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Records with Lombok's annotations go through the processor, a class of Lombok's through a definition in code. */
public final class CarsAndTickets implements Consumer<DynamoDbClient> {

    @Override
    public void accept(DynamoDbClient client) {
        storesRecords(client);
        storesValues(client);
    }

    private static void storesRecords(DynamoDbClient client) {
        client.createTable(GarageTable.DESIGN.createTableRequestWithIndexes("garage"));
        GarageTable garage = GarageTable.on(client);
        Car car = Car.builder()
                .owner("joe")
                .plate("AB 123")
                .colour("red")
                .extras(Set.of("radio"))
                .engine(Car.Engine.builder().kilowatts(90).fuel("petrol").build())
                .note(Optional.empty())
                .build();

        Car stored = garage.cars().create(car);
        garage.cars().put(stored.withColour("blue").toBuilder().note(Optional.of("new")).build());
        garage.cars()
                .update("joe", "AB 123")
                .set(CAR.engine.fuel, "none")
                .add(CAR.extras, Set.of("hook"))
                .run();

        assertThat(garage.cars().ofColour("blue").list())
                .containsExactly(car.withColour("blue")
                        .withNote(Optional.of("new"))
                        .withEngine(car.engine().withFuel("none"))
                        .withExtras(Set.of("radio", "hook"))
                        .withVersion(3));
    }

    private static void storesValues(DynamoDbClient client) {
        Design design = Design.of("tickets", "pk", "sk").entity(TICKET.schema()).build();
        client.createTable(design.createTableRequest("tickets"));
        DefinedTable<Ticket> tickets = TICKET.in(BoundTable.of(design, client));
        Ticket ticket = Ticket.builder().plate("AB 123").number(7).hours(2).build();

        tickets.create(ticket);
        tickets.update(TICKET.keyOf("AB 123", 7L)).set(TICKET.place, "Oslo").run();

        assertThat(tickets.query(TICKET.ofCar, "AB 123").list())
                .containsExactly(Ticket.builder()
                        .plate("AB 123")
                        .number(7)
                        .place("Oslo")
                        .hours(2)
                        .build());
    }
}
