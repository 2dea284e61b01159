package dev.trestle.junit;

import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * For whom a DynamoDB is: a test, or all tests of a class.
 *
 * @param context the context that ends with it
 * @param settings what its annotation says
 */
record Scope(ExtensionContext context, TestSettings settings) {

    private static final Namespace NAMESPACE = Namespace.create(Scope.class);

    /**
     * The scope in which something happens.
     *
     * @throws ParameterResolutionException if that lasts longer than a test, and the DynamoDB does not
     * @throws ExtensionConfigurationException if the annotation is not valid
     */
    static Scope of(ExtensionContext context) {
        Optional<TrestleTest> ofMethod = context.getTestMethod().flatMap(Scope::annotation);
        if (ofMethod.isPresent()) {
            if (ofMethod.get().per() == TrestleTest.Per.CLASS) {
                throw new ExtensionConfigurationException("@TrestleTest(per = CLASS) on the method "
                        + context.getRequiredTestMethod().getName() + " has no class to last for; put it on the class");
            }
            return new Scope(context, TestSettings.of(ofMethod.get()));
        }
        Class<?> owner = owner(context.getRequiredTestClass());
        TrestleTest annotation = annotation(owner).orElseThrow();
        if (annotation.per() == TrestleTest.Per.CLASS) {
            return new Scope(contextOf(owner, context), TestSettings.of(annotation));
        }
        if (context.getTestMethod().isEmpty()) {
            throw new ParameterResolutionException("what is made for " + owner.getSimpleName()
                    + " as a whole lasts longer than a test, and @TrestleTest gives each test a DynamoDB of its own;"
                    + " use @TrestleTest(per = CLASS), or parameters of tests or of @BeforeEach");
        }
        return new Scope(context, TestSettings.of(annotation));
    }

    /** What is stored for this scope; made if need be, and closed with it. */
    TestDatabase database(Supplier<TestDatabase> making) {
        return store().getOrComputeIfAbsent(key(), absent -> making.get(), TestDatabase.class);
    }

    /** What is stored for this scope, if anything has been asked for. */
    Optional<TestDatabase> database() {
        return Optional.ofNullable(store().get(key(), TestDatabase.class));
    }

    /** What all tests of a run share. */
    static Store ofRun(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }

    private Store store() {
        return context.getStore(NAMESPACE);
    }

    /** A store also shows what is stored for those around it, under the same key. */
    private String key() {
        return context.getUniqueId();
    }

    private static Class<?> owner(Class<?> testClass) {
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            if (annotation(type).isPresent()) {
                return type;
            }
        }
        throw new ExtensionConfigurationException(
                testClass.getName() + " has no @TrestleTest, nor has a class around it; add one");
    }

    private static ExtensionContext contextOf(Class<?> owner, ExtensionContext context) {
        ExtensionContext found = context;
        while (found.getTestMethod().isPresent() || !found.getTestClass().equals(Optional.of(owner))) {
            found = found.getParent().orElseThrow();
        }
        return found;
    }

    private static Optional<TrestleTest> annotation(AnnotatedElement element) {
        return AnnotationSupport.findAnnotation(element, TrestleTest.class);
    }
}
