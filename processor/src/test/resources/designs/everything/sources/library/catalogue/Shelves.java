package library.catalogue;

import dev.trestle.table.design.Collection;
import dev.trestle.table.design.CreatedAt;
import dev.trestle.table.design.Entity;
import dev.trestle.table.design.Index;
import dev.trestle.table.design.Key;
import dev.trestle.table.design.ModifiedAt;
import dev.trestle.table.design.TimeToLive;
import dev.trestle.table.design.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import library.parts.Money;

public final class Shelves {

    private Shelves() {}

    public enum Kind {
        NOVEL,
        COMIC
    }

    /** The partition of a branch, whose parameter has the name of a field. */
    @Collection(pk = "branch#{table}")
    public sealed interface Branch permits Book, Lending {}

    /** A level in between. */
    public sealed interface Lending extends Branch permits Loan {}

    /** Every type that an attribute can have. */
    @Entity
    @Key(pk = "branch#{branch}", sk = "book#{kind}#{id}")
    @Index(name = "gsi2", as = "publishedIn", pk = "year#{language}", sk = "{published}#{branch}#{id}")
    public record Book(
            String branch,
            Kind kind,
            UUID id,
            LocalDate published,
            String language,
            Optional<Boolean> signed,
            Integer pages,
            Optional<Long> sold,
            double weight,
            BigDecimal price,
            Optional<BigInteger> barcode,
            byte[] cover,
            List<String> tags,
            List<List<Kind>> kinds,
            Optional<List<Money>> prices,
            Map<String, Money> pricesByCountry,
            Map<String, Integer> stock,
            Set<String> authors,
            Set<Integer> editions,
            Set<LocalDate> reprints,
            Money lastPrice,
            Optional<Money> discount,
            Optional<UUID> successor,
            Optional<Kind> marketedAs,
            @TimeToLive Instant expires,
            @CreatedAt Instant bought,
            @ModifiedAt Instant touched,
            @Version long version)
            implements Branch {}

    /** Names that written code also uses. */
    @Entity
    @Key(pk = "branch#{to}", sk = "loan#{from}#{value}")
    @Index(name = "by-date", as = "dueOn", pk = "due", sk = "{due}", constantPartition = true)
    @Index(name = "gsi2", as = "ofReader", pk = "reader#{prefix}#{to}", sk = "all")
    public record Loan(String to, LocalDate from, Kind value, LocalDate due, String prefix) implements Lending {}

    /** One item only. */
    @Entity(plural = "settings")
    @Key(pk = "settings", sk = "settings", constantPartition = true)
    public record Settings(boolean open) {}
}
