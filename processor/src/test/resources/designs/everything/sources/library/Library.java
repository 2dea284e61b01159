package library;

import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.TableDesign;
import library.catalogue.Shelves;

/** A design whose records are in other packages and nested in classes. */
@TableDesign(
        name = "the-library",
        entities = {Shelves.Book.class, Shelves.Loan.class, Shelves.Settings.class, Sensor.class},
        indexes = {
            @GlobalSecondaryIndex(name = "by-date", partitionKey = "date_pk", sortKey = "date_sk"),
            @GlobalSecondaryIndex(name = "gsi2")
        },
        partitionKey = "PK",
        sortKey = "SK")
public interface Library {}
