package dev.trestle.engine.error;

import java.util.Collection;
import java.util.stream.Collectors;

/** The texts of errors about resource policies. */
public final class PolicyErrors {

    private PolicyErrors() {}

    /** A resource without a policy, or not with the revision that was expected. */
    public static ServiceException notFound(String arn) {
        return new ServiceException(
                ErrorType.POLICY_NOT_FOUND, "Resource-based policy not found for the provided ResourceArn: " + arn);
    }

    /** A policy that is too long. */
    public static ServiceException tooLong(int max) {
        return RequestErrors.invalidParameter("Maximum policy size of " + max + " bytes exceeded");
    }

    /** A text that is not JSON, or no object. */
    public static ServiceException invalidJson() {
        return invalid("This policy contains invalid Json");
    }

    /** JSON that is nothing. */
    public static ServiceException notAPolicy() {
        return invalid("This text appears not to be a policy");
    }

    /** An object that is no policy; where it is not is told as a line and a column, each from one. */
    public static ServiceException syntax(int column) {
        return invalid("Syntax error at position (1," + column + ")");
    }

    /** A policy of no statements. */
    public static ServiceException noStatements() {
        return invalid("Could not parse the policy: Statement is empty!");
    }

    /** A statement that lacks what each has to have. */
    public static ServiceException missingField(String field) {
        return invalid("Missing required field " + field);
    }

    /** Two statements of one Sid. */
    public static ServiceException duplicateSid() {
        return invalid("The Statement Ids in the policy are not unique");
    }

    /** Actions that a policy of the resource cannot be about. */
    public static ServiceException invalidActions(Collection<String> actions) {
        return invalid("The following action names are invalid: "
                + actions.stream().map(action -> '"' + action + '"').collect(Collectors.joining(", ")));
    }

    /** A policy that lets everybody in. */
    public static ServiceException unbounded() {
        return RequestErrors.validation("Resource-based policy grants unbounded access in one or more elements. Please"
                + " revise the policy to ensure least-privilege form of access");
    }

    /** A policy that keeps its author from changing it again. */
    public static ServiceException lockout() {
        return new ServiceException(
                ErrorType.ACCESS_DENIED,
                "The new resource policy will not allow you to update the resource policy in the future.");
    }

    /** A stream that the table does not have. */
    public static ServiceException streamNotFound(String label, String table) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND,
                "Requested resource not found: Stream: " + label + " not found for Table: " + table);
    }

    private static ServiceException invalid(String what) {
        return RequestErrors.invalidParameter("Invalid policy document: " + what);
    }
}
