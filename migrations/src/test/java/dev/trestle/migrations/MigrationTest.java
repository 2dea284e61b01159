package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 001", "001 ", "#LOCK", "a\nb", "a\u0000b", "\u0085x"})
    void refusesNamesThatAreNoSensibleSortKey(String name) {
        assertThatThrownBy(() -> migration(name))
                .isInstanceOfSatisfying(
                        InvalidMigrationException.class,
                        e -> assertThat(e.code()).isEqualTo("TRESTLE-M001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"001-index", "2020.01.01-create.js", "sub/dir", "name with blanks", "øre", "a#b"})
    void acceptsNamesThatPeopleUse(String name) {
        assertThat(migration(name).up(m -> {}).name()).isEqualTo(name);
    }

    @Test
    void countsTheLengthOfANameInBytes() {
        assertThat(migration("x".repeat(255)).up(m -> {}).name()).hasSize(255);
        assertThatThrownBy(() -> migration("x".repeat(256))).isInstanceOf(InvalidMigrationException.class);
        assertThatThrownBy(() -> migration("ø".repeat(128))).isInstanceOf(InvalidMigrationException.class);
    }

    @Test
    void refusesTwoMigrationsOfOneName() {
        assertThatThrownBy(() -> Migrations.of(
                        migration("001").up(m -> {}),
                        migration("002").up(m -> {}),
                        migration("001").up(m -> {})))
                .isInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("001");
    }

    @Test
    void keepsTheOrderOfTheList() {
        assertThat(Migrations.of(migration("b").up(m -> {}), migration("a").up(m -> {}))
                        .inOrder())
                .extracting(Migration::name)
                .containsExactly("b", "a");
    }
}
