package dev.trestle.table.stream;

import static dev.trestle.table.handwritten.FreshTable.company;
import static dev.trestle.table.handwritten.FreshTable.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.UnreadableItemException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.handwritten.AppTable;
import dev.trestle.table.handwritten.Company;
import dev.trestle.table.handwritten.Member;
import dev.trestle.table.handwritten.Members;
import dev.trestle.table.handwritten.User;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntitySchema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

class ChangeReaderTest {

    private static final Company ACME = company("acme");

    @ParameterizedTest
    @EnumSource(
            value = StreamViewType.class,
            names = {"NEW_IMAGE", "OLD_IMAGE", "NEW_AND_OLD_IMAGES", "KEYS_ONLY"})
    void tellsWhatHappenedWithTheImagesThatTheViewTypeHas(StreamViewType view) {
        boolean before = view == StreamViewType.OLD_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;
        boolean after = view == StreamViewType.NEW_IMAGE || view == StreamViewType.NEW_AND_OLD_IMAGES;
        try (StreamedTable streamed = new StreamedTable(AppTable.DESIGN, view)) {
            AppTable app = AppTable.on(streamed.client());
            Company created = app.companies().put(ACME);
            app.companies().update("acme").add(AppTable.COMPANY.seats, 5).run();
            app.companies().delete(app.companies().key("acme"));

            List<Reading> readings = streamed.readings();

            assertThat(readings).hasSize(3).allMatch(Reading.OfEntity.class::isInstance);
            Change<?> first = change(readings.get(0));
            assertThat(first).isInstanceOf(Change.Created.class);
            assertThat(first.key()).isEqualTo(app.companies().key("acme"));
            assertThat(first.before()).isEmpty();
            assertThat(first.after().isPresent()).isEqualTo(after);
            Change<?> second = change(readings.get(1));
            assertThat(second).isInstanceOf(Change.Changed.class);
            assertThat(second.before().isPresent()).isEqualTo(before);
            assertThat(second.after().isPresent()).isEqualTo(after);
            if (after && before) {
                assertThat(first.after().orElseThrow()).isEqualTo(created);
                assertThat(second.before().orElseThrow()).isEqualTo(created);
                assertThat(((Company) second.after().orElseThrow()).seats()).isEqualTo(15);
            }
            Change<?> third = change(readings.get(2));
            assertThat(third).isInstanceOf(Change.Deleted.class);
            assertThat(((Change.Deleted<?>) third).byTimeToLive()).isFalse();
            assertThat(third.before().isPresent()).isEqualTo(before);
            assertThat(third.after()).isEmpty();
            assertThat(third.sequenceNumber()).isGreaterThan(second.sequenceNumber());
            assertThat(third.time()).isEqualTo(StreamedTable.BEGINNING);
            assertThat(third.sizeBytes()).isPositive();
        }
    }

