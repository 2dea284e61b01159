package dev.trestle.junit;

import dev.trestle.connect.TableProvider;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.embedded.TestClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Resolves the parameters of {@link TrestleTest}, and prints items when a test fails. Holds no state. */
final class TrestleExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final String PRINT_PARAMETER = "trestle.test.printOnFailure";

    private static final Map<Class<?>, Function<TestDatabase, Object>> PARTS = Map.of(
            DynamoDbClient.class, TestDatabase::client,
            DynamoDbAsyncClient.class, TestDatabase::asyncClient,
            DynamoDbStreamsClient.class, TestDatabase::streamsClient,
            DynamoDbStreamsAsyncClient.class, TestDatabase::streamsAsyncClient,
            EmbeddedDynamoDb.class, TestDatabase::engine,
            TestClock.class, TestDatabase::clock);

    /** What a constructor gets is for the test that its instance is made for. */
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return PARTS.containsKey(type) || designs(context).find(type).isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Scope scope = Scope.of(context);
        TestDatabase database = scope.database(() -> open(scope, parameter));
        Class<?> type = parameter.getParameter().getType();
        Function<TestDatabase, Object> part = PARTS.get(type);
        return part == null ? database.table(designs(context).find(type).orElseThrow()) : part.apply(database);
    }

    private static TestDatabase open(Scope scope, ParameterContext parameter) {
        ExtensionContext context = scope.context();
        List<TableProvider> tables = tables(scope, parameter);
        Optional<Endpoint> endpoint = Endpoint.of(context);
        if (endpoint.isPresent()) {
            return EndpointDatabase.open(scope.settings(), endpoint.get(), tables);
        }
        return EmbeddedDatabase.open(
                scope.settings(), Template.of(tables, scope.settings().now(), context));
    }

    /** The tables that are known to be needed: those of the annotation, and the parameters next to the one in question. */
    private static List<TableProvider> tables(Scope scope, ParameterContext parameter) {
        Designs designs = designs(scope.context());
        List<Class<?>> types = new ArrayList<>(scope.settings().tables());
        Arrays.stream(parameter.getDeclaringExecutable().getParameterTypes())
                .filter(type -> designs.find(type).isPresent())
                .forEach(types::add);
        return designs.require(types);
    }

    private static Designs designs(ExtensionContext context) {
        ClassLoader loader = context.getRequiredTestClass().getClassLoader();
        return Scope.ofRun(context).getOrComputeIfAbsent(loader, Designs::of, Designs.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isEmpty()) {
            return;
        }
        Scope scope = Scope.of(context);
        if (scope.settings().printOnFailure()
                || context.getConfigurationParameter(PRINT_PARAMETER, Boolean::valueOf)
                        .orElse(false)) {
            scope.database()
                    .ifPresent(database -> database.tables()
                            .forEach(table -> System.err.println(
                                    "When " + context.getDisplayName() + " failed, " + PrintedItems.of(table))));
        }
    }
}
