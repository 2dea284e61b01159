package market;

import static market.MarketTable.LISTING;
import static market.MarketTable.PROFILE;
import static market.MarketTable.SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.trestle.table.InvalidCursorException;
import dev.trestle.table.InvalidEntityException;
import dev.trestle.table.InvalidKeyException;
import dev.trestle.table.Page;
import dev.trestle.table.UnreadableItemException;
import dev.trestle.table.UpdateRefusedException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Stores keys and attributes of every kind and reads them back, and looks at the items themselves. */
public final class KeysAndAttributes implements Consumer<DynamoDbClient> {

    private static final Instant NOW = Instant.parse("2026-11-22T21:00:00Z");

    @Override
    public void accept(DynamoDbClient client) {
        MarketTable market = MarketTable.on(client).with(Clock.fixed(NOW, ZoneOffset.UTC));
        storesAttributesInTheirForms(market, client);
        givesDefaultsToWhatIsNotThere(market, client);
        keepsUnknownAttributes(market, client);
        sortsNumbersInKeys(market);
        asksForComputedAndOwnAttributes(market);
        readsOlderShapes(market, client);
        readsAndWritesAnExistingLayout(market, client);
        refusesWhatWouldBeUnreadable(market, client);
        leavesOutOfAnIndexWhatLacksItsAttributes(market);
        spreadsAPartitionOverShards(market, client);
    }

    private static void spreadsAPartitionOverShards(MarketTable market, DynamoDbClient client) {
        for (int rank = 5; rank < 40; rank++) {
            market.scores().create(new Score("player" + rank, "go", Optional.empty(), rank));
        }

        assertThat(market.scores().newest().requests()).hasSize(4);
        assertThat(market.scores().newest().list())
                .extracting(Score::rank)
                .hasSize(39)
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(market.scores().newest().descending().page(3).items())
                .extracting(Score::rank)
                .containsExactly(1, 2, 3);
        assertThat(market.scores().newest().rankAtLeast(38).list())
                .extracting(Score::rank)
                .containsExactly(39, 38);
        assertThat(market.scores().newest().rankAtMost(8).filter(SCORE.game.eq("go")).first())
                .map(Score::rank)
                .contains(8);
        List<Integer> paged = new ArrayList<>();
        Optional<String> cursor = Optional.empty();
        do {
            Page<Score> page = market.scores()
                    .newest()
                    .rankGreaterThan(3)
                    .filter(SCORE.game.eq("go"))
                    .page(7, cursor.orElse(null));
            page.items().forEach(score -> paged.add(score.rank()));
            cursor = page.cursor();
            assertThat(page.items()).hasSizeLessThanOrEqualTo(7);
        } while (cursor.isPresent());
        assertThat(paged)
                .containsExactlyElementsOf(market.scores()
                        .newest()
                        .rankGreaterThan(3)
                        .filter(SCORE.game.eq("go"))
                        .stream()
                        .map(Score::rank)
                        .toList());
        String foreign = market.scores().newest().page(2).cursor().orElseThrow();
        assertThatThrownBy(() -> market.scores().newest().descending().page(2, foreign))
                .isInstanceOf(InvalidCursorException.class);
        market.scores().update("player8", "go").set(SCORE.rank, 100).run();
        assertThat(market.scores().newest().first()).map(Score::player).contains("player8");
        assertThat(market.scores().newest().list()).hasSize(39);
        assertThat(client.scan(scan -> scan.tableName("market").indexName("gsi1")).items().stream()
                        .map(item -> item.get("gsi1pk").s())
                        .filter(partition -> partition.startsWith("scores"))
                        .distinct())
                .containsExactlyInAnyOrder("scores#0", "scores#1", "scores#2", "scores#3");
    }

