package dev.trestle.engine.operation.transfer;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.MapValue;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.engine.table.Timeline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The long-running operations of one kind: what was asked for and how far it is, kept in storage for 90 days. Thread-safe.
 */
public final class Jobs {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration TOKENS_KEPT = Duration.ofHours(8);
    private static final String REQUEST = "request";
    private static final String BEGUN = "begun";
    private static final String DESCRIPTION = "description";

    private final Database database;
    private final JobKind kind;

    /** Guarded by this object; what is in storage, read once. */
    private final Map<String, Job> byArn = new HashMap<>();

    /**
     * The jobs that storage has of the kind.
     *
     * @param interrupted what becomes of a job that was under way when the engine last ended
     */
    public Jobs(Database database, JobKind kind, Function<Structure, Structure> interrupted) {
        this.database = database;
        this.kind = kind;
        List<Job> kept = new ArrayList<>();
        entries().scan(KeyRange.ALL, false).forEachRemaining(entry -> kept.add(read(entry.item())));
        for (Job job : kept) {
            if (endOf(job.description()) == null) {
                put(job.with(interrupted.apply(job.description())));
            } else {
                byArn.put(job.description().requiredString(kind.arn()), job);
            }
        }
    }

    /**
     * Begins a job, unless the request's client token has begun one in the last 8 hours.
     *
     * @param description makes the description of a new job
     * @throws dev.trestle.engine.error.ServiceException the kind's conflict if the token began it with another request
     */
    public synchronized Begun begin(Structure request, Supplier<Structure> description) {
        String token = request.string("ClientToken");
        if (token != null) {
            Instant oldest = now().minus(TOKENS_KEPT);
            for (Job job : byArn.values()) {
                if (token.equals(job.request().string("ClientToken"))
                        && startOf(job.description()).isAfter(oldest)) {
                    if (!job.request().equals(request)) {
                        throw kind.tokenConflict().get();
                    }
                    return new Begun(shown(job), false);
                }
            }
        }
        Structure made = description.get();
        put(new Job(request, made, made));
        Timeline timeline = database.timeline();
        timeline.begin(
                made.requiredString(kind.arn()),
                made.requiredString(kind.status()),
                timeline.times().feature());
        return new Begun(made, true);
    }

    /** Changes what is known of a job. */
    public synchronized Structure update(String arn, Function<Structure, Structure> change) {
        Job before = Objects.requireNonNull(byArn.get(arn), arn);
        Structure after = change.apply(before.description());
        put(before.with(after));
        return after;
    }

    /** The description of the job that has the ARN. */
    public synchronized Optional<Structure> find(String arn) {
        forgetOld();
        return Optional.ofNullable(byArn.get(arn)).map(this::shown);
    }

    /** The descriptions of all jobs, the latest first. */
    public synchronized List<Structure> latestFirst() {
        forgetOld();
        List<Structure> descriptions =
                new ArrayList<>(byArn.values().stream().map(this::shown).toList());
        descriptions.sort(Comparator.comparing(Jobs::startOf)
                .thenComparing(description -> description.requiredString(kind.arn()))
                .reversed());
        return descriptions;
    }

    /** The time, in the milliseconds that answers and ARNs show. */
    public Instant now() {
        return database.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** An identifier as AWS's: the milliseconds since 1970 in 14 digits and 8 random ones. */
    public static String newId(Instant time) {
        String random = UUID.randomUUID().toString().substring(0, 8);
        return String.format(Locale.ROOT, "%014d-%s", time.toEpochMilli(), random);
    }

    /** The description with other members; a null leaves a member out. */
    public static Structure with(Structure description, Map<String, ? extends @Nullable Object> members) {
        Structure.Builder changed = Structure.builder();
        description.members().forEach((name, value) -> {
            if (!members.containsKey(name)) {
                changed.put(name, value);
            }
        });
        members.forEach(changed::put);
        return changed.build();
    }

    private void forgetOld() {
        Instant oldest = now().minus(KEPT);
        List<String> old = byArn.entrySet().stream()
                .filter(job -> startOf(job.getValue().description()).isBefore(oldest))
                .map(Map.Entry::getKey)
                .toList();
        if (!old.isEmpty()) {
            try (WriteBatch batch = new WriteBatch()) {
                old.forEach(arn -> batch.delete(entries(), key(arn)));
                database.storage().commit(batch);
            }
            old.forEach(byArn::remove);
        }
    }

    private void put(Job job) {
        String arn = job.description().requiredString(kind.arn());
        Item item = Item.of(Map.of(
                REQUEST,
                new MapValue(StructureItem.of(kind.request(), job.request())),
                BEGUN,
                new MapValue(StructureItem.of(kind.description(), job.begun())),
                DESCRIPTION,
                new MapValue(StructureItem.of(kind.description(), job.description()))));
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(entries(), key(arn), item);
            database.storage().commit(batch);
        }
        byArn.put(arn, job);
    }

    private Job read(Item item) {
        return new Job(
                StructureItem.read(kind.request(), part(item, REQUEST)),
                StructureItem.read(kind.description(), part(item, BEGUN)),
                StructureItem.read(kind.description(), part(item, DESCRIPTION)));
    }

    private OrderedMap entries() {
        return database.storage().map(kind.storageName());
    }

    private static Item part(Item item, String name) {
        return ((MapValue) Objects.requireNonNull(item.get(name))).entries();
    }

    private static Key key(String arn) {
        return Key.of(arn.getBytes(StandardCharsets.UTF_8));
    }

    private static Instant startOf(Structure description) {
        return Objects.requireNonNull(description.instant("StartTime"));
    }

    private static @Nullable Instant endOf(Structure description) {
        return description.instant("EndTime");
    }

    /** A job that is over may be to be seen going on for some time more. */
    private Structure shown(Job job) {
        boolean over = endOf(job.description()) != null;
        String arn = job.description().requiredString(kind.arn());
        return over && database.timeline().underWay(arn).isPresent() ? job.begun() : job.description();
    }

    /**
     * A job.
     *
     * @param begun what it was described as when it began
     * @param description as it is now
     */
    private record Job(Structure request, Structure begun, Structure description) {

        Job with(Structure newDescription) {
            return new Job(request, begun, newDescription);
        }
    }

    /**
     * A job that has been begun.
     *
     * @param description as it is now
     * @param isNew whether this request began it, and is to carry it out
     */
    public record Begun(Structure description, boolean isNew) {}
}
