package market;

import dev.trestle.table.design.Collection;

/** A user with the orders. */
@Collection(pk = "USER|{user}")
public sealed interface LegacyAccount permits LegacyUser, LegacyOrder {}