    private static Listing listing(String price, long number) {
        return new Listing(
                "acme",
                new BigDecimal(price),
                number,
                "Old Chair",
                Listing.State.OPEN,
                Instant.EPOCH,
                Duration.ofHours(number),
                List.of(Duration.ofSeconds(5)),
                "wood ".repeat(100),
                Optional.of("owner's phone"),
                new Payment.Card("4711", Optional.of(LocalDate.of(2030, 1, 1))),
                Optional.of(new Payment.Cash()),
                Map.of("second", new Payment.Bank("NO93")),
                Map.of("colour", "red", "legs", new BigDecimal(4), "used", true, "tags", Set.of("a", "b")),
                List.of("x", Map.of("y", new BigDecimal("1.5"))),
                Listing.Currency.NOK,
                2,
                Duration.ofDays(2),
                List.of("front"),
                "Oslo",
                Optional.of(new Listing.Size(40, 90, "cm")),
                Set.of(Duration.ofSeconds(1), Duration.ofSeconds(2)),
                Map.of(),
                0);
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }

    private static Map<String, AttributeValue> item(DynamoDbClient client, String pk, String sk) {
        return client.getItem(get -> get.tableName("market").key(key(pk, sk))).item();
    }

    private static void storesAttributesInTheirForms(MarketTable market, DynamoDbClient client) {
        Listing stored = market.listings().create(listing("12.5", 42));

        assertThat(market.listings().get("acme", new BigDecimal("12.5"), 42)).contains(stored);
        Map<String, AttributeValue> item = item(client, "tenant#acme", "listing#b12.5#-y57~");
        assertThat(item.get("kind").s()).isEqualTo("Listing");
        assertThat(item.get("status").s()).isEqualTo("OPEN");
        assertThat(item).doesNotContainKeys("state", "entity", "unknown");
        assertThat(item.get("lasting").n()).isEqualTo("151200");
        assertThat(item.get("description").b().asByteArray()).hasSizeLessThan(100);
        assertThat(item.get("secret").b().asString(StandardCharsets.ISO_8859_1)).doesNotContain("phone");
        assertThat(item.get("payment").m()).containsEntry("by", AttributeValue.fromS("card"));
        assertThat(item.get("deposit").m()).isEqualTo(Map.of("by", AttributeValue.fromS("Cash")));
        assertThat(item.get("size").m()).containsOnlyKeys("w", "h", "unit");
        assertThat(item.get("total").n()).isEqualTo("25");
        assertThat(item.get("titleInLowerCase").s()).isEqualTo("old chair");
        assertThat(item.get("warranty").s()).isEqualTo("PT48H");
        assertThat(item.get("hours").ns()).containsExactlyInAnyOrder("1", "2");
        assertThat(stored.listedAt()).isEqualTo(NOW);

        Listing paid = market.listings()
                .update("acme", new BigDecimal("12.5"), 42)
                .set(LISTING.payment.card.number, "4712")
                .remove(LISTING.payment.card.expires)
                .when(LISTING.payment.card.number.eq("4711"))
                .returnNew();
        assertThat(paid.payment()).isEqualTo(new Payment.Card("4712", Optional.empty()));
        assertThatThrownBy(() -> market.listings()
                        .update("acme", new BigDecimal("12.5"), 42)
                        .set(LISTING.payment.bank.iban, "NO94")
                        .run())
                .isInstanceOf(UpdateRefusedException.class)
                .hasMessageContaining("its payment.by is not Bank");
        assertThat(market.listings().scan().filter(LISTING.payment.bank.iban.isAbsent()).list())
                .isEmpty();

        Listing sold = market.listings()
                .update("acme", new BigDecimal("12.5"), 42)
                .set(LISTING.state, Listing.State.SOLD)
                .set(LISTING.size.width, 41)
                .set(LISTING.payment, new Payment.Cash())
                .set(LISTING.details.at("colour"), "blue")
                .when(LISTING.warranty.eq(Duration.ofDays(2))
                        .and(LISTING.lasting.gt(Duration.ofHours(1)))
                        .and(LISTING.titleInLowerCase.beginsWith("old"))
                        .and(LISTING.totalPrice.eq(25)))
                .returnNew();
        assertThat(sold.size()).contains(new Listing.Size(41, 90, "cm"));
        assertThat(sold.payment()).isEqualTo(new Payment.Cash());
        assertThat(sold.details()).containsEntry("colour", "blue");
        assertThat(sold.secret()).contains("owner's phone");
    }

