package dev.trestle.examples.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.connect.configuration.UnknownDeploymentException;
import org.junit.jupiter.api.Test;

/** Connecting as the application does, by the trestle.yaml of this module. */
class ConnectTest {

    @Test
    void theFirstConnectMakesAndMigratesTheTableAndEveryLaterOneSharesIt() {
        AppTable first = AppTable.connect();
        first.users().create(User.invited("acme", "connect@acme.com", "Connie"));

        AppTable second = AppTable.connect("local");

        assertThat(second.companies().get("acme")).isPresent();
        assertThat(second.users().byEmail("connect@acme.com").first()).isPresent();
        assertThat(second.table().client()).isSameAs(first.table().client());
    }

    @Test
    void anUnknownDeploymentIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> AppTable.connect("staging"))
                .isInstanceOf(UnknownDeploymentException.class)
                .hasMessageContaining("staging")
                .hasMessageContaining("local")
                .hasMessageContaining("prod");
    }
}
