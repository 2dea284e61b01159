package library.parts;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

public record Money(BigDecimal amount, Currency currency, Optional<Note> at) {

    public enum Currency {
        EUR,
        NOK
    }

    public record Note(String text, Set<Currency> currencies, Optional<Integer> number) {}
}