    private static void givesDefaultsToWhatIsNotThere(MarketTable market, DynamoDbClient client) {
        market.listings().create(listing("1", 1));
        client.updateItem(update -> update.tableName("market")
                .key(key("tenant#acme", "listing#a1#-z8~"))
                .updateExpression("REMOVE currency, pieces, warranty, photos, #size.#unit")
                .expressionAttributeNames(Map.of("#size", "size", "#unit", "unit")));

        Listing read = market.listings().get("acme", BigDecimal.ONE, 1).orElseThrow();

        assertThat(read.currency()).isEqualTo(Listing.Currency.EUR);
        assertThat(read.pieces()).isEqualTo(1);
        assertThat(read.warranty()).isEqualTo(Duration.ofMinutes(1));
        assertThat(read.photos()).isEmpty();
        assertThat(read.size().orElseThrow().unit()).isEqualTo("cm");
    }

    private static void keepsUnknownAttributes(MarketTable market, DynamoDbClient client) {
        client.updateItem(update -> update.tableName("market")
                .key(key("tenant#acme", "listing#a1#-z8~"))
                .updateExpression("SET searchRank = :rank")
                .expressionAttributeValues(Map.of(":rank", AttributeValue.fromN("7"))));

        Listing read = market.listings().get("acme", BigDecimal.ONE, 1).orElseThrow();
        market.listings().put(read);

        assertThat(read.unknown()).isEqualTo(Map.of("searchRank", AttributeValue.fromN("7")));
        assertThat(item(client, "tenant#acme", "listing#a1#-z8~")).containsEntry("searchRank", AttributeValue.fromN("7"));
    }

    private static void sortsNumbersInKeys(MarketTable market) {
        for (String price : List.of("-3", "-0.5", "0", "0.07", "9", "10", "1000", "-20")) {
            market.listings().create(listing(price, 7));
        }
        market.listings().create(listing("9", 8));
        market.listings().create(listing("9", -8));

        assertThat(market.listings().inTenant("acme").list())
                .extracting(listing -> listing.price().toPlainString() + "/" + listing.number())
                .containsExactly(
                        "-20/7", "-3/7", "-0.5/7", "0/7", "0.07/7", "1/1", "9/8", "9/7", "9/-8", "10/7", "12.5/42", "1000/7");
        assertThat(market.listings()
                        .inTenant("acme")
                        .priceAtLeast(new BigDecimal("-1"))
                        .priceAtMost(new BigDecimal("9"))
                        .list())
                .hasSize(7);
        assertThat(market.listings()
                        .inTenant("acme")
                        .priceIs(new BigDecimal("9"))
                        .numberAtLeast(7)
                        .list())
                .extracting(Listing::number)
                .containsExactly(8L, 7L);
        assertThat(market.listings()
                        .inTenant("acme")
                        .priceIs(new BigDecimal("9"))
                        .numberBetween(-9, 7)
                        .list())
                .extracting(Listing::number)
                .containsExactly(7L, -8L);
    }

    private static void asksForComputedAndOwnAttributes(MarketTable market) {
        assertThat(market.listings()
                        .titled("old chair")
                        .lastingAtLeast(Duration.ofHours(42))
                        .list())
                .extracting(Listing::number)
                .containsExactly(42L);
        assertThat(market.listings()
                        .inState("acme", Listing.State.SOLD)
                        .listedAtIs(NOW)
                        .numberBetween(1, 100)
                        .list())
                .extracting(Listing::number)
                .containsExactly(42L);
        assertThat(market.listings()
                        .inState("acme", Listing.State.OPEN)
                        .listedAtIs(NOW)
                        .numberAtLeast(-8)
                        .numberAtMost(1)
                        .list())
                .extracting(Listing::number)
                .containsExactly(-8L, 1L);
        assertThat(market.listings()
                        .inState("acme", Listing.State.OPEN)
                        .listedAtAtLeast(NOW.plusNanos(1))
                        .list())
                .isEmpty();
    }

