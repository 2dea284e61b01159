package dev.trestle.table.definition;

import static dev.trestle.table.definition.StudioValue.STUDIO;
import static dev.trestle.table.definition.TrackEntity.TRACK;
import static dev.trestle.table.plan.PlanAssert.assertPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.InvalidValueException;
import dev.trestle.table.UniqueValueTakenException;
import dev.trestle.table.VersionConflictException;
import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.collection.CollectionSchema;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.StringPath;
import dev.trestle.table.handwritten.FreshTable;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.IndexAttribute;
import dev.trestle.table.schema.TableIndex;
import dev.trestle.table.transaction.Transaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A class that one cannot annotate is worked with as one that the processor has seen. */
class EntityDefinitionTest {

    /** Plays lie in the partition of their artist, and by country spread over three partitions. */
    private static final class PlayEntity extends EntityDefinition<Play> {

        private final StringPath<Play, Access.Fixed> artist = text("artist", Play::artist, FIXED);
        private final Path<Play, UUID, Access.Fixed> id = uuid("id", Play::id, FIXED);
        private final StringPath<Play, Access.Fixed> country = text("country", Play::country, FIXED);
        private final NumberPath<Play, Long, Access.Fixed> millis =
                number("millis", AttributeCodec.LONG, Play::millis, FIXED);
        private final NumberPath<Play, Integer, Access.Writable> attempts =
                number("attempts", AttributeCodec.INT, Play::attempts, WRITABLE);
        private final DefinedPattern<Play> playsOf = primaryKey("playsOf", "artist#{artist}", "play#{id}");
        private final DefinedPattern<Play> inCountry =
                index("gsi1", "inCountry", "country#{country}", "{millis}#{id}", 3);
        private final DefinedPattern<Play> byAttempts =
                index("by-attempts", "byAttempts", List.of(country), List.of(attempts));

        private PlayEntity() {
            super("Play", Play.class);
        }

        @Override
        protected Play restore(StoredValues<Play> from) {
            return new Play(from.get(artist), from.get(id), from.get(country), from.get(millis), from.get(attempts));
        }
    }

    private static final PlayEntity PLAY = new PlayEntity();

    private static final Design DESIGN = Design.of("music", "pk", "sk")
            .index("gsi1", "gsi1pk", "gsi1sk")
            .index(new TableIndex(
                    "by-attempts", List.of(IndexAttribute.text("country")), List.of(IndexAttribute.text("attempts"))))
            .entity(TRACK.schema())
            .entity(PLAY.schema())
            .build();

    private final FreshTable fresh = new FreshTable();
    private final BoundTable music = fresh.bound(DESIGN);
    private final DefinedTable<Track> tracks = TRACK.in(music);
    private final DefinedTable<Play> plays = PLAY.in(music);

    @BeforeEach
    void createTable() {
        fresh.create(DESIGN);
    }

    @AfterEach
    void close() {
        fresh.close();
    }

    private static Track track(String artist, String title, int year) {
        Track track = new Track();
        track.setArtist(artist);
        track.setTitle(title);
        track.setGenre(Track.Genre.JAZZ);
        track.setReleased(LocalDate.of(year, 1, 1));
        return track;
    }

    private static Play play(int number, String country) {
        return new Play("Nina", new UUID(0, number), country, 1000L * number, number);
    }

    @Test
    void readsBackWhatItStored() {
        Track track = track("Nina", "Feeling Good", 1965);
        track.setTags(Set.of("live", "brass"));
        track.setStudio(Studio.of("Left", null, 2.5, List.of("Ada")));
        track.setRehearsals(List.of(Studio.of("Right", "Paris", 1, List.of())));
        track.setRemixes(Map.of("one", Studio.of("Home", "Oslo", 3, List.of("Bo", "Cy"))));

        tracks.create(track);

        assertThat(tracks.get(TRACK.key("Nina", "Feeling Good")))
                .get()
                .usingRecursiveComparison()
                .ignoringFields("version", "modified")
                .isEqualTo(track);
        assertThat(tracks.get(TRACK.key("Nina", "Feeling Good")))
                .get()
                .extracting(Track::getVersion, Track::getModified)
                .containsExactly(1L, FreshTable.NOW);
    }

