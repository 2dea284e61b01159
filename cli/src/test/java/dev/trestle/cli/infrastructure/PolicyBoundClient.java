package dev.trestle.cli.infrastructure;

import dev.trestle.infrastructure.iam.Grant;
import dev.trestle.infrastructure.iam.RolePolicy;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A client that may do what a policy allows, of one table, and that writes down what it does. */
final class PolicyBoundClient implements InvocationHandler {
    private final DynamoDbClient client;
    private final Predicate<Use> allowed;
    private final Set<Use> uses = new TreeSet<>();

    /**
     * An action on a resource.
     *
     * @param resource what follows the table's ARN
     */
    record Use(String action, String resource) implements Comparable<Use> {
        @Override
        public int compareTo(Use other) {
            return toString().compareTo(other.toString());
        }
    }

    private PolicyBoundClient(DynamoDbClient client, Predicate<Use> allowed) {
        this.client = client;
        this.allowed = allowed;
    }

    static PolicyBoundClient of(DynamoDbClient client, RolePolicy policy) {
        return new PolicyBoundClient(client, usesOf(policy)::contains);
    }

    /** All that a policy allows. */
    static Set<Use> usesOf(RolePolicy policy) {
        Set<Use> uses = new TreeSet<>();
        for (Grant grant : policy.grants()) {
            for (String resource : grant.resources()) {
                grant.actions().forEach(action -> uses.add(new Use(action, resource)));
            }
        }
        return uses;
    }

    DynamoDbClient client() {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(), new Class<?>[] {DynamoDbClient.class}, this);
    }

    /** What was done so far. */
    Set<Use> uses() {
        return uses;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null && arguments[0] instanceof Consumer<?>) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        if (arguments != null && arguments[0] instanceof SdkRequest request) {
            of(request).forEach(this::use);
        }
        try {
            return method.invoke(client, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private synchronized void use(Use use) {
        if (!allowed.test(use)) {
            throw DynamoDbException.builder()
                    .message("not authorized to perform: " + use)
                    .statusCode(400)
                    .awsErrorDetails(AwsErrorDetails.builder()
                            .errorCode("AccessDeniedException")
                            .build())
                    .build();
        }
        uses.add(use);
    }

    /** A transaction takes the actions of what is in it. */
    private static Stream<Use> of(SdkRequest request) {
        if (request instanceof TransactWriteItemsRequest transaction) {
            return transaction.transactItems().stream()
                    .map(PolicyBoundClient::action)
                    .map(PolicyBoundClient::ofTable);
        }
        if (request instanceof TransactGetItemsRequest) {
            return Stream.of(ofTable("GetItem"));
        }
        if (request instanceof QueryRequest query && query.indexName() != null) {
            return Stream.of(new Use("dynamodb:Query", "/index/" + query.indexName()));
        }
        if (request instanceof ScanRequest scan && scan.indexName() != null) {
            return Stream.of(new Use("dynamodb:Scan", "/index/" + scan.indexName()));
        }
        return Stream.of(ofTable(request.getClass().getSimpleName().replaceFirst("Request$", "")));
    }

    private static String action(TransactWriteItem item) {
        return item.put() != null
                ? "PutItem"
                : item.update() != null ? "UpdateItem" : item.delete() != null ? "DeleteItem" : "ConditionCheckItem";
    }

    private static Use ofTable(String action) {
        return new Use("dynamodb:" + action, "");
    }
}
