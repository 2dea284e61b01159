package dev.trestle.engine.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations of DynamoDB with the shapes and constraints of their requests and answers, as in Amazon's service
 * model. Immutable and thread-safe.
 */
public final class ServiceModel {

    private static final ServiceModel DYNAMODB = ModelReader.read("/dev/trestle/engine/model/dynamodb.model");

    private final Map<String, OperationModel> operations;
    private final Map<String, Shape> shapes;

    ServiceModel(Map<String, OperationModel> operations, Map<String, Shape> shapes) {
        this.operations = Collections.unmodifiableMap(new LinkedHashMap<>(operations));
        this.shapes = Map.copyOf(shapes);
    }

    /** The model of Amazon DynamoDB, version 2012-08-10. */
    public static ServiceModel dynamoDb() {
        return DYNAMODB;
    }

    /** All operations by name. */
    public Map<String, OperationModel> operations() {
        return operations;
    }

    /** The operation of that name, or null if the API has none. */
    public @Nullable OperationModel operation(String name) {
        return operations.get(name);
    }

    /** The shape of that name, or null; errors are among the shapes under their codes. */
    public @Nullable Shape shape(String name) {
        return shapes.get(name);
    }
}
