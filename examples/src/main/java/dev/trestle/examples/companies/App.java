package dev.trestle.examples.companies;

import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.TableDesign;

/** The application's table; the processor writes {@code AppTable} from it. */
@TableDesign(
        name = "app",
        entities = {Company.class, User.class, Membership.class},
        indexes = @GlobalSecondaryIndex(name = "gsi1"),
        migrations = AppMigrations.class)
public interface App {}
