package market;

import dev.trestle.table.design.Entity;
import dev.trestle.table.design.ExistingLayout;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import java.time.Instant;
import java.time.LocalDate;

/** As another program has always stored orders. */
@Entity(name = "ORDER")
@ExistingLayout(delimiter = "|")
@Key(pk = "USER|{user}", sk = "ORDER|{day}|no_{number:000000}")
@Index(name = "gsi1", as = "paidAt", pk = "PAID|{user}", sk = "{paid:seconds}")
public record LegacyOrder(String user, LocalDate day, int number, Instant paid) implements LegacyAccount {}
