package dev.trestle.table.plan;

import static dev.trestle.table.handwritten.AppTable.COMPANY;
import static dev.trestle.table.handwritten.AppTable.USER;
import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static dev.trestle.table.plan.PlanAssert.assertPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.batch.BatchWrite;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.handwritten.Member;
import dev.trestle.table.handwritten.Members;
import dev.trestle.table.handwritten.User;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

class PlanTest {

    private final FreshTable fresh = new FreshTable();
    private final CapacityMeter meter = new CapacityMeter();
    private final AppTable app = fresh.app().with(meter);

    @AfterEach
    void close() {
        fresh.close();
    }

    @Test
    void aQuerysPlanNamesIndexPatternAndExpressions() {
        Plan plan = app.users()
                .byEmail("joe@acme.com")
                .companyBeginsWith("a")
                .filter(USER.logins.gt(3))
                .plan();

        assertPlan(plan).isA("Query").usesIndex("gsi1").doesNotScan().isOneRequest();
        assertThat(plan.accessPattern()).contains("byEmail");
        assertThat(plan.expression("key condition"))
                .contains("gsi1pk = \"user#joe@acme.com\" AND begins_with(gsi1sk, \"company#a\")");
        assertThat(plan.expression("filter")).contains("logins > 3");
        assertThat(plan.request())
                .isEqualTo(app.users()
                        .byEmail("joe@acme.com")
                        .companyBeginsWith("a")
                        .filter(USER.logins.gt(3))
                        .request());
        assertThat(plan).asString().startsWith("Query on app.gsi1 for byEmail\n  key condition: gsi1pk =");
        assertThat(meter.calls()).isEmpty();
    }

