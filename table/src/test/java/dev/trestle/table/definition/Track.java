package dev.trestle.table.definition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Somebody else's class: it has getters and setters, and knows nothing of DynamoDB. */
public final class Track {

    /** What it sounds like. */
    public enum Genre {
        JAZZ,
        SOUL,
        FOLK
    }

    private String artist;
    private String title;
    private Genre genre;
    private LocalDate released;
    private int plays;
    private String isrc;
    private String note;
    private Set<String> tags = Set.of();
    private Studio studio;
    private List<Studio> rehearsals = List.of();
    private Map<String, Studio> remixes = Map.of();
    private Long version;
    private Instant modified;
    private Instant expires;

    public String getArtist() {
        return artist;
    }

    public void setArtist(String artist) {
        this.artist = artist;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public Genre getGenre() {
        return genre;
    }

    public void setGenre(Genre genre) {
        this.genre = genre;
    }

    public LocalDate getReleased() {
        return released;
    }

    public void setReleased(LocalDate released) {
        this.released = released;
    }

    public int getPlays() {
        return plays;
    }

    public void setPlays(int plays) {
        this.plays = plays;
    }

    public String getIsrc() {
        return isrc;
    }

    public void setIsrc(String isrc) {
        this.isrc = isrc;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public Set<String> getTags() {
        return tags;
    }

    public void setTags(Set<String> tags) {
        this.tags = tags;
    }

    public Studio getStudio() {
        return studio;
    }

    public void setStudio(Studio studio) {
        this.studio = studio;
    }

    public List<Studio> getRehearsals() {
        return rehearsals;
    }

    public void setRehearsals(List<Studio> rehearsals) {
        this.rehearsals = rehearsals;
    }

    public Map<String, Studio> getRemixes() {
        return remixes;
    }

    public void setRemixes(Map<String, Studio> remixes) {
        this.remixes = remixes;
    }

    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }

    public Instant getModified() {
        return modified;
    }

    public void setModified(Instant modified) {
        this.modified = modified;
    }

    public Instant getExpires() {
        return expires;
    }

    public void setExpires(Instant expires) {
        this.expires = expires;
    }
}
