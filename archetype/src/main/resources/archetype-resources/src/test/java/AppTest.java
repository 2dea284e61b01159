package ${package};

import static ${package}.AppTable.COMPANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.junit.TrestleTest;
import dev.trestle.table.ItemExistsException;
import org.junit.jupiter.api.Test;

/** Each test has a fresh table that the migrations have made. */
@TrestleTest
class AppTest {

    @Test
    void theMigrationsHaveMadeTheWelcomeCompany(AppTable app) {
        assertThat(app.companies().get("acme")).isPresent();
    }

    @Test
    void aUserIsCreatedOnceAndFoundByEmail(AppTable app, TestClock clock) {
        User joe = app.users().create(User.of("acme", "joe@acme.com", "Joe"));

        assertThat(joe.modifiedAt()).isEqualTo(clock.instant());
        assertThat(app.users().byEmail("joe@acme.com").first()).hasValue(joe);
        assertThatThrownBy(() -> app.users().create(joe)).isInstanceOf(ItemExistsException.class);
    }

    @Test
    void aCompanyIsReadWithItsUsers(AppTable app) {
        app.users().create(User.of("acme", "joe@acme.com", "Joe"));

        assertThat(app.companyPage("acme").all()).hasSize(2);
    }

    @Test
    void seatsAreCountedInATransaction(AppTable app) {
        app.transaction()
                .create(app.users(), User.of("acme", "kim@acme.com", "Kim"))
                .update(app.companies().update("acme").add(COMPANY.seats, -1).when(COMPANY.seats.gt(0)))
                .commit();

        assertThat(app.companies().get("acme")).map(Company::seats).hasValue(9);
    }
}