    @Test
    void assertionsFailWithTheWholePlan() {
        Plan scan = app.users().scan().filter(USER.logins.gt(3)).plan();

        assertThatThrownBy(() -> assertPlan(scan).doesNotScan())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "the plan scans:\nScan on app, a scan\n  filter: entity = \"User\" AND (logins > 3)");
        assertThatThrownBy(() -> assertPlan(scan).doesNotFilter()).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertPlan(scan).usesIndex("gsi1")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertPlan(scan).consumesAtMost(1000)).isInstanceOf(AssertionError.class);
        assertPlan(app.users().inCompany("acme").plan())
                .usesNoIndex()
                .doesNotScan()
                .doesNotFilter();
        assertThat(app.users().statement("SELECT * FROM app").plan().scans()).isTrue();
        assertThat(app.companyPage("acme").plan().accessPattern()).contains("companyPage");
    }

    @Test
    void expectedCapacityHoldsWhatIsConsumed() {
        User joe = user("acme", "joe@acme.com");
        assertConsumedWithin(
                app.users().prepareCreate(joe).plan(), () -> app.users().create(joe));
        assertConsumedWithin(
                app.users().prepareGet("acme", "joe@acme.com").plan(),
                () -> app.users().get("acme", "joe@acme.com"));
        assertConsumedWithin(
                app.users().update("acme", "joe@acme.com").add(USER.logins, 1).plan(),
                () -> app.users()
                        .update("acme", "joe@acme.com")
                        .add(USER.logins, 1)
                        .run());
        assertConsumedWithin(
                app.users().inCompany("acme").plan(),
                () -> app.users().inCompany("acme").list());
        assertConsumedWithin(
                app.snapshot().get(app.users().key("acme", "joe@acme.com")).plan(),
                () -> app.snapshot()
                        .get(app.users().key("acme", "joe@acme.com"))
                        .run());
        assertConsumedWithin(
                app.batchGet().get(app.users().key("acme", "joe@acme.com")).plan(),
                () -> app.batchGet()
                        .get(app.users().key("acme", "joe@acme.com"))
                        .run());
        assertConsumedWithin(
                app.transaction().create(app.companies(), company("new")).plan(),
                () -> app.transaction().create(app.companies(), company("new")).commit());
        BatchWrite batch = app.batchWrite().put(app.companies(), company("batch"));
        assertConsumedWithin(batch.plan(), batch::run);
        assertConsumedWithin(
                app.users().prepareDelete("acme", "joe@acme.com").plan(),
                () -> app.users().delete("acme", "joe@acme.com"));
    }

    private void assertConsumedWithin(Plan plan, Runnable operation) {
        meter.reset();
        operation.run();
        assertThat(meter.calls()).as(plan.toString()).isNotEmpty();
        assertThat(meter.units())
                .as(plan.toString())
                .isBetween(plan.capacity().atLeast(), plan.capacity().atMost());
        assertThat(meter.calls().get(0).operation()).isEqualTo(plan.operation());
    }

    @Test
    void theMeterTellsWhatWasConsumed() {
        app.companies().create(company("acme"));
        meter.assertCalls(1).assertConsumedAtMost(1).assertNothingFiltered();
        app.companies().scan().filter(COMPANY.seats.gt(1_000_000)).list();

        assertThatThrownBy(() -> meter.assertCalls(1))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("2 calls were made, not 1");
        assertThatThrownBy(meter::assertNothingFiltered).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> meter.assertConsumedAtMost(1)).isInstanceOf(AssertionError.class);
    }

    @Test
    void aTransactionsPlanHasTheExpressionsOfItsActions() {
        Plan plan = app.transaction()
                .update(app.companies().update("acme").add(COMPANY.seats, 1).when(COMPANY.seats.lt(50)))
                .checkExists(app.companies().key("pro"))
                .plan();

        assertThat(plan.expression("update Company[name=acme]: update")).contains("ADD seats 1");
        assertThat(plan.capacity().atLeast()).isEqualTo(4);
    }

    @Test
    void writesOfUniqueValuesPlanTheirGuards() {
        Members members = new Members(fresh.bound(Member.DESIGN));
        Member joe = new Member("chess", "1", "joe@acme.com", Optional.of("555"), 0);

        Plan create = members.prepareCreate(joe).plan();
        Plan put = members.preparePut(joe).plan();

        assertThat(((TransactWriteItemsRequest) create.request()).transactItems())
                .hasSize(3);
        assertThat(put.requests()).hasSize(2).first().isInstanceOf(GetItemRequest.class);
        assertThat(fresh.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 25, 26, 60})
    void batchesPlanAllTheirRequests(int count) {
        BatchWrite batch = app.batchWrite()
                .putAll(
                        app.companies(),
                        IntStream.range(0, count)
                                .mapToObj(i -> company("c" + i))
                                .toList());

        assertThat(batch.plan().requests()).hasSize((count + 24) / 25);
    }

    @Test
    void sizesAreThoseThatDynamoDbCounts() {
        assertThat(ItemSize.of(Map.of("s", AttributeValue.fromS("ø")))).isEqualTo(3);
        assertThat(ItemSize.of(Map.of("s", AttributeValue.fromS("a\u20ac\ud83d\ude00"))))
                .isEqualTo(1 + 1 + 3 + 4);
        assertThat(ItemSize.of(Map.of("n", AttributeValue.fromN("-1234.50")))).isEqualTo(1 + 3 + 2);
        assertThat(ItemSize.of(Map.of("b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[5])))))
                .isEqualTo(6);
        assertThat(ItemSize.of(Map.of("t", AttributeValue.fromBool(true), "u", AttributeValue.fromNul(true))))
                .isEqualTo(4);
        assertThat(ItemSize.of(Map.of("l", AttributeValue.fromL(List.of(AttributeValue.fromS("ab"))))))
                .isEqualTo(1 + 3 + 1 + 2);
        assertThat(ItemSize.of(Map.of("m", AttributeValue.fromM(Map.of("k", AttributeValue.fromS("ab"))))))
                .isEqualTo(1 + 3 + 1 + 1 + 2);
        assertThat(ItemSize.of(Map.of("x", AttributeValue.fromSs(List.of("a", "bc")))))
                .isEqualTo(4);
    }
}
