package dev.trestle.migrations;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/** A client that remembers the requests that pass through it, and lets a test interfere with them. */
public final class Listening {

    private final List<String> operations = new CopyOnWriteArrayList<>();
    private final List<DynamoDbRequest> requests = new CopyOnWriteArrayList<>();
    private final DynamoDbClient client;

    /** Between a request and its response. */
    @FunctionalInterface
    public interface Interference {

        /** Gives the response, which sending the request gives, or another one. */
        Object answer(DynamoDbRequest request, Sending sending);
    }

    /** Sends the request on. */
    @FunctionalInterface
    public interface Sending {
        Object send();
    }

    public Listening(DynamoDbClient target) {
        this(target, (request, sending) -> sending.send());
    }

    /** Does something before each request. */
    public static Listening before(DynamoDbClient target, Consumer<DynamoDbRequest> before) {
        return new Listening(target, (request, sending) -> {
            before.accept(request);
            return sending.send();
        });
    }

    public Listening(DynamoDbClient target, Interference interference) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (arguments != null
                    && arguments.length == 1
                    && arguments[0] instanceof DynamoDbRequest request
                    && !method.getName().endsWith("Paginator")) {
                operations.add(method.getName());
                requests.add(request);
                return interference.answer(request, () -> send(target, method, request));
            }
            // The forms with a consumer and the paginators end up in the forms with a request.
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        };
        this.client = (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler);
    }

    private static Object send(DynamoDbClient target, Method method, DynamoDbRequest request) {
        try {
            return method.invoke(target, request);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    public DynamoDbClient client() {
        return client;
    }

    /** The SDK's names of the operations so far, as in {@code getItem}. */
    public List<String> operations() {
        return operations;
    }

    /** The requests of a kind so far. */
    public <T extends DynamoDbRequest> List<T> requests(Class<T> kind) {
        return requests.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
