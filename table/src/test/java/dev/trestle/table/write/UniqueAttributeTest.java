package dev.trestle.table.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.engine.simulation.Simulation;
import dev.trestle.table.ConditionFailedException;
import dev.trestle.table.InvalidDesignException;
import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.ItemExistsException;
import dev.trestle.table.ItemMissingException;
import dev.trestle.table.TransactionFailedException;
import dev.trestle.table.UniqueValueTakenException;
import dev.trestle.table.batch.BatchWrite;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.Member;
import dev.trestle.table.handwritten.Members;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.query.Deletion;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.transaction.Transaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class UniqueAttributeTest {

    private static final long SEED = 20260704;

    private final FreshTable fresh = new FreshTable();
    private final BoundTable table = fresh.bound(Member.DESIGN);
    private final Members members = new Members(table);

    @BeforeEach
    void create() {
        fresh.create(Member.DESIGN);
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    private static Member member(String id, String email) {
        return new Member("chess", id, email, Optional.empty(), 0);
    }

    private static Member member(String id, String email, String phone) {
        return new Member("chess", id, email, Optional.of(phone), 0);
    }

    /** The owner of each guard in the table, by the guard's partition key. */
    private Map<String, String> guards() {
        Map<String, String> guards = new HashMap<>();
        for (Map<String, AttributeValue> item :
                fresh.client().scan(scan -> scan.tableName("clubs")).items()) {
            if (item.get("entity").s().equals("#UNIQUE")) {
                guards.put(item.get("pk").s(), item.get("ownerSortKey").s());
            }
        }
        return guards;
    }

    @Test
    void aTakenValueIsRefusedWithItsOwner() {
        members.create(member("1", "joe@acme.com"));

        assertThatThrownBy(() -> members.create(member("2", "joe@acme.com")))
                .isInstanceOfSatisfying(UniqueValueTakenException.class, taken -> {
                    assertThat(taken.attribute()).isEqualTo("email");
                    assertThat(taken.owner()).isEqualTo("pk=club#chess, sk=member#1");
                })
                .hasMessageContaining("Member[club=chess, id=2] cannot have this email");
        assertThat(members.get(members.key("chess", "2"))).isEmpty();
        assertThat(guards()).isEqualTo(Map.of("#UNIQUE#Member#email#joe@acme.com", "member#1"));
    }

    @Test
    void anItemThatExistsIsNamedRatherThanItsValues() {
        members.create(member("1", "joe@acme.com"));

        assertThatThrownBy(() -> members.create(member("1", "other@acme.com"))).isInstanceOf(ItemExistsException.class);
        assertThat(guards()).hasSize(1);
    }

    @Test
    void guardsMoveWithAnUpdateAndAreReleasedByADeletion() {
        members.create(member("1", "joe@acme.com", "555"));

        Member after = members.update(members.key("chess", "1"))
                .set(Member.EMAIL, "new@acme.com")
                .remove(Member.PHONE)
                .returnNew();

        assertThat(after.email()).isEqualTo("new@acme.com");
        assertThat(guards()).isEqualTo(Map.of("#UNIQUE#Member#email#new@acme.com", "member#1"));
        members.create(member("2", "joe@acme.com", "555"));
        members.delete(members.key("chess", "1"));
        assertThat(guards())
                .isEqualTo(Map.of(
                        "#UNIQUE#Member#email#joe@acme.com", "member#2", "#UNIQUE#Member#phone#555", "member#2"));
    }

    @Test
    void anUpdateToATakenValueChangesNothing() {
        members.create(member("1", "joe@acme.com"));
        members.create(member("2", "ann@acme.com"));

        assertThatThrownBy(() -> members.update(members.key("chess", "2"))
                        .set(Member.EMAIL, "joe@acme.com")
                        .set(Member.POINTS, 5)
                        .run())
                .isInstanceOf(UniqueValueTakenException.class);
        assertThat(members.get(members.key("chess", "2"))).contains(member("2", "ann@acme.com"));
        assertThat(guards()).hasSize(2);
    }

    @Test
    void anUpdateOfOtherAttributesIsOneRequest() {
        members.create(member("1", "joe@acme.com"));
        fresh.calls().clear();

        members.update(members.key("chess", "1")).add(Member.POINTS, 1).run();

        assertThat(fresh.calls()).extracting("operation").containsExactly("UpdateItem");
    }

    @Test
    void aPutWithTheSameValuesNeedsNoTransaction() {
        members.create(member("1", "joe@acme.com"));
        fresh.calls().clear();

        members.put(new Member("chess", "1", "joe@acme.com", Optional.empty(), 7));

        assertThat(fresh.calls()).extracting("operation").containsExactly("GetItem", "PutItem");
        members.put(member("1", "other@acme.com", "1"));
        assertThat(guards().keySet())
                .containsExactlyInAnyOrder("#UNIQUE#Member#email#other@acme.com", "#UNIQUE#Member#phone#1");
    }

    @Test
    void conditionsAndMissingItemsAreToldAsWithoutGuards() {
        members.create(member("1", "joe@acme.com"));

        assertThatThrownBy(() -> members.update(members.key("chess", "1"))
                        .set(Member.EMAIL, "new@acme.com")
                        .when(Member.POINTS.gt(3))
                        .run())
                .isInstanceOf(ConditionFailedException.class)
                .hasMessageContaining("points > 3");
        assertThatThrownBy(() -> members.update(members.key("chess", "9"))
                        .set(Member.EMAIL, "new@acme.com")
                        .run())
                .isInstanceOf(ItemMissingException.class);
        members.delete(members.key("chess", "9"));
        assertThat(guards()).hasSize(1);
    }

    @Test
    void outcomesTellWhatWasThere() {
        Member joe = members.create(member("1", "joe@acme.com"));

        WriteOutcome<Member> taken =
                members.prepareCreate(member("2", "joe@acme.com")).attempt();
        WriteOutcome<Member> moved = members.update(members.key("chess", "1"))
                .set(Member.EMAIL, "new@acme.com")
                .attempt();

        assertThatThrownBy(taken::orThrow).isInstanceOf(UniqueValueTakenException.class);
        assertThat(moved.isApplied()).isTrue();
        assertThat(moved.orThrow().read()).contains(joe);
    }

    @Test
    void aTransactionCanHandAValueFromOneItemToAnother() {
        members.create(member("1", "joe@acme.com"));

        Transaction.on(table)
                .delete(members.key("chess", "1"))
                .create(members, member("2", "joe@acme.com"))
                .commit();

        assertThat(guards()).isEqualTo(Map.of("#UNIQUE#Member#email#joe@acme.com", "member#2"));
    }

    @Test
    void aTransactionNamesTheActionWhoseValueIsTaken() {
        members.create(member("1", "joe@acme.com"));

        assertThatThrownBy(() -> Transaction.on(table)
                        .create(members, member("2", "ann@acme.com"))
                        .create(members, member("3", "joe@acme.com"))
                        .commit())
                .isInstanceOfSatisfying(
                        TransactionFailedException.class,
                        failure -> assertThat(failure.failures())
                                .singleElement()
                                .satisfies(action -> {
                                    assertThat(action.number()).isEqualTo(2);
                                    assertThat(action.refusal()).containsInstanceOf(UniqueValueTakenException.class);
                                }));
        assertThatThrownBy(() -> Transaction.on(table)
                        .create(members, member("4", "two@acme.com"))
                        .create(members, member("5", "two@acme.com"))
                        .commit())
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("give two items the same email");
        assertThat(guards()).hasSize(1);
    }

    @Test
    void aGuardWhoseOwnerIsGoneIsTakenOver() {
        members.create(member("1", "joe@acme.com"));
        // As DynamoDB itself deletes an item whose time to live is over.
        fresh.client()
                .deleteItem(delete -> delete.tableName("clubs")
                        .key(Map.of("pk", AttributeValue.fromS("club#chess"), "sk", AttributeValue.fromS("member#1"))));

        members.create(member("2", "joe@acme.com"));

        assertThat(guards()).isEqualTo(Map.of("#UNIQUE#Member#email#joe@acme.com", "member#2"));
    }

    @Test
    void valuesFromBeforeTheyWereUniqueCanBeClaimed() {
        members.create(member("1", "joe@acme.com"));
        fresh.client()
                .deleteItem(delete -> delete.tableName("clubs")
                        .key(Map.of(
                                "pk", AttributeValue.fromS("#UNIQUE#Member#email#joe@acme.com"),
                                "sk", AttributeValue.fromS("#UNIQUE"))));
        members.put(member("1", "joe@acme.com"));
        assertThat(guards()).isEmpty();

        members.scan()
                .list()
                .forEach(member ->
                        members.preparePut(member).claimingUniqueValues().run());

        assertThat(guards()).isEqualTo(Map.of("#UNIQUE#Member#email#joe@acme.com", "member#1"));
        members.preparePut(member("1", "joe@acme.com")).claimingUniqueValues().run();
        assertThat(guards()).hasSize(1);
    }

    @Test
    void aWholePartitionIsDeletedWithItsGuards() {
        for (int i = 0; i < 30; i++) {
            members.create(member(Integer.toString(i), i + "@acme.com"));
        }

        Deletion deletion = members.inClub("chess").deleteAll();

        assertThat(deletion).isEqualTo(new Deletion(30, List.of()));
        assertThat(fresh.client().scan(scan -> scan.tableName("clubs")).items()).isEmpty();
    }

    @Test
    void refusesBatchesAndKeysThatCollideWithGuards() {
        assertThatThrownBy(() -> BatchWrite.of(table).put(members, member("1", "a")))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("unique attribute email");
        EntitySchema<Member> same = EntitySchema.of("Member", Member.class, Member.SCHEMA.mapping())
                .keyComponent("club", KeyCodec.STRING, Member::club)
                .keyComponent("id", KeyCodec.STRING, Member::id)
                .primaryKey("in", "#{club}#Member#x#{id}", "x")
                .unique("x", KeyCodec.STRING, Member::email)
                .build();
        assertThatThrownBy(() -> Design.of("clubs", "pk", "sk").entity(same))
                .isInstanceOf(InvalidDesignException.class)
                .hasMessageContaining("keep Member.x unique");
    }

    @Test
    void ofManyWhoWantAValueAtOnceOneGetsIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                Member wants = member(Integer.toString(i), "same@acme.com");
                attempts.add(threads.submit(
                        () -> members.prepareCreate(wants).attempt().isApplied()));
            }
            int applied = 0;
            for (Future<Boolean> attempt : attempts) {
                applied += attempt.get() ? 1 : 0;
            }
            assertThat(applied).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(guards())
                .isEqualTo(Map.of(
                        "#UNIQUE#Member#email#same@acme.com",
                        "member#" + members.inClub("chess").list().get(0).id()));
    }

    @Test
    void conflictsWithOtherTransactionsAreWaitedOut() {
        try (FreshTable stormy =
                new FreshTable(Simulation.NONE.withConflicts(0.5).withSeed(11))) {
            stormy.create(Member.DESIGN);
            Members inStorm = new Members(stormy.bound(Member.DESIGN));
            for (int i = 0; i < 20; i++) {
                inStorm.create(member(Integer.toString(i), i + "@acme.com"));
            }
            assertThat(inStorm.inClub("chess").list()).hasSize(20);
        }
    }

    @Test
    void guardsAlwaysMatchTheItemsHoweverTheyAreWritten() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        for (int i = 0; i < 400; i++) {
            String id = Integer.toString(random.nextInt(5));
            String email = "e" + random.nextInt(6);
            Optional<String> phone = random.nextBoolean() ? Optional.of("p" + random.nextInt(3)) : Optional.empty();
            Member member = new Member("chess", id, email, phone, i);
            ItemWrite<Member> write = switch (random.nextInt(4)) {
                case 0 -> members.prepareCreate(member);
                case 1 -> members.preparePut(member);
                case 2 ->
                    members.update(members.key("chess", id))
                            .set(Member.EMAIL, email)
                            .setOrRemove(Member.PHONE, phone);
                default -> members.prepareDelete(members.key("chess", id));
            };
            write.attempt();
        }
        Map<String, String> expected = new HashMap<>();
        List<Member> all = new ArrayList<>(members.inClub("chess").list());
        all.forEach(member -> {
            expected.put("#UNIQUE#Member#email#" + member.email(), "member#" + member.id());
            member.phone().ifPresent(phone -> expected.put("#UNIQUE#Member#phone#" + phone, "member#" + member.id()));
        });
        assertThat(all).as("seed " + SEED).isNotEmpty();
        assertThat(guards()).as("seed " + SEED).isEqualTo(expected);
    }
}
