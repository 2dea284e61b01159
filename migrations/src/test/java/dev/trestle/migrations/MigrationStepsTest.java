package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.migrations.item.ItemRefusedException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.StringPath;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntitySchema;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MigrationStepsTest {

    private static final NumberPath<Member, Integer, Access.Writable> LOGINS =
            new NumberPath<>(DocumentPath.of("logins"), AttributeCodec.INT);
    private static final StringPath<Member, Access.Writable> EMAIL = new StringPath<>(DocumentPath.of("email"));

    /** An entity whose email is unique. */
    record Member(String name, String email, int logins) {

        static final Design CLUB = Design.of("app", "pk", "sk")
                .entity(EntitySchema.of("Member", Member.class, new Mapping())
                        .keyComponent("name", KeyCodec.STRING, Member::name)
                        .primaryKey("inName", "member#{name}", "member#")
                        .unique("email", KeyCodec.STRING, Member::email)
                        .build())
                .build();

        private static final class Mapping implements RecordMapping<Member> {

            @Override
            public void write(Member member, AttributeWriter to) {
                to.put("name", AttributeCodec.STRING, member.name());
                to.put("email", AttributeCodec.STRING, member.email());
                to.put("logins", AttributeCodec.INT, member.logins());
            }

            @Override
            public Member read(AttributeReader from) {
                return new Member(
                        from.get("name", AttributeCodec.STRING),
                        from.get("email", AttributeCodec.STRING),
                        from.get("logins", AttributeCodec.INT));
            }
        }
    }

    private final TestTable testTable = TestTable.open();
    private final TestClock clock = TestClock.at(TestTable.BEGINNING);

    @AfterEach
    void closeTable() {
        testTable.close();
    }

    private void up(MigrationWork work) {
        Migrator.of(
                        testTable.client(),
                        testTable.name(),
                        Member.CLUB,
                        Migrations.of(migration("001-steps").up(work)))
                .with(clock)
                .with(clock::advance)
                .up();
    }

    private static Map<String, AttributeValue> item() {
        return Member.CLUB.entity(Member.class).toItem(new Member("joe", "joe@example.com", 1));
    }

    private static Map<String, AttributeValue> key() {
        var items = Member.CLUB.entity(Member.class);
        return items.keyAttributes(items.keyOf("joe"));
    }

    @Test
    void updatesAnEntityByTypedPaths() {
        up(m -> {
            m.putItem(item());
            m.update(Member.class, member -> member.add(LOGINS, 2).when(LOGINS.lt(5)), "joe");
        });

        assertThat(testTable.get(key()).get("logins").n()).isEqualTo("3");
    }

    @Test
    void failsWhereAnUpdateFindsNoItemThatItsConditionHoldsOf() {
        assertThatThrownBy(() -> up(m -> m.update(Member.class, member -> member.add(LOGINS, 2), "joe")))
                .isInstanceOf(MigrationFailedException.class)
                .hasCauseInstanceOf(ItemRefusedException.class)
                .hasMessageContainingAll("update the Member", "member#joe", testTable.name());
    }

    @Test
    void leavesNoGuardOfAUniqueAttributeBehind() {
        assertThatThrownBy(() -> up(m -> m.put(new Member("joe", "joe@example.com", 1))))
                .hasCauseInstanceOf(InvalidMigrationException.class)
                .hasMessageContaining("guards of its unique attributes");
        assertThatThrownBy(() -> up(m -> m.delete(Member.class, "joe")))
                .hasCauseInstanceOf(InvalidMigrationException.class);
        assertThatThrownBy(() ->
                        up(m -> m.update(Member.class, member -> member.set(EMAIL, "other@example.com"), "joe")))
                .hasCauseInstanceOf(InvalidMigrationException.class);
        assertThat(testTable.items()).isEmpty();
    }

    @Test
    void aRewriteLeavesTheValuesOfUniqueAttributesAlone() {
        assertThatThrownBy(() -> up(m -> {
                    m.putItem(item());
                    m.rewrite(Member.class, it -> new Member(it.name(), "other@example.com", it.logins()));
                }))
                .hasMessageContaining("changes email, which is unique");
        assertThat(testTable.get(key())).isEqualTo(item());
    }

    @Test
    void writesSingleItemsAsTheyAre() {
        Map<String, AttributeValue> raw = Map.of(
                "pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"), "n", AttributeValue.fromN("1"));
        Map<String, AttributeValue> rawKey = Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("b"));

        up(m -> {
            m.putItem(raw);
            m.updateItem(update -> update.key(rawKey)
                    .updateExpression("SET n = n + :two")
                    .conditionExpression("n = :one")
                    .expressionAttributeValues(
                            Map.of(":one", AttributeValue.fromN("1"), ":two", AttributeValue.fromN("2"))));
            m.putItem(item());
            m.deleteItem(key());
        });

        assertThat(testTable.items())
                .singleElement()
                .satisfies(item -> assertThat(item.get("n").n()).isEqualTo("3"));
    }
}
