package dev.trestle.conformance.sdk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** An open way to a DynamoDB, called by the names of operations with JSON. */
public final class Connection implements AutoCloseable {

    private static final String MODEL = "software.amazon.awssdk.services.dynamodb.model.";

    private final Class<?> type;
    private final Object client;
    private final List<Runnable> toClose;

    /** A connection through the client given, of the interface given. */
    Connection(Class<?> type, Object client, List<Runnable> toClose) {
        this.type = type;
        this.client = client;
        this.toClose = toClose;
    }

    /**
     * Carries out an operation.
     *
     * @throws IllegalArgumentException if the request has a member that the API does not know
     */
    public Outcome call(String operation, ObjectNode request) {
        try {
            return new Outcome.Answered(SdkJson.json((SdkPojo) answer(operation, request)));
        } catch (DynamoDbException e) {
            ObjectNode error = JsonNodeFactory.instance.objectNode();
            AwsErrorDetails details = e.awsErrorDetails();
            error.put("code", details.errorCode()).put("message", details.errorMessage());
            error.setAll(SdkJson.json((SdkPojo) e));
            return new Outcome.Failed(error);
        }
    }

    private Object answer(String operation, ObjectNode request) {
        try {
            Class<?> requestType = Class.forName(MODEL + operation + "Request");
            SdkPojo builder = (SdkPojo) requestType.getMethod("builder").invoke(null);
            String method = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
            Object result = type.getMethod(method, requestType).invoke(client, SdkJson.build(builder, request));
            return result instanceof CompletableFuture<?> future ? future.join() : result;
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (CompletionException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("There is no operation " + operation, e);
        }
    }

    private static RuntimeException unwrapped(Exception e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    @Override
    public void close() {
        toClose.forEach(Runnable::run);
    }
}
