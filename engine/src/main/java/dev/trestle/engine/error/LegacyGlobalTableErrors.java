package dev.trestle.engine.error;

import java.util.Collection;
import java.util.List;

/** The texts of errors about global tables of version 2017.11.29. */
public final class LegacyGlobalTableErrors {

    private LegacyGlobalTableErrors() {}

    /** A global table that there is not. */
    public static ServiceException notFound(String name) {
        return new ServiceException(
                ErrorType.GLOBAL_TABLE_NOT_FOUND,
                "Global table not found: Global table with name: '" + name + "' does not exist.");
    }

    /** Settings of a global table that there is not. */
    public static ServiceException settingsNotFound(String name) {
        return new ServiceException(
                ErrorType.GLOBAL_TABLE_NOT_FOUND, "Global table with name: '" + name + "' does not exist.");
    }

    /** A global table that there is already. */
    public static ServiceException alreadyExists(String name) {
        return new ServiceException(
                ErrorType.GLOBAL_TABLE_ALREADY_EXISTS,
                "Global table already exists: Global table with name: '" + name + "' already exists.");
    }

    /** A global table of a table that there is not. */
    public static ServiceException tableNotFound(String name) {
        return new ServiceException(
                ErrorType.TABLE_NOT_FOUND, "Table not found: Table with name: '" + name + "' does not exist.");
    }

    /** A global table of no Regions, or an update of no replicas. */
    public static ServiceException empty() {
        return RequestErrors.validation("One or more parameter values were invalid");
    }

    /** Regions that version 2017.11.29 does not have, each as a constraint that is broken. */
    public static ServiceException regionsNotSupported(List<String> constraints) {
        String count = constraints.size() == 1 ? "1 validation error" : constraints.size() + " validation errors";
        return RequestErrors.invalidParameter(count + " detected: " + String.join("; ", constraints));
    }

    /** A Region of {@link #regionsNotSupported(List)}. */
    public static String regionConstraint(String region, String where, Collection<String> supported) {
        return "Value '" + region + "' at '" + where
                + "' failed to satisfy constraint: Member must satisfy enum value set: " + supported;
    }

    /** A Region named twice. */
    public static ServiceException duplicateRegion(String region) {
        return RequestErrors.invalidParameter("Duplicate region: " + region);
    }

    /** A table without the stream that replicas are fed from. */
    public static ServiceException streamRequired(String table) {
        return RequestErrors.invalidParameter(
                "The table must have a stream enabled with StreamViewType NEW_AND_OLD_IMAGES: " + table);
    }

    /** A table with items. */
    public static ServiceException tableNotEmpty(String table) {
        return RequestErrors.invalidParameter("A table must be empty to become a replica of a global table: " + table);
    }

    /** A table that has replicas of version 2019.11.21. */
    public static ServiceException currentVersion(String table) {
        return RequestErrors.invalidParameter(
                "The table is a global table of version 2019.11.21, which is changed with UpdateTable: " + table);
    }

    /** An update of a replica that is not exactly one of adding and removing. */
    public static ServiceException notOneReplicaAction() {
        return RequestErrors.invalidParameter("One of ReplicaUpdate's Create or Delete must be specified");
    }

    /** A replica that there is already. */
    public static ServiceException replicaAlreadyExists(String name, String region) {
        return new ServiceException(
                ErrorType.REPLICA_ALREADY_EXISTS,
                "Replica already exists: Global table with name: '" + name + "' already has a replica in region: '"
                        + region + "'.");
    }

    /** A replica that there is not. */
    public static ServiceException replicaNotFound(String name, String region) {
        return new ServiceException(
                ErrorType.REPLICA_NOT_FOUND,
                "Replica not found: Global table with name: '" + name + "' does not have a replica in region: '"
                        + region + "'.");
    }

    /** An index that the table does not have. */
    public static ServiceException indexNotFound(String name, String index) {
        return new ServiceException(
                ErrorType.INDEX_NOT_FOUND,
                "Index not found: Global table with name: '" + name + "' does not have the index: '" + index + "'.");
    }

    /** Settings that settle nothing. */
    public static ServiceException nothingToUpdate(String name) {
        return RequestErrors.validation("Failed to update settings for global table with name: ‘" + name
                + "’ because at least one update parameter must be specified.");
    }
}
