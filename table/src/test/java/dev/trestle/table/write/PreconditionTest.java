package dev.trestle.table.write;

import static dev.trestle.table.handwritten.AppTable.COMPANY;
import static dev.trestle.table.handwritten.ShopTable.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.UpdateRefusedException;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.Order;
import dev.trestle.table.handwritten.OrderStatus;
import dev.trestle.table.handwritten.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionTest {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final UUID ID = new UUID(0, 1);

    private final FreshTable fresh = new FreshTable();

    @BeforeEach
    void storeAnOrderWithoutDelivery() {
        fresh.shop()
                .orders()
                .create(new Order(
                        7,
                        DAY,
                        ID,
                        OrderStatus.OPEN,
                        "post",
                        List.of(),
                        Map.of(),
                        Set.of(),
                        Optional.empty(),
                        Instant.EPOCH,
                        1));
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void refusesToChangeSomethingInsideOfWhatIsAbsent() {
        Update<Order> update = fresh.shop().orders().update(7, DAY, ID).set(ORDER.delivery.city, "Oslo");

        assertThatThrownBy(update::run)
                .isInstanceOfSatisfying(
                        UpdateRefusedException.class,
                        refused -> assertThat(refused.code()).isEqualTo("TRESTLE-T019"))
                .hasMessageContaining(
                        "was not updated: it has no delivery to change something in. Set delivery as a whole.");
        assertThatThrownBy(() -> fresh.shop().transaction().update(update).commit())
                .isInstanceOf(TransactionFailedException.class)
                .hasMessageContaining("it has no delivery to change something in");
    }

    @ParameterizedTest
    @CsvSource({
        "2147483646, 1, true",
        "2147483647, 1, false",
        "2147483647, 0, true",
        "2147483647, -1, true",
        "-2147483648, -1, false",
        "-2147483648, 4294967295, true",
        "-2147483648, 4294967296, false",
        "0, 2147483648, false"
    })
    void refusesASumThatTheTypeDoesNotHold(int seats, long added, boolean fits) {
        fresh.app().companies().create(new Company("acme", Plan.FREE, seats, Instant.EPOCH));
        Update<Company> update = fresh.app().companies().update("acme").add(COMPANY.seats, added);

        if (fits) {
            assertThat(update.returnNew().seats()).isEqualTo((int) (seats + added));
        } else {
            assertThatThrownBy(update::run)
                    .isInstanceOf(UpdateRefusedException.class)
                    .hasMessageContaining("seats plus " + added + " is more than the type Integer holds");
            assertThat(fresh.app().companies().get("acme")).map(Company::seats).contains(seats);
        }
    }
}
