package library;

import static library.LibraryTable.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import library.catalogue.Shelves.Book;
import library.catalogue.Shelves.Kind;
import library.catalogue.Shelves.Loan;
import library.catalogue.Shelves.Settings;
import library.parts.Money;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Stores each type of attribute and reads it back; queries keys of several components. */
public final class EveryType implements Consumer<DynamoDbClient> {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.000000001Z");
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID LATER = UUID.fromString("00000000-0000-7000-8000-000000000002");

    @Override
    public void accept(DynamoDbClient client) {
        LibraryTable library = LibraryTable.on(client, "the-library").with(Clock.fixed(NOW, ZoneOffset.UTC));
        storesEveryType(library);
        setsWhatIsNested(library);
        narrowsByOneComponentAfterTheOther(library);
        readsACollection(library);
        keepsOneItemOfItsKind(library);
        takesNumbersInPartitionKeys(library);
    }

    private static Money euros(String amount) {
        return new Money(
                new BigDecimal(amount),
                Money.Currency.EUR,
                Optional.of(new Money.Note("list price", Set.of(), Optional.of(7))));
    }

    private static Book book(Kind kind, UUID id) {
        return new Book(
                "north",
                kind,
                id,
                LocalDate.of(1999, 12, 31),
                "nb",
                Optional.of(false),
                320,
                Optional.of(1L << 40),
                0.25,
                new BigDecimal("12.5"),
                Optional.of(new BigInteger("12345678901234567890123456789")),
                new byte[] {1, 2, 3},
                List.of("sea", "land"),
                List.of(List.of(Kind.NOVEL), List.of()),
                Optional.of(List.of(euros("1"), euros("2"))),
                Map.of("no", euros("3")),
                Map.of("north", 2, "south", 0),
                Set.of("A", "B"),
                Set.of(1, 2, 3),
                Set.of(LocalDate.of(2001, 1, 1)),
                euros("9.9"),
                Optional.empty(),
                Optional.of(LATER),
                Optional.of(Kind.COMIC),
                Instant.parse("2030-01-01T00:00:00Z"),
                NOW,
                NOW,
                0);
    }

    private static void storesEveryType(LibraryTable library) {
        Book stored = library.books().create(book(Kind.NOVEL, ID));

        assertThat(library.books().get("north", Kind.NOVEL, ID))
                .get()
                .usingRecursiveComparison()
                .isEqualTo(stored);
        assertThat(stored.cover()).containsExactly(1, 2, 3);
        assertThat(stored.expires()).isEqualTo("2030-01-01T00:00:00Z");
    }

    private static void setsWhatIsNested(LibraryTable library) {
        Book after = library.books()
                .update("north", Kind.NOVEL, ID)
                .set(BOOK.lastPrice.amount, new BigDecimal("8"))
                .set(BOOK.stock.at("north"), 5)
                .append(BOOK.tags, List.of("sky"))
                .remove(BOOK.lastPrice.at)
                .add(BOOK.editions, Set.of(4))
                .when(BOOK.kinds.size().eq(2).and(BOOK.weight.lt(1.0)))
                .returnNew();

        assertThat(after.lastPrice()).isEqualTo(new Money(new BigDecimal("8"), Money.Currency.EUR, Optional.empty()));
        assertThat(after.stock()).containsEntry("north", 5);
        assertThat(after.tags()).containsExactly("sea", "land", "sky");
        assertThat(after.editions()).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(after.version()).isEqualTo(2);
    }

    private static void narrowsByOneComponentAfterTheOther(LibraryTable library) {
        library.books().create(book(Kind.NOVEL, LATER));
        library.books().create(book(Kind.COMIC, ID));

        assertThat(library.books().inBranch("north").list()).extracting(Book::kind)
                .containsExactly(Kind.COMIC, Kind.NOVEL, Kind.NOVEL);
        assertThat(library.books().inBranch("north").kindIs(Kind.NOVEL).list()).extracting(Book::id)
                .containsExactly(ID, LATER);
        assertThat(library.books().inBranch("north").kindIs(Kind.NOVEL).idAtLeast(LATER).list()).extracting(Book::id)
                .containsExactly(LATER);
        assertThat(library.books()
                        .publishedIn("nb")
                        .publishedIs(LocalDate.of(1999, 12, 31))
                        .branchIs("north")
                        .idAtMost(ID)
                        .list())
                .hasSize(2);
        assertThat(library.books().publishedIn("nb").publishedAtMost(LocalDate.of(1999, 12, 30)).list()).isEmpty();
    }

    private static void readsACollection(LibraryTable library) {
        Loan loan = new Loan("north", LocalDate.of(2026, 2, 1), Kind.COMIC, LocalDate.of(2026, 3, 1), "mia");
        library.loans().create(loan);

        assertThat(library.branch("north").all()).hasSize(4).contains(loan);
        assertThat(library.loans().dueOn().dueBetween(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 1)).list())
                .containsExactly(loan);
        assertThat(library.loans().ofReader("mia", "north").list()).containsExactly(loan);
        assertThat(library.loans().inTo("north").fromIs(LocalDate.of(2026, 2, 1)).valueIs(Kind.NOVEL).list())
                .isEmpty();
    }

    private static void keepsOneItemOfItsKind(LibraryTable library) {
        library.settings().put(new Settings(true));

        assertThat(library.settings().get()).contains(new Settings(true));
    }

    private static void takesNumbersInPartitionKeys(LibraryTable library) {
        Sensor reading = new Sensor(-1, 1L << 40, ID, 21.5);
        library.sensorReadings().put(reading);

        assertThat(library.sensorReadings().inFloorAndNumber(-1, 1L << 40).list()).containsExactly(reading);
    }
}