    private static void readsOlderShapes(MarketTable market, DynamoDbClient client) {
        Map<String, AttributeValue> old = new HashMap<>(key("profile#1", "profile#"));
        old.put("kind", AttributeValue.fromS("Profile"));
        old.put("id", AttributeValue.fromN("1"));
        old.put("name", AttributeValue.fromS("Ada King Lovelace"));
        old.put("visits", AttributeValue.fromN("3"));
        client.putItem(put -> put.tableName("market").item(old));

        Profile read = market.profiles().get(1).orElseThrow();
        assertThat(read).isEqualTo(new Profile(1, "Ada", "King Lovelace", 3));
        assertThatThrownBy(() ->
                        market.profiles().update(1).add(PROFILE.visits, 1).run())
                .isInstanceOf(UpdateRefusedException.class)
                .hasMessageContaining("it is stored in another shape than 3");

        market.profiles().put(read);
        assertThat(item(client, "profile#1", "profile#"))
                .containsEntry("entityShape", AttributeValue.fromN("3"))
                .doesNotContainKey("name");
        assertThat(market.profiles().update(1).add(PROFILE.visits, 1).returnNew().visits())
                .isEqualTo(4);

        client.updateItem(update -> update.tableName("market")
                .key(key("profile#1", "profile#"))
                .updateExpression("SET entityShape = :shape")
                .expressionAttributeValues(Map.of(":shape", AttributeValue.fromN("4"))));
        assertThatThrownBy(() -> market.profiles().get(1))
                .isInstanceOf(UnreadableItemException.class)
                .hasMessageContaining("this design knows shapes up to 3");
    }

    private static void readsAndWritesAnExistingLayout(MarketTable market, DynamoDbClient client) {
        Map<String, AttributeValue> existing = new HashMap<>(key("USER|joe #1", "ORDER|2026-11-21|no_000009"));
        existing.put("paid", AttributeValue.fromS("2026-11-21T10:00:00Z"));
        client.putItem(put -> put.tableName("market").item(existing));
        market.legacyOrders().create(new LegacyOrder("joe #1", LocalDate.of(2026, 11, 22), 10, NOW));
        market.legacyOrders().create(new LegacyOrder("joe #1", LocalDate.of(2026, 11, 22), 9, NOW));

        assertThat(item(client, "USER|joe #1", "ORDER|2026-11-22|no_000010"))
                .containsEntry("gsi1pk", AttributeValue.fromS("PAID|joe #1"))
                .containsEntry("gsi1sk", AttributeValue.fromS("1795381200"));
        assertThat(market.legacyOrders().inUser("joe #1").list())
                .extracting(LegacyOrder::number)
                .containsExactly(9, 9, 10);
        market.legacyUsers().create(new LegacyUser("joe #1", "joe@acme.com"));
        assertThat(market.legacyAccount("joe #1").all())
                .hasSize(4)
                .contains(new LegacyUser("joe #1", "joe@acme.com"));
        assertThat(market.legacyOrders()
                        .inUser("joe #1")
                        .dayAtLeast(LocalDate.of(2026, 11, 22))
                        .list())
                .extracting(LegacyOrder::number)
                .containsExactly(9, 10);
        assertThat(market.legacyOrders()
                        .inUser("joe #1")
                        .dayIs(LocalDate.of(2026, 11, 22))
                        .numberAtLeast(10)
                        .list())
                .hasSize(1);
        assertThat(market.legacyOrders().paidAt("joe #1").paidAtMost(NOW).list()).hasSize(2);
        assertThat(market.legacyOrders().scan().list())
                .extracting(LegacyOrder::day, LegacyOrder::number)
                .containsExactlyInAnyOrder(
                        tuple(LocalDate.of(2026, 11, 21), 9),
                        tuple(LocalDate.of(2026, 11, 22), 9),
                        tuple(LocalDate.of(2026, 11, 22), 10));
        assertThat(market.legacyUsers().scan().list()).containsExactly(new LegacyUser("joe #1", "joe@acme.com"));
        assertThat(market.legacyOrders().get("joe #1", LocalDate.of(2026, 11, 21), 9))
                .contains(new LegacyOrder("joe #1", LocalDate.of(2026, 11, 21), 9, Instant.parse("2026-11-21T10:00:00Z")));
        assertThatThrownBy(() -> market.legacyOrders()
                        .put(new LegacyOrder("joe|1", LocalDate.of(2026, 11, 22), 10, NOW)))
                .isInstanceOf(InvalidKeyException.class)
                .hasMessageContaining("holds the delimiter \"|\"");
    }

