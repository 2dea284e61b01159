package dev.trestle.enhanced;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.enhanced.dynamodb.extensions.annotations.DynamoDbVersionAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbAttribute;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondarySortKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSortKey;

/** A bean as the Enhanced Client wants it. */
@DynamoDbBean
public class Song {

    private String artist;
    private long number;
    private String genre;
    private Integer plays;
    private Instant recorded;
    private Set<String> tags;
    private Label label;
    private List<Label> licences;
    private Map<String, Integer> charts;
    private Long version;

    /** A bean within a bean. */
    @DynamoDbBean
    public static class Label {

        private String name;
        private Integer founded;

        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }

        public Integer getFounded() {
            return founded;
        }

        public void setFounded(Integer founded) {
            this.founded = founded;
        }

        static Label of(String name, Integer founded) {
            Label label = new Label();
            label.setName(name);
            label.setFounded(founded);
            return label;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Label label
                    && Objects.equals(name, label.name)
                    && Objects.equals(founded, label.founded);
        }

        @Override
        public int hashCode() {
            return Objects.hash(name, founded);
        }
    }

    @DynamoDbPartitionKey
    public String getArtist() {
        return artist;
    }

    public void setArtist(String artist) {
        this.artist = artist;
    }

    @DynamoDbSortKey
    @DynamoDbAttribute("no")
    public long getNumber() {
        return number;
    }

    public void setNumber(long number) {
        this.number = number;
    }

    @DynamoDbSecondaryPartitionKey(indexNames = "by-genre")
    public String getGenre() {
        return genre;
    }

    public void setGenre(String genre) {
        this.genre = genre;
    }

    @DynamoDbSecondarySortKey(indexNames = "by-genre")
    public Integer getPlays() {
        return plays;
    }

    public void setPlays(Integer plays) {
        this.plays = plays;
    }

    public Instant getRecorded() {
        return recorded;
    }

    public void setRecorded(Instant recorded) {
        this.recorded = recorded;
    }

    public Set<String> getTags() {
        return tags;
    }

    public void setTags(Set<String> tags) {
        this.tags = tags;
    }

    public Label getLabel() {
        return label;
    }

    public void setLabel(Label label) {
        this.label = label;
    }

    public List<Label> getLicences() {
        return licences;
    }

    public void setLicences(List<Label> licences) {
        this.licences = licences;
    }

    public Map<String, Integer> getCharts() {
        return charts;
    }

    public void setCharts(Map<String, Integer> charts) {
        this.charts = charts;
    }

    @DynamoDbVersionAttribute
    public Long getVersion() {
        return version;
    }

    public void setVersion(Long version) {
        this.version = version;
    }
}
