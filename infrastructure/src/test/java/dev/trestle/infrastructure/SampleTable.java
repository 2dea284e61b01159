package dev.trestle.infrastructure;

import dev.trestle.infrastructure.shape.IndexShape;
import dev.trestle.infrastructure.shape.KeyElement;
import dev.trestle.infrastructure.shape.TableShape;
import dev.trestle.table.settings.Capacity;
import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StatedSettings;
import dev.trestle.table.settings.StreamView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * A table that is written and read in every form.
 *
 * @param folder the folder of its files among the resources
 */
public record SampleTable(String folder, TableShape shape) {

    /** As most are. */
    public static final SampleTable APP = new SampleTable(
            "app",
            new TableShape(
                    "app-prod",
                    List.of(partition("pk", "S"), sort("sk", "S")),
                    List.of(new IndexShape("gsi1", List.of(partition("gsi1pk", "S"), sort("gsi1sk", "S")), all())),
                    Optional.of("expiresAt"),
                    StatedSettings.NONE));

    /** With all that can be stated, and texts that would be something else in some language. */
    public static final SampleTable LEDGER = new SampleTable(
            "ledger",
            new TableShape(
                    "ledger",
                    List.of(partition("pk", "S"), sort("sk", "S")),
                    List.of(
                            new IndexShape(
                                    "gsi1",
                                    List.of(partition("gsi1pk", "S"), sort("gsi1sk", "S")),
                                    Projection.builder()
                                            .projectionType(ProjectionType.KEYS_ONLY)
                                            .build()),
                            new IndexShape(
                                    "by-text",
                                    List.of(partition("account", "S"), partition("text", "S"), sort("number", "N")),
                                    Projection.builder()
                                            .projectionType(ProjectionType.INCLUDE)
                                            .nonKeyAttributes("by", "cents")
                                            .build())),
                    Optional.empty(),
                    StatedSettings.NONE
                            .provisioned(new Capacity(5, 2, true))
                            .streaming(StreamView.NEW_AND_OLD_IMAGES)
                            .recoverable(true)
                            .deletionProtected(true)
                            .classed(TableClass.STANDARD_INFREQUENT_ACCESS)
                            .encrypted(Encryption.CUSTOMER_MANAGED_KEY)
                            .tagged("answer", "no")
                            .tagged("cost center", "0042")
                            .tagged("owner", "${team} %{of} $${5} \"Zoë\" \\ #1")
                            .tagged("stage", "prod:eu")));

    /** Nothing but a key of a number, and what is off is stated. */
    public static final SampleTable EVENTS = new SampleTable(
            "events",
            new TableShape(
                    "2024.events",
                    List.of(partition("no", "N")),
                    List.of(),
                    Optional.of("until"),
                    StatedSettings.NONE
                            .onDemand()
                            .streaming(StreamView.NO_STREAM)
                            .recoverable(false)
                            .deletionProtected(false)
                            .classed(TableClass.STANDARD)
                            .encrypted(Encryption.AWS_OWNED_KEY)));

    public static Stream<SampleTable> every() {
        return Stream.of(APP, LEDGER, EVENTS);
    }

    @Override
    public String toString() {
        return folder;
    }

    private static KeyElement partition(String attribute, String type) {
        return new KeyElement(attribute, KeyType.HASH, type);
    }

    private static KeyElement sort(String attribute, String type) {
        return new KeyElement(attribute, KeyType.RANGE, type);
    }

    private static Projection all() {
        return Projection.builder().projectionType(ProjectionType.ALL).build();
    }
}
