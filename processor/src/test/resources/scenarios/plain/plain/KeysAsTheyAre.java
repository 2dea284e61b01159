package plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.UniqueValueTakenException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Works with tables without sort key, and with keys that are numbers. */
public final class KeysAsTheyAre implements Consumer<DynamoDbClient> {

    @Override
    public void accept(DynamoDbClient client) {
        textsWithoutSortKey(client);
        numbers(client);
        templatesWithoutSortKey(client);
    }

    private static void textsWithoutSortKey(DynamoDbClient client) {
        CustomersTable customers = CustomersTable.on(client);
        customers.customers().create(new Plain.Customer("a b#c", "joe@acme.com", 0));

        assertThat(client.getItem(get -> get.tableName("customers").key(Map.of("id", AttributeValue.fromS("a b#c"))))
                        .item())
                .containsEntry("email", AttributeValue.fromS("joe@acme.com"));
        assertThat(customers.customers().get("a b#c")).map(Plain.Customer::version).contains(1L);
        assertThatThrownBy(() -> customers.customers().create(new Plain.Customer("d", "joe@acme.com", 0)))
                .isInstanceOf(UniqueValueTakenException.class);
    }

    private static void numbers(DynamoDbClient client) {
        client.createTable(ReadingsTable.DESIGN.createTableRequestWithIndexes("readings"));
        ReadingsTable readings = ReadingsTable.on(client);
        for (int minute = -3; minute <= 12; minute++) {
            readings.readings().create(new Plain.Reading(7, minute, BigDecimal.valueOf(minute * minute)));
        }

        assertThat(readings.readings().get(7, -3)).map(Plain.Reading::value).contains(BigDecimal.valueOf(9));
        assertThat(readings.readings().inSensor(7).minuteGreaterThan(-1).minuteLessThan(11).descending().page(2).items())
                .extracting(Plain.Reading::minute)
                .containsExactly(10, 9);
        assertThat(readings.readings().byValue(7).valueAtLeast(new BigDecimal(100)).list())
                .extracting(Plain.Reading::minute)
                .containsExactly(10, 11, 12);
    }

    private static void templatesWithoutSortKey(DynamoDbClient client) {
        client.createTable(SessionsTable.DESIGN.createTableRequest("sessions"));
        SessionsTable sessions = SessionsTable.on(client);
        sessions.transaction()
                .create(sessions.sessions(), new Plain.Session("t", "joe"))
                .create(sessions.devices(), new Plain.Device("t", "phone"))
                .commit();

        assertThat(sessions.sessions().get("t")).contains(new Plain.Session("t", "joe"));
        assertThat(sessions.devices().scan().list()).containsExactly(new Plain.Device("t", "phone"));
    }
}
