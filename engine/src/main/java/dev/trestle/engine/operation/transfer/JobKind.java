package dev.trestle.engine.operation.transfer;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Shape;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A kind of long-running operation.
 *
 * @param storageName the name of the map that its jobs are kept in
 * @param request the shape of the request that starts one
 * @param description the shape of its description
 * @param arn the member of the description that holds the ARN
 * @param status the member of the description that holds the status
 * @param tokenConflict the error for a client token that came before with another request
 */
public record JobKind(
        String storageName,
        Shape.StructureOf request,
        Shape.StructureOf description,
        String arn,
        String status,
        Supplier<ServiceException> tokenConflict) {

    /**
     * The kind that the operation starts, with shapes from the service model.
     *
     * @param descriptionShape the name of the description's shape
     */
    public static JobKind of(
            String operation,
            String descriptionShape,
            String arn,
            String status,
            Supplier<ServiceException> tokenConflict) {
        OperationModel model = Objects.requireNonNull(ServiceModel.dynamoDb().operation(operation), operation);
        Shape description = Objects.requireNonNull(ServiceModel.dynamoDb().shape(descriptionShape), descriptionShape);
        return new JobKind(
                "jobs/" + operation, model.input(), (Shape.StructureOf) description, arn, status, tokenConflict);
    }
}