    @Test
    void updatesByTypedPathsAlsoIntoNestedValues() {
        Track track = track("Nina", "Sinnerman", 1965);
        track.setNote("long");
        track.setStudio(Studio.of("Left", "Paris", 2.5, List.of("Ada")));
        track.setRehearsals(List.of(Studio.of("Right", "Paris", 1, List.of())));
        track.setRemixes(Map.of("one", Studio.of("Home", "Oslo", 3, List.of("Bo"))));
        tracks.create(track);

        Track after = tracks.update(TRACK.key("Nina", "Sinnerman"))
                .add(TRACK.plays, 2)
                .remove(TRACK.note)
                .set(TRACK.studio.then(STUDIO.name), "Centre")
                .remove(TRACK.studio.then(STUDIO.city))
                .append(TRACK.studio.then(STUDIO.engineers), List.of("Eve"))
                .add(TRACK.rehearsals.at(0).then(STUDIO.hours), 1)
                .set(TRACK.remixes.at("one").then(STUDIO.name), "Away")
                .when(TRACK.studio.then(STUDIO.hours).gt(2).and(TRACK.released.lt(LocalDate.of(1970, 1, 1))))
                .returnNew();

        assertThat(after.getPlays()).isEqualTo(2);
        assertThat(after.getNote()).isNull();
        assertThat(after.getVersion()).isEqualTo(2);
        assertThat(after.getStudio())
                .usingRecursiveComparison()
                .isEqualTo(Studio.of("Centre", null, 2.5, List.of("Ada", "Eve")));
        assertThat(after.getRehearsals()).extracting(Studio::hours).containsExactly(2.0);
        assertThat(after.getRemixes().get("one").name()).isEqualTo("Away");
    }

    @Test
    void queriesItsPatternsByTypedPaths() {
        tracks.create(track("Nina", "Feeling Good", 1965));
        tracks.create(track("Nina", "Four Women", 1966));
        tracks.create(track("Nina", "Sinnerman", 1965));
        tracks.create(track("Abbey", "Driva Man", 1960));

        assertThat(tracks.query(TRACK.ofArtist, "Nina")
                        .beginsWith(TRACK.title, "F")
                        .descending()
                        .consistentRead()
                        .list())
                .extracting(Track::getTitle)
                .containsExactly("Four Women", "Feeling Good");
        assertThat(tracks.query(TRACK.ofArtist, "Nina")
                        .greaterThan(TRACK.title, "Feeling Good")
                        .lessThan(TRACK.title, "Sinnerman")
                        .list())
                .extracting(Track::getTitle)
                .containsExactly("Four Women");
        assertThat(tracks.query(TRACK.ofGenre, Track.Genre.JAZZ)
                        .is(TRACK.released, LocalDate.of(1965, 1, 1))
                        .between(TRACK.artist, "M", "O")
                        .list())
                .extracting(Track::getTitle)
                .containsExactlyInAnyOrder("Feeling Good", "Sinnerman");
        assertPlan(tracks.query(TRACK.ofGenre, Track.Genre.SOUL)
                        .atLeast(TRACK.released, LocalDate.of(1960, 1, 1))
                        .atMost(TRACK.released, LocalDate.of(1969, 1, 1))
                        .plan())
                .usesIndex("gsi1")
                .doesNotScan();
        assertThatThrownBy(() -> tracks.query(TRACK.ofGenre, Track.Genre.JAZZ).beginsWith(TRACK.artist, "N"))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("the next component of its sort key is released");
        assertThatThrownBy(() -> tracks.query(TRACK.ofGenre, Track.Genre.JAZZ).consistentRead())
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("reads the index gsi1, which has no strongly consistent reads");
    }

