package dev.trestle.engine.operation.replica;

import dev.trestle.engine.error.AutoScalingErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.replica.AutoScaling;
import dev.trestle.engine.table.replica.Replication;
import dev.trestle.engine.table.replica.ScalingTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Auto scaling in requests and answers. What a request does not disable it replaces as a whole. Settings are kept; there is
 * no Application Auto Scaling here that would change capacity. See the API reference of <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AutoScalingSettingsUpdate.html">
 * AutoScalingSettingsUpdate</a>.
 */
public final class Scaling {

    private static final double LEAST_TARGET = 10;
    private static final double GREATEST_TARGET = 90;

    /** In the order in which AWS's errors list them. */
    private static final List<String> PARAMETERS = List.of("MaximumUnits", "ScalingPolicyUpdate", "MinimumUnits");

    private final Database database;
    private final String table;

    /** For requests about the table. */
    public Scaling(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    static boolean scalesWrites(TableDefinition table, String index) {
        return table.features().replication().scaling().containsKey(ScalingTarget.writes(index));
    }

    /**
     * The settings that a request asks for; empty if auto scaling is to be off.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if there can be no such settings
     */
    public Optional<AutoScaling> read(Structure update, ScalingTarget target) {
        List<String> given = PARAMETERS.stream().filter(update::has).toList();
        if (update.flag("AutoScalingDisabled")) {
            if (!given.isEmpty()) {
                throw AutoScalingErrors.parametersNotAllowed(table, given);
            }
            return Optional.empty();
        }
        Long minimum = update.longInteger("MinimumUnits");
        Long maximum = update.longInteger("MaximumUnits");
        Structure policy = update.structure("ScalingPolicyUpdate");
        if (minimum == null || maximum == null || policy == null) {
            List<String> missing =
                    PARAMETERS.stream().filter(name -> !update.has(name)).toList();
            throw AutoScalingErrors.parametersRequired(table, missing);
        }
        if (maximum < minimum) {
            throw AutoScalingErrors.maximumBelowMinimum();
        }
        String role = update.string("AutoScalingRoleArn");
        return Optional.of(
                new AutoScaling(minimum, maximum, role == null ? defaultRole() : role, policy(policy, target)));
    }

    private AutoScaling.Policy policy(Structure update, ScalingTarget scaled) {
        Structure tracking = Objects.requireNonNull(update.structure("TargetTrackingScalingPolicyConfiguration"));
        String metric = scaled.isWrites() ? "DynamoDBWriteCapacityUtilization" : "DynamoDBReadCapacityUtilization";
        double target = (Double) Objects.requireNonNull(tracking.get("TargetValue"));
        if (!(target > 0)) {
            throw AutoScalingErrors.targetNotPositive(target);
        }
        if (target < LEAST_TARGET || target > GREATEST_TARGET) {
            throw AutoScalingErrors.targetOutOfRange(metric, target);
        }
        String resource = "table/" + table + (scaled.index().isEmpty() ? "" : "/index/" + scaled.index());
        return new AutoScaling.Policy(
                Objects.requireNonNullElse(update.string("PolicyName"), metric + ":" + resource),
                target,
                Optional.ofNullable(tracking.integer("ScaleInCooldown")),
                Optional.ofNullable(tracking.integer("ScaleOutCooldown")),
                Optional.ofNullable((Boolean) tracking.get("DisableScaleIn")));
    }

    /** The role that Application Auto Scaling makes for DynamoDB in each account. */
    private String defaultRole() {
        return "arn:aws:iam::" + database.accountId()
                + ":role/aws-service-role/dynamodb.application-autoscaling.amazonaws.com/"
                + "AWSServiceRoleForApplicationAutoScaling_DynamoDBTable";
    }

    /**
     * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AutoScalingSettingsDescription.html">
     * AutoScalingSettingsDescription</a>.
     */
    public static Structure description(Replication replication, ScalingTarget target) {
        AutoScaling settings = replication.scaling().get(target);
        List<Structure> policies = new ArrayList<>();
        if (settings != null) {
            policies.add(policy(settings.policy()));
        }
        return Structure.builder()
                .put("MinimumUnits", settings == null ? null : settings.minimum())
                .put("MaximumUnits", settings == null ? null : settings.maximum())
                .put("AutoScalingDisabled", disabled(settings))
                .put("AutoScalingRoleArn", settings == null ? null : settings.roleArn())
                .put("ScalingPolicies", policies)
                .build();
    }

    /** AWS leaves it out when auto scaling is on. */
    private static @Nullable Boolean disabled(@Nullable AutoScaling settings) {
        return settings == null ? true : null;
    }

    private static Structure policy(AutoScaling.Policy policy) {
        Structure tracking = Structure.builder()
                .put("DisableScaleIn", policy.scaleInDisabled().orElse(null))
                .put("ScaleInCooldown", policy.scaleInCooldown().orElse(null))
                .put("ScaleOutCooldown", policy.scaleOutCooldown().orElse(null))
                .put("TargetValue", policy.target())
                .build();
        return Structure.builder()
                .put("PolicyName", policy.name())
                .put("TargetTrackingScalingPolicyConfiguration", tracking)
                .build();
    }
}