    private static void refusesWhatWouldBeUnreadable(MarketTable market, DynamoDbClient client) {
        market.listings().create(listing("77", 7));
        client.updateItem(update -> update.tableName("market")
                .key(key("tenant#acme", "listing#b77#-z2~"))
                .updateExpression("REMOVE #size")
                .expressionAttributeNames(Map.of("#size", "size")));

        assertThatThrownBy(() -> market.listings()
                        .update("acme", new BigDecimal("77"), 7)
                        .set(LISTING.size.width, 1)
                        .run())
                .isInstanceOf(UpdateRefusedException.class)
                .hasMessageContaining("it has no size to change something in. Set size as a whole");
        assertThatThrownBy(() -> market.listings().create(listingWithPieces(-1)))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageContaining("pieces is negative");
        assertThatThrownBy(() -> market.transaction()
                        .update(market.listings().update("acme", new BigDecimal("77"), 7).set(LISTING.size.width, 1))
                        .commit())
                .hasMessageContaining("it has no size to change something in");
    }

    private static Listing listingWithPieces(int pieces) {
        Listing good = listing("78", 7);
        return new Listing(
                good.tenant(), good.price(), good.number(), good.title(), good.state(), good.listedAt(), good.lasting(),
                good.breaks(), good.description(), good.secret(), good.payment(), good.deposit(), good.others(),
                good.details(), good.anything(), good.currency(), pieces, good.warranty(), good.photos(), good.origin(),
                good.size(), good.hours(), good.unknown(), good.version());
    }

    private static void leavesOutOfAnIndexWhatLacksItsAttributes(MarketTable market) {
        market.scores().create(new Score("ann", "chess", Optional.of(100), 1));
        market.scores().create(new Score("bob", "chess", Optional.empty(), 2));
        market.scores().create(new Score("cid", "chess", Optional.of(9), 3));
        market.scores().create(new Score("dan", "chess", Optional.of(Integer.MAX_VALUE), 4));

        assertThat(market.scores().ofGame("chess").list())
                .extracting(Score::player)
                .containsExactly("cid", "ann", "dan");
        assertThat(market.scores().ofGame("chess").pointsAtLeast(10).descending().list())
                .extracting(Score::player)
                .containsExactly("dan", "ann");
        assertThat(market.scores()
                        .update("bob", "chess")
                        .set(SCORE.points, 50)
                        .returnNew()
                        .points())
                .contains(50);
        assertThat(market.scores().ofGame("chess").list()).hasSize(4);
        assertThatThrownBy(() -> market.scores()
                        .update("dan", "chess")
                        .add(SCORE.points, 1)
                        .run())
                .isInstanceOf(UpdateRefusedException.class)
                .hasMessageContaining("points plus 1 is more than the type Integer holds");
    }
}
