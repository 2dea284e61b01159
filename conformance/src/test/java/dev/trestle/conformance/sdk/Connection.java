package dev.trestle.conformance.sdk;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;

/** An open way to a DynamoDB, called by the names of operations with JSON. */
public final class Connection implements Caller, AutoCloseable {

    private static final String MODEL = "software.amazon.awssdk.services.dynamodb.model.";

    private final Clients clients;
    private final String region;
    private final String account;
    private final List<Runnable> toClose;

    /** A connection through the clients given, to the account in the region given. */
    Connection(Clients clients, String region, String account, List<Runnable> toClose) {
        this.clients = clients;
        this.region = region;
        this.account = account;
        this.toClose = toClose;
    }

    @Override
    public Outcome call(String operation, ObjectNode request) {
        Class<?> type = requestType(operation);
        return outcome(operation, type, (AwsRequest) SdkJson.build(builder(type), request));
    }

    @Override
    public Outcome send(String operation, String body) {
        Class<?> type = requestType(operation);
        AwsRequest.Builder builder =
                ((AwsRequest) SdkJson.build(builder(type), JsonNodeFactory.instance.objectNode())).toBuilder();
        AwsRequest request = builder.overrideConfiguration(
                        override -> override.putExecutionAttribute(BodyInterceptor.BODY, body))
                .build();
        return outcome(operation, type, request);
    }

    private Outcome outcome(String operation, Class<?> type, AwsRequest request) {
        try {
            return new Outcome.Answered(SdkJson.json((SdkPojo) answer(operation, type, request)));
        } catch (AwsServiceException e) {
            ObjectNode error = JsonNodeFactory.instance.objectNode();
            AwsErrorDetails details = e.awsErrorDetails();
            error.put("code", details.errorCode()).put("message", details.errorMessage());
            error.setAll(SdkJson.json((SdkPojo) e));
            return new Outcome.Failed(error);
        }
    }

    private static Class<?> requestType(String operation) {
        try {
            return Class.forName(MODEL + operation + "Request");
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException("There is no operation " + operation, e);
        }
    }

    private static SdkPojo builder(Class<?> requestType) {
        try {
            return (SdkPojo) requestType.getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object answer(String operation, Class<?> requestType, AwsRequest request) {
        String method = Character.toLowerCase(operation.charAt(0)) + operation.substring(1);
        Clients.Entry client = clients.with(method, requestType)
                .orElseThrow(() -> new IllegalArgumentException("No client has the operation " + operation));
        try {
            Object result = client.type().getMethod(method, requestType).invoke(client.client(), request);
            return result instanceof CompletableFuture<?> future
                    ? future.orTimeout(2, TimeUnit.MINUTES).join()
                    : result;
        } catch (InvocationTargetException e) {
            throw unwrapped(e);
        } catch (CompletionException e) {
            throw unwrapped(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException unwrapped(Exception e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
    }

    @Override
    public String region() {
        return region;
    }

    @Override
    public String account() {
        return account;
    }

    @Override
    public void close() {
        toClose.forEach(Runnable::run);
    }
}
