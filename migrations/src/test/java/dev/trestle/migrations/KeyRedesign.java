package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;

/** The migrations by which customers get their email as key, as MIGRATING.md shows them. */
final class KeyRedesign {

    static final Migrations MIGRATIONS = Migrations.of(
            migration("001-customers-by-id").up(MigrationSteps::nothing),
            // The application writes both keys from here on.
            migration("002-copy-to-keys-by-email")
                    .up(m -> m.copy(Customer.class, Customer.ByEmail.class, Customer.ByEmail::of)
                            .segments(8)
                            .maxWriteUnits(5000)),
            migration("003-verify-keys-by-email")
                    .up(m -> m.verify(Customer.class, Customer.ByEmail.class, Customer.ByEmail::of)
                            .segments(8)),
            // The application reads and writes the new key alone from here on.
            migration("004-delete-keys-by-id")
                    .up(m -> m.deleteCopied(Customer.class, Customer.ByEmail.class, Customer.ByEmail::of)
                            .segments(8)));

    private KeyRedesign() {}
}
