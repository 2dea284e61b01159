package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.error.GlobalTableErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.error.StreamErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.policy.Policies;
import dev.trestle.engine.operation.replica.Disassociation;
import dev.trestle.engine.operation.replica.SourceTable;
import dev.trestle.engine.operation.tag.Tags;
import dev.trestle.engine.table.CapacityBounds;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.KeySchema;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Billing;
import dev.trestle.engine.table.TableFeatures;
import dev.trestle.engine.table.replica.ReplicaTableClass;
import dev.trestle.engine.table.replica.Replication;
import dev.trestle.engine.table.stream.StreamDefinition;
import dev.trestle.engine.table.stream.StreamView;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads from requests that define tables what is to be switched on for them. */
final class FeatureRequests {

    private final Database database;

    FeatureRequests(Database database) {
        this.database = database;
    }

    /** What CreateTable asks for. */
    TableFeatures atCreation(
            Structure request, String tableName, KeySchema keySchema, Billing billing, Replication replication) {
        String policy = request.string("ResourcePolicy");
        TableFeatures features = TableFeatures.NONE
                .withTags(Tags.given(request))
                .withReplication(replication)
                .withEncryptionKey(encryptionKeyOfNew(request, Optional.empty()))
                .withBounds(
                        new CapacityRequests(database.region()).ofNew(request, billing.mode(), billing.throughput()));
        if (policy != null) {
            features = features.withPolicies(Policies.put(
                    Map.of(),
                    database.arn(tableName),
                    policy,
                    true,
                    database.clock().instant()));
        }
        Structure stream = request.structure("StreamSpecification");
        StreamView view =
                stream == null ? null : view(stream, StreamErrors::viewTypeRequired, StreamErrors::viewTypeNotAllowed);
        return view == null
                ? feedingReplicas(features, tableName, keySchema)
                : features.withStream(stream(tableName, keySchema, view));
    }

    /** Replicas that are consistent in the end are fed from a stream, which AWS enables if none is. */
    TableFeatures feedingReplicas(TableFeatures features, String tableName, KeySchema keySchema) {
        Replication replication = features.replication();
        return replication.isGlobal() && !replication.strong() && !features.streaming()
                ? features.withStream(stream(tableName, keySchema, StreamView.NEW_AND_OLD_IMAGES))
                : features;
    }

    /** What a table has after UpdateTable. */
    TableFeatures atUpdate(Structure request, TableDefinition before) {
        TableFeatures features = stream(request, before);
        Replication replication = SourceTable.withMode(features.replication(), request);
        if (request.has("DisassociationProtectionEnabled")) {
            Disassociation.requireMember(before);
            replication = replication.withProtection(request.flag("DisassociationProtectionEnabled"));
        }
        String tableClass = request.string("TableClass");
        if (tableClass != null) {
            // A table class goes to all replicas.
            ReplicaTableClass given =
                    new ReplicaTableClass(tableClass, database.clock().instant().truncatedTo(ChronoUnit.MILLIS));
            replication = replication.withEach(replica -> replica.withTableClass(given));
        }
        return features.withReplication(replication)
                .withEncryptionKey(changedEncryptionKey(request, features.encryptionKey()));
    }

    /** What a restored table has: its source's encryption and maxima of capacity, unless the request gives others. */
    TableFeatures atRestoration(Structure request, TableFeatures source, CapacityBounds bounds, Billing billing) {
        CapacityBounds wanted = request.has("OnDemandThroughput")
                ? new CapacityRequests(database.region()).ofNew(request, billing.mode(), billing.throughput())
                : bounds;
        return TableFeatures.NONE
                .withEncryptionKey(encryptionKeyOfNew(request, source.encryptionKey()))
                .withBounds(wanted);
    }

    private TableFeatures stream(Structure request, TableDefinition before) {
        Structure specification = request.structure("StreamSpecification");
        if (specification == null) {
            return before.features();
        }
        StreamView view =
                view(specification, StreamErrors::viewTypeRequiredToEnable, StreamErrors::viewTypeNotAllowedToDisable);
        if (view != null && before.features().streaming()) {
            throw StreamErrors.alreadyEnabled(before.name());
        }
        if (view == null && !before.features().streaming()) {
            throw StreamErrors.alreadyDisabled(before.name());
        }
        Replication replication = before.features().replication();
        if (view == null && replication.isGlobal() && !replication.strong()) {
            throw GlobalTableErrors.streamNeeded();
        }
        return view == null
                ? before.features().withoutStream()
                : before.features().withStream(stream(before.name(), before.keySchema(), view));
    }

    /** The ARN of the KMS key of a new table; empty for the key that DynamoDB owns. */
    private Optional<String> encryptionKeyOfNew(Structure request, Optional<String> otherwise) {
        Structure specification = request.structure("SSESpecification");
        return specification == null ? otherwise : encryptionKey(specification);
    }

    /** The ARN of the KMS key after a request that changes a table; empty for the key that DynamoDB owns. */
    private Optional<String> changedEncryptionKey(Structure request, Optional<String> before) {
        Structure specification = request.structure("SSESpecification");
        if (specification == null) {
            return before;
        }
        Optional<String> after = encryptionKey(specification);
        if (after.isEmpty() && before.isEmpty()) {
            throw FeatureErrors.encryptedByDefault();
        }
        // As by AWS, the same key under another name is a change.
        if (before.isPresent() && before.equals(Optional.ofNullable(specification.string("KMSMasterKeyId")))) {
            throw FeatureErrors.encryptionKeyUnchanged();
        }
        return after;
    }

    private Optional<String> encryptionKey(Structure specification) {
        String key = specification.string("KMSMasterKeyId");
        String type = specification.string("SSEType");
        // Who names a type and leaves Enabled out means to have it.
        boolean enabled = specification.has("Enabled") ? specification.flag("Enabled") : type != null;
        if (!enabled) {
            if (type != null) {
                throw FeatureErrors.encryptionMemberNotAllowed("SSEType");
            }
            if (key != null) {
                throw FeatureErrors.encryptionMemberNotAllowed("KMSMasterKeyId");
            }
            return Optional.empty();
        }
        if (type == null && key != null) {
            throw FeatureErrors.encryptionTypeRequired();
        }
        if (type != null && !type.equals("KMS")) {
            throw FeatureErrors.encryptionTypeNotSupported(type);
        }
        String named = key == null ? "alias/aws/dynamodb" : key;
        if (named.startsWith("arn:")) {
            return Optional.of(named);
        }
        String resource = named.startsWith("alias/") ? named : "key/" + named;
        return Optional.of("arn:aws:kms:" + database.region() + ":" + database.accountId() + ":" + resource);
    }

    private StreamDefinition stream(String tableName, KeySchema keySchema, StreamView view) {
        return database.tables()
                .streams()
                .define(
                        database.arn(tableName),
                        tableName,
                        keySchema.attributes().stream().map(KeyAttribute::name).toList(),
                        view,
                        database.clock().instant());
    }

    /** The view type of the stream that is to be enabled; null if none is. */
    private static @Nullable StreamView view(
            Structure specification, Supplier<ServiceException> missing, Supplier<ServiceException> notAllowed) {
        String view = specification.string("StreamViewType");
        if (!specification.flag("StreamEnabled")) {
            if (view != null) {
                throw notAllowed.get();
            }
            return null;
        }
        if (view == null) {
            throw missing.get();
        }
        return StreamView.valueOf(view);
    }
}
