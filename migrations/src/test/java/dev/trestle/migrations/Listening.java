package dev.trestle.migrations;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** A client that remembers the requests that pass through it, and lets a test do something before each. */
final class Listening {

    private final List<String> operations = new CopyOnWriteArrayList<>();
    private final DynamoDbClient client;

    Listening(DynamoDbClient target) {
        this(target, request -> {});
    }

    Listening(DynamoDbClient target, Consumer<DynamoDbRequest> before) {
        this.client = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                    if (arguments != null
                            && arguments.length == 1
                            && arguments[0] instanceof DynamoDbRequest request
                            && !method.getName().endsWith("Paginator")) {
                        operations.add(method.getName());
                        before.accept(request);
                    } else if (method.isDefault()) {
                        // The forms with a consumer and the paginators end up in the forms with a request.
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    try {
                        return method.invoke(target, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    DynamoDbClient client() {
        return client;
    }

    /** The SDK's names of the operations so far, as in {@code getItem}. */
    List<String> operations() {
        return operations;
    }
}
