package market;

import dev.trestle.table.design.GlobalSecondaryIndex;
import dev.trestle.table.design.TableDesign;

/** A design with keys and attributes of every kind. */
@TableDesign(
        name = "market",
        entities = {Listing.class, Profile.class, LegacyUser.class, LegacyOrder.class, Score.class},
        indexes = {
            @GlobalSecondaryIndex(name = "gsi1"),
            @GlobalSecondaryIndex(
                    name = "by-state",
                    partitionKey = {"tenant", "status"},
                    sortKey = {"listedAt", "number"}),
            @GlobalSecondaryIndex(name = "by-score", partitionKey = "game", sortKey = "points")
        },
        conversions = Seconds.class,
        validator = Prices.class,
        entityAttribute = "kind")
public interface Market {}
