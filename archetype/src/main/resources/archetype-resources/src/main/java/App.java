package ${package};

import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.TableDesign;

/** The table: what is in it, and how it is found. The compiler checks it and writes AppTable. */
@TableDesign(
        name = "${tableName}",
        entities = {Company.class, User.class},
        indexes = @GlobalSecondaryIndex(name = "gsi1"),
        migrations = AppMigrations.class)
public interface App {}
