package dev.trestle.engine.operation.replica;

import dev.trestle.engine.error.GlobalTableErrors;
import dev.trestle.engine.model.Structure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The KMS keys of replicas: none on a table encrypted with the key that DynamoDB owns, AWS's own on one with AWS's own, and
 * one of the customer's for each replica on one with the customer's. A key is of its replica's Region.
 */
final class ReplicaKeys {

    private static final String AWS_MANAGED = "alias/aws/dynamodb";

    private ReplicaKeys() {}

    /**
     * The ARN of a new replica's key.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if the replica cannot have the key
     */
    static Optional<String> of(Structure creation, Optional<String> tableKey, String accountId) {
        String key = creation.string("KMSMasterKeyId");
        String region = creation.requiredString("RegionName");
        if (tableKey.isEmpty()) {
            if (key != null) {
                throw GlobalTableErrors.keyForEachReplica();
            }
            return Optional.empty();
        }
        boolean managed = tableKey.get().endsWith(":" + AWS_MANAGED);
        if (key == null && !managed) {
            throw GlobalTableErrors.keyForEachReplica();
        }
        if (key != null && managed != key.endsWith(AWS_MANAGED)) {
            throw GlobalTableErrors.keysOfOneKind();
        }
        return Optional.of(arn(key == null ? AWS_MANAGED : key, region, accountId));
    }

    private static String arn(String key, String region, String accountId) {
        if (!key.startsWith("arn:")) {
            String resource = key.startsWith("alias/") ? key : "key/" + key;
            return "arn:aws:kms:" + region + ":" + accountId + ":" + resource;
        }
        String keyRegion = part(key, 3);
        if (keyRegion == null || !keyRegion.equals(region)) {
            throw GlobalTableErrors.keyOfOtherRegion(region, String.valueOf(keyRegion));
        }
        return key;
    }

    private static @Nullable String part(String arn, int index) {
        String[] parts = arn.split(":", -1);
        return parts.length > index ? parts[index] : null;
    }
}
