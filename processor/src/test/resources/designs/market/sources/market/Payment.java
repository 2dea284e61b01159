package market;

import dev.trestle.table.design.Discriminator;
import dev.trestle.table.design.VariantName;
import java.time.LocalDate;
import java.util.Optional;

@Discriminator("by")
public sealed interface Payment permits Payment.Cash, Payment.Card, Payment.Transfer {

    record Cash() implements Payment {}

    @VariantName("card")
    record Card(String number, Optional<LocalDate> expires) implements Payment {}

    sealed interface Transfer extends Payment permits Bank {}

    record Bank(String iban) implements Transfer {}
}
