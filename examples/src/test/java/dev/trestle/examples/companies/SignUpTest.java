package dev.trestle.examples.companies;

import static dev.trestle.examples.companies.AppTable.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.TestClock;
import dev.trestle.junit.TableSnapshot;
import dev.trestle.junit.TrestleTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a test of an application looks like. */
@TrestleTest
class SignUpTest {

    @Test
    void joeSignsUp(AppTable app, TestClock clock) {
        User joe = app.users().create(User.invited("acme", "joe@acme.com", "Joe"));

        assertThat(joe.modifiedAt()).isEqualTo(clock.instant());
        assertThat(app.users().byEmail("joe@acme.com").first()).hasValue(joe);
    }

    @Test
    void whatIsChangedLaterSaysSo(AppTable app, TestClock clock) {
        app.users().create(User.invited("acme", "joe@acme.com", "Joe"));

        clock.advance(Duration.ofDays(8));
        User verified = app.users()
                .update("acme", "joe@acme.com")
                .set(USER.emailVerified, true)
                .returnNew();

        assertThat(verified.modifiedAt()).isEqualTo(clock.instant());
    }

    @Test
    void goesBackToASnapshot(AppTable app) {
        TableSnapshot before = TableSnapshot.of(app.table());
        app.companies().delete("acme");

        before.restore();

        assertThat(app.companies().get("acme")).isPresent();
    }
}
