package dev.trestle.engine.operation;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.model.Structure;
import java.util.List;

/** Members of the API that are not acted on yet. They are refused, as ignoring one would change what a request means. */
public final class Unsupported {

    /** The conditions and updates from before there were expressions. */
    public static final List<String> LEGACY_WRITE = List.of("Expected", "AttributeUpdates", "ConditionalOperator");

    /** The conditions and projections of reads from before there were expressions. */
    public static final List<String> LEGACY_READ =
            List.of("AttributesToGet", "KeyConditions", "QueryFilter", "ScanFilter", "ConditionalOperator");

    private Unsupported() {}

    /**
     * Refuses the request if it has one of the members.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that names the member
     */
    public static void refuse(String operation, Structure request, List<String> members) {
        for (String member : members) {
            if (request.has(member)) {
                throw RequestErrors.notSupported(operation, member);
            }
        }
    }
}
