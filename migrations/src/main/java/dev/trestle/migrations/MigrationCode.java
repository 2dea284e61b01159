package dev.trestle.migrations;

import dev.trestle.migrations.history.CodeVersion;
import dev.trestle.migrations.step.Step;
import dev.trestle.table.schema.Design;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the code of migrations describes, on one table. */
final class MigrationCode {

    private static final int DIGEST_CHARACTERS = 32;

    private final DynamoDbClient client;
    private final String tableName;
    private final Design design;

    MigrationCode(DynamoDbClient client, String tableName, Design design) {
        this.client = client;
        this.tableName = tableName;
        this.design = design;
    }

    /**
     * The steps of a migration.
     *
     * @throws Exception what its code throws
     */
    List<Step> steps(MigrationWork work, Instant now) throws Exception {
        MigrationSteps steps = new MigrationSteps(client, tableName, design, now);
        work.run(steps);
        return steps.described();
    }

    /** The version to be kept of what a migration is now. */
    CodeVersion version(Migration migration, Direction direction) {
        return new CodeVersion(migration.version(), fingerprint(migration, direction));
    }

    /** Whether a migration is certainly other code than that. */
    boolean differs(Migration migration, Direction direction, CodeVersion kept) {
        CodeVersion now = version(migration, direction);
        if (!now.differsFrom(kept)) {
            return false;
        }
        // Code that describes other steps each time, such as random ones, says nothing.
        return now.version().isPresent()
                || kept.version().isPresent()
                || now.fingerprint().equals(fingerprint(migration, direction));
    }

    /** Of the same moment each time, so that a migration that writes the time has one fingerprint. */
    private Optional<String> fingerprint(Migration migration, Direction direction) {
        Optional<MigrationWork> work = migration.work(direction);
        if (work.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(digest(steps(work.get(), Instant.EPOCH).stream()
                    .map(Step::identity)
                    .collect(Collectors.joining("\n"))));
        } catch (Exception cannotBeDescribedNow) {
            if (cannotBeDescribedNow instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        }
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java platform has SHA-256", e);
        }
    }
}