    @Test
    void tellsADeletionByTimeToLiveApart() {
        try (StreamedTable streamed = new StreamedTable(AppTable.DESIGN, StreamViewType.NEW_AND_OLD_IMAGES)) {
            User joe = user("acme", "joe@acme.com");
            Instant end = StreamedTable.BEGINNING.plus(Duration.ofHours(1));
            AppTable.on(streamed.client())
                    .users()
                    .put(new User(
                            joe.company(),
                            joe.email(),
                            joe.name(),
                            true,
                            joe.dateOfBirth(),
                            joe.roles(),
                            joe.address(),
                            0,
                            0,
                            Instant.EPOCH,
                            Optional.of(end)));

            streamed.expire("expiresAt", Duration.ofHours(3));

            Change<?> last = change(streamed.readings().get(1));
            assertThat(last).isInstanceOf(Change.Deleted.class);
            assertThat(((Change.Deleted<?>) last).byTimeToLive()).isTrue();
            assertThat(last.before().orElseThrow()).isInstanceOf(User.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = StreamViewType.class,
            names = {"NEW_AND_OLD_IMAGES", "KEYS_ONLY"})
    void guardsAndMigrationsAreNoEntities(StreamViewType view) {
        try (StreamedTable streamed = new StreamedTable(Member.DESIGN, view)) {
            new Members(streamed.table()).create(new Member("chess", "1", "joe@acme.com", Optional.empty(), 0));
            streamed.client()
                    .putItem(put -> put.tableName("clubs")
                            .item(Map.of(
                                    "pk", AttributeValue.fromS("#MIGRATIONS"),
                                    "sk", AttributeValue.fromS("001-begin"))));

            List<Reading> readings = streamed.readings();

            assertThat(readings).filteredOn(Reading.OfEntity.class::isInstance).hasSize(1);
            assertThat(readings)
                    .filteredOn(Reading.OfBookkeeping.class::isInstance)
                    .extracting(reading -> reading.source().keys().get("pk").s())
                    .containsExactlyInAnyOrder("#UNIQUE#Member#email#joe@acme.com", "#MIGRATIONS");
        }
    }

    @Test
    void whatIsOfNoEntityIsUnknown() {
        try (StreamedTable streamed = new StreamedTable(AppTable.DESIGN, StreamViewType.KEYS_ONLY)) {
            streamed.client()
                    .putItem(put -> put.tableName("app")
                            .item(Map.of(
                                    "pk", AttributeValue.fromS("invoice#7"),
                                    "sk", AttributeValue.fromS("line#1"))));

            assertThat(streamed.readings()).singleElement().isInstanceOf(Reading.OfUnknown.class);
        }
    }

    @Test
    void anImageOfAnotherShapeIsNamed() {
        try (StreamedTable streamed = new StreamedTable(AppTable.DESIGN, StreamViewType.NEW_IMAGE)) {
            streamed.client()
                    .putItem(put -> put.tableName("app")
                            .item(Map.of(
                                    "pk", AttributeValue.fromS("company#acme"),
                                    "sk", AttributeValue.fromS("company#"),
                                    "entity", AttributeValue.fromS("Company"))));

            assertThatThrownBy(streamed::readings)
                    .isInstanceOf(UnreadableItemException.class)
                    .hasMessageContaining("Company[pk=company#acme, sk=company#] at name");
        }
    }

    @Test
    void bringsImagesOfOlderShapesToThePresentOne() {
        EntitySchema<Company> grown = EntitySchema.of(
                        "Company",
                        Company.class,
                        AppTable.DESIGN.entity(Company.class).schema().mapping())
                .keyComponent("name", KeyCodec.STRING, Company::name)
                .primaryKey("inName", "company#{name}", "company#")
                .upcast(1, item -> item.putIfAbsent("seats", AttributeValue.fromN("7")))
                .build();
        Design design = Design.of("app", "pk", "sk").entity(grown).build();
        try (StreamedTable streamed = new StreamedTable(design, StreamViewType.NEW_AND_OLD_IMAGES)) {
            streamed.client()
                    .putItem(put -> put.tableName("app")
                            .item(Map.of(
                                    "pk", AttributeValue.fromS("company#acme"),
                                    "sk", AttributeValue.fromS("company#"),
                                    "entity", AttributeValue.fromS("Company"),
                                    "name", AttributeValue.fromS("acme"),
                                    "plan", AttributeValue.fromS("PRO"),
                                    "createdAt", AttributeValue.fromS("2024-01-01T00:00:00.000000000Z"))));

            Company read = (Company) change(streamed.readings().get(0)).after().orElseThrow();

            assertThat(read.seats()).isEqualTo(7);
        }
    }

    @Test
    void aTableWithoutStreamSaysSo() {
        try (StreamedTable streamed = new StreamedTable(AppTable.DESIGN, StreamViewType.KEYS_ONLY)) {
            streamed.client().createTable(AppTable.DESIGN.createTableRequest("silent"));
            TableStream none = TableStream.of(BoundTable.of(AppTable.DESIGN, streamed.client(), "silent"));

            assertThatThrownBy(() -> none.reader(streamed.streams()))
                    .isInstanceOf(InvalidOperationException.class)
                    .hasMessageContaining("the table silent has no stream");
        }
    }

    private static Change<?> change(Reading reading) {
        return ((Reading.OfEntity) reading).change();
    }
}
