package dev.trestle.embedded.sdk;

import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.ServiceModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** Joins an operation to the SDK's classes for its request and its answer. Made at an operation's first call. */
record OperationBinding(StructureBinding request, StructureBinding response) {

    private static final Map<String, OperationBinding> KNOWN = new ConcurrentHashMap<>();

    /** The binding of the operation whose request and builder of a response these are. */
    static OperationBinding of(String operation, SdkPojo request, SdkPojo response) {
        OperationBinding known = KNOWN.get(operation);
        return known == null
                ? KNOWN.computeIfAbsent(operation, name -> bind(name, request.sdkFields(), response.sdkFields()))
                : known;
    }

    private static OperationBinding bind(String operation, List<SdkField<?>> request, List<SdkField<?>> response) {
        OperationModel model = ServiceModel.findOperation(operation);
        if (model == null) {
            throw new IllegalArgumentException("No service model has an operation " + operation);
        }
        return new OperationBinding(
                StructureBinding.of(model.input(), request, ""), StructureBinding.of(model.output(), response, ""));
    }
}
