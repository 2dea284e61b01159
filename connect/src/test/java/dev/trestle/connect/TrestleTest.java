package dev.trestle.connect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.migrations.Migrations;
import dev.trestle.table.schema.Design;
import org.junit.jupiter.api.Test;

class TrestleTest {

    @Test
    void connectsOncePerProcess() {
        Design design = Design.of("once-per-process", "pk", "sk").build();

        Connection connection = Trestle.connect(design, Migrations.none(), "local");

        assertThat(connection.client().listTables().tableNames()).contains("once-per-process");
        assertThat(Trestle.connect(design, Migrations.none(), "local")).isSameAs(connection);
    }
}
