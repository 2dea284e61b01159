package dev.trestle.engine.model;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a service with the shapes and constraints of their requests and answers, as in Amazon's service
 * model. There are two services, DynamoDB and DynamoDB Streams; no operation is in both. Immutable and thread-safe.
 */
public final class ServiceModel {

    private static final ServiceModel DYNAMODB = ModelReader.read("/dev/trestle/engine/model/dynamodb.model");
    private static final ServiceModel STREAMS = ModelReader.read("/dev/trestle/engine/model/dynamodbstreams.model");
    private static final List<ServiceModel> ALL = List.of(DYNAMODB, STREAMS);
    private static final Map<String, OperationModel> ALL_OPERATIONS = allOperations();

    private final String targetPrefix;
    private final Map<String, OperationModel> operations;
    private final Map<String, Shape> shapes;

    ServiceModel(String targetPrefix, Map<String, OperationModel> operations, Map<String, Shape> shapes) {
        this.targetPrefix = targetPrefix;
        this.operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
        this.shapes = Map.copyOf(shapes);
    }

    /** The model of Amazon DynamoDB, version 2012-08-10. */
    public static ServiceModel dynamoDb() {
        return DYNAMODB;
    }

    /** The model of Amazon DynamoDB Streams, version 2012-08-10. */
    public static ServiceModel streams() {
        return STREAMS;
    }

    /** The models of both services. */
    public static List<ServiceModel> all() {
        return ALL;
    }

    /** The operation of that name in whichever service has it, or null if none has. */
    public static @Nullable OperationModel findOperation(String name) {
        return ALL_OPERATIONS.get(name);
    }

    private static Map<String, OperationModel> allOperations() {
        Map<String, OperationModel> all = new HashMap<>();
        ALL.forEach(model -> all.putAll(model.operations()));
        return Map.copyOf(all);
    }

    /** The shape of the error with that code in whichever service has it, or null; they agree where both have it. */
    public static Shape.@Nullable StructureOf findError(String code) {
        for (ServiceModel model : ALL) {
            if (model.shape(code) instanceof Shape.StructureOf error) {
                return error;
            }
        }
        return null;
    }

    /** What stands before the name of an operation in the header {@code X-Amz-Target}, without the dot. */
    public String targetPrefix() {
        return targetPrefix;
    }

    /** All operations by name. */
    public Map<String, OperationModel> operations() {
        return operations;
    }

    /** The operation of that name, or null if the service has none. */
    public @Nullable OperationModel operation(String name) {
        return operations.get(name);
    }

    /** The shape of that name, or null; errors are among the shapes under their codes. */
    public @Nullable Shape shape(String name) {
        return shapes.get(name);
    }
}