    @Test
    void queriesAttributesThatAreIndexKeysAndShards() {
        for (int number = 1; number <= 6; number++) {
            plays.create(play(number, "NO"));
        }

        assertThat(plays.query(PLAY.byAttempts, "NO")
                        .greaterThan(PLAY.attempts, 2)
                        .lessThan(PLAY.attempts, 5)
                        .list())
                .extracting(Play::attempts)
                .containsExactly(3, 4);
        assertThat(plays.queryOfShards(PLAY.inCountry, "NO")
                        .greaterThan(PLAY.millis, 2000L)
                        .descending()
                        .page(3)
                        .items())
                .extracting(Play::millis)
                .containsExactly(6000L, 5000L, 4000L);
        DefinedQuery<Play> byAttempts = plays.query(PLAY.byAttempts, "NO").descending();
        assertThat(byAttempts
                        .page(4, byAttempts.page(4).cursor().orElseThrow())
                        .items())
                .extracting(Play::attempts)
                .containsExactly(2, 1);
        DefinedShardedQuery<Play> all = plays.queryOfShards(PLAY.inCountry, "NO");
        assertThat(all.async().list().join()).extracting(Play::attempts).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(all.async()
                        .page(4, all.async().page(4).join().cursor().orElseThrow())
                        .join()
                        .items())
                .extracting(Play::attempts)
                .containsExactly(5, 6);
        assertThat(all.plans()).hasSize(3).allSatisfy(plan -> assertPlan(plan).usesIndex("gsi1"));
        assertThatThrownBy(() -> plays.query(PLAY.inCountry, "NO"))
                .isInstanceOf(InvalidOperationException.class)
                .hasMessageContaining("query them with queryOfShards");
    }

    @Test
    void takesPartInTransactionsAndCollections() {
        Transaction.on(music)
                .create(tracks, track("Nina", "Sinnerman", 1965))
                .create(plays, play(1, "NO"))
                .commit();

        assertThat(CollectionSchema.of("artistPage", List.of(TRACK.schema(), PLAY.schema()))
                        .in(music, "Nina")
                        .all())
                .hasAtLeastOneElementOfType(Track.class)
                .hasAtLeastOneElementOfType(Play.class)
                .hasSize(2);
        assertThat(plays.query(PLAY.playsOf, "Nina").list()).containsExactly(play(1, "NO"));
    }

    @Test
    void keepsIndexKeysVersionsAndUniqueValuesInTheirPlace() {
        Track first = track("Nina", "Sinnerman", 1965);
        first.setIsrc("US-1");
        Track stored = tracks.create(first);
        Track second = track("Nina", "Four Women", 1966);
        second.setIsrc("US-1");

        assertThatThrownBy(() -> tracks.create(second)).isInstanceOf(UniqueValueTakenException.class);
        assertThatThrownBy(() -> tracks.update(TRACK.key("Nina", "Sinnerman"))
                        .set(TRACK.genre, Track.Genre.SOUL)
                        .ifVersion(9)
                        .run())
                .isInstanceOf(VersionConflictException.class);
        tracks.update(TRACK.key("Nina", "Sinnerman"))
                .set(TRACK.genre, Track.Genre.SOUL)
                .remove(TRACK.isrc)
                .ifVersion(stored.getVersion())
                .run();
        tracks.create(second);

        assertThat(tracks.query(TRACK.ofGenre, Track.Genre.SOUL).list())
                .extracting(Track::getTitle)
                .containsExactly("Sinnerman");
        tracks.delete(TRACK.key("Nina", "Sinnerman"));
        assertThat(tracks.get(TRACK.key("Nina", "Sinnerman"))).isEqualTo(Optional.empty());
    }

    @Test
    void saysWhichValueIsNullAndMustNotBe() {
        Track track = track("Nina", "Sinnerman", 1965);
        track.setTags(null);

        assertThatThrownBy(() -> tracks.create(track))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Track.tags is null; declare it REMOVABLE if it may be absent");
    }
}
