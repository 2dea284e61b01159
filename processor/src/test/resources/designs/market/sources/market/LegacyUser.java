package market;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.ExistingLayout;
import dev.trestle.table.design.Key;

/** In the partition of the orders. */
@Entity(name = "USER")
@ExistingLayout(delimiter = "|")
@Key(pk = "USER|{user}", sk = "PROFILE")
public record LegacyUser(String user, String email) implements LegacyAccount {}
