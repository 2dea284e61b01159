package dev.trestle.engine.operation;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.model.Structure;
import java.util.List;

/** Members of the API that are not acted on yet. They are refused, as ignoring one would change what a request means. */
public final class Unsupported {

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
