package dev.trestle.engine.error;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The texts of errors about the auto scaling of global tables. */
public final class AutoScalingErrors {

    private AutoScalingErrors() {}

    /** A table that has no replicas or is not there. */
    public static ServiceException globalTableNotFound(String table) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND, "Global table with name: '" + table + "' does not exist.");
    }

    /** A replica that the table does not have. */
    public static ServiceException replicaNotFound(String table, String region) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND,
                "Global table with name: '" + table + "' does not have a replica in region: '" + region + "'.");
    }

    /** An index that the table does not have. */
    public static ServiceException indexNotFound(String table, String index) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND,
                "Global table with name: '" + table + "' does not have the index: '" + index + "'.");
    }

    /** An update that updates nothing. */
    public static ServiceException nothingToUpdate(String table) {
        return failed(table, " because at least one update parameter must be specified.");
    }

    /** An update of a replica that updates nothing. */
    public static ServiceException nothingToUpdate(String table, String region) {
        return failed(table, " because at least one update parameter must be specified for region: ‘" + region + "’.");
    }

    /** Two updates of one replica. */
    public static ServiceException regionsTwice(String table, Collection<String> regions) {
        return failed(table, " because the regions: ‘" + regions + "’ were specified more than once.");
    }

    /** Settings that lack something. */
    public static ServiceException parametersRequired(String table, List<String> parameters) {
        return failed(
                table, ": Parameters " + quoted(parameters) + " are required unless auto scaling is being disabled.");
    }

    /** Settings of auto scaling that is to be off. */
    public static ServiceException parametersNotAllowed(String table, List<String> parameters) {
        return RequestErrors.validation("Failed to update settings for global table with name ‘" + table
                + "’: Parameters " + quoted(parameters) + " must be left blank when disabling auto scaling.");
    }

    /** Auto scaling of a table that is billed on demand. */
    public static ServiceException billedOnDemand(String table, List<String> regions, String parameter) {
        return RequestErrors.validation("Failed to update global table with name ‘" + table + "‘. Replicas "
                + quoted(regions)
                + " BillingMode is PayPerRequest. You must convert table's BillingMode to PROVISIONED to"
                + " set parameters: '" + parameter + "'.");
    }

    /** A minimum above the maximum. */
    public static ServiceException maximumBelowMinimum() {
        return RequestErrors.validation("Maximum capacity cannot be less than minimum capacity");
    }

    /** A target that is no percentage to aim for. */
    public static ServiceException targetOutOfRange(String metric, double target) {
        return RequestErrors.validation("For predefined metric type " + metric
                + ", target value must be between '10.0' and '90.0', but was '" + target + "'.");
    }

    /** A target that is no target at all. */
    public static ServiceException targetNotPositive(double target) {
        return RequestErrors.validation("For target tracking scaling, target value must be between '8.51592E-109' and"
                + " '1.174271E108', but was '" + target + "'.");
    }

    private static ServiceException failed(String table, String why) {
        return RequestErrors.validation("Failed to update settings for global table with name: ‘" + table + "’" + why);
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
