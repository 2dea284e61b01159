package dev.trestle.embedded;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.core.pagination.sync.SdkIterable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * An embedded DynamoDB as one {@link Way} reaches it.
 *
 * @param client a synchronous client; on asynchronous ways, one that joins the futures of the asynchronous client
 * @param async the asynchronous client, or null on synchronous ways
 */
record Reached(DynamoDbClient client, @Nullable DynamoDbAsyncClient async) {

    static Reached by(DynamoDbAsyncClient async) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                Object result = DynamoDbAsyncClient.class
                        .getMethod(method.getName(), method.getParameterTypes())
                        .invoke(async, arguments);
                return result instanceof CompletableFuture<?> future ? future.join() : result;
            } catch (InvocationTargetException | CompletionException e) {
                throw e.getCause();
            }
        };
        return new Reached(
                (DynamoDbClient) Proxy.newProxyInstance(
                        DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, handler),
                async);
    }

    /** What the paginator of this way's client gives. */
    <T> List<T> paginated(
            Function<DynamoDbClient, SdkIterable<T>> iterable,
            Function<DynamoDbAsyncClient, SdkPublisher<T>> publisher) {
        if (async == null) {
            return iterable.apply(client).stream().toList();
        }
        List<T> published = Collections.synchronizedList(new ArrayList<>());
        publisher.apply(async).subscribe(published::add).join();
        return published;
    }
}
