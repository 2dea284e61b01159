package dev.trestle.table.definition;

import static dev.trestle.table.definition.StudioValue.STUDIO;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.NestedPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.RecordListPath;
import dev.trestle.table.expression.RecordMapPath;
import dev.trestle.table.expression.SetPath;
import dev.trestle.table.expression.StringPath;
import dev.trestle.table.schema.EntityKey;
import java.time.Instant;
import java.time.LocalDate;

/** How a {@link Track}, which is somebody else's class, is stored. */
public final class TrackEntity extends EntityDefinition<Track> {

    public static final TrackEntity TRACK = new TrackEntity();

    public final StringPath<Track, Access.Fixed> artist = text("artist", Track::getArtist, FIXED);
    public final StringPath<Track, Access.Fixed> title = text("title", Track::getTitle, FIXED);
    public final Path<Track, Track.Genre, Access.Settable> genre =
            enumeration("genre", Track.Genre.class, Track.Genre.values(), Track::getGenre, SETTABLE);
    public final OrderedPath<Track, LocalDate, Access.Settable> released =
            date("released", Track::getReleased, SETTABLE);
    public final NumberPath<Track, Integer, Access.Writable> plays =
            number("plays", AttributeCodec.INT, Track::getPlays, WRITABLE);
    public final StringPath<Track, Access.Removable> isrc = text("isrc", Track::getIsrc, REMOVABLE);
    public final StringPath<Track, Access.Removable> note = text("note", Track::getNote, REMOVABLE);
    public final SetPath<Track, String, Access.Writable> tags =
            set("tags", AttributeCodec.STRING, Track::getTags, WRITABLE);
    public final NestedPath<Track, Studio, Access.Removable> studio =
            nested("studio", STUDIO, Track::getStudio, REMOVABLE);
    public final RecordListPath<Track, Studio, NestedPath<Track, Studio, Access.Removable>, Access.Writable>
            rehearsals = nestedList("rehearsals", STUDIO, Track::getRehearsals, WRITABLE);
    public final RecordMapPath<Track, Studio, NestedPath<Track, Studio, Access.Removable>, Access.Writable> remixes =
            nestedMap("remixes", STUDIO, Track::getRemixes, WRITABLE);
    public final NumberPath<Track, Long, Access.Fixed> version = version("version", Track::getVersion);
    public final OrderedPath<Track, Instant, Access.Fixed> modified = modifiedAt("modified", Track::getModified);
    public final OrderedPath<Track, Instant, Access.Removable> expires = timeToLive("expires", Track::getExpires);

    public final DefinedPattern<Track> ofArtist = primaryKey("ofArtist", "artist#{artist}", "track#{title}");
    public final DefinedPattern<Track> ofGenre = index("gsi1", "ofGenre", "genre#{genre}", "{released}#{artist}");

    private TrackEntity() {
        super("Track", Track.class);
        unique(isrc);
    }

    public EntityKey<Track> key(String artistName, String trackTitle) {
        return keyOf(artistName, trackTitle);
    }

    @Override
    protected Track restore(StoredValues<Track> from) {
        Track track = new Track();
        track.setArtist(from.get(artist));
        track.setTitle(from.get(title));
        track.setGenre(from.get(genre));
        track.setReleased(from.get(released));
        track.setPlays(from.get(plays));
        track.setIsrc(from.find(isrc).orElse(null));
        track.setNote(from.find(note).orElse(null));
        track.setTags(from.get(tags));
        track.setStudio(from.find(studio).orElse(null));
        track.setRehearsals(from.get(rehearsals));
        track.setRemixes(from.get(remixes));
        track.setVersion(from.get(version));
        track.setModified(from.get(modified));
        track.setExpires(from.find(expires).orElse(null));
        return track;
    }
}
