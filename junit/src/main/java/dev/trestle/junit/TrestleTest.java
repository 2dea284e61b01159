package dev.trestle.junit;

import dev.trestle.engine.simulation.Simulation;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives tests a DynamoDB in this process, with tables that are migrated and that nobody else writes to:
 *
 * <pre>{@code
 * @TrestleTest
 * class SignUpTest {
 *     @Test void joeSignsUp(AppTable app, TestClock clock) { ... }
 * }
 * }</pre>
 *
 * <p>Parameters of tests, of the methods around them and of constructors may be the generated class of any design on the
 * class path, as in {@code AppTable}; the AWS SDK's {@code DynamoDbClient}, {@code DynamoDbAsyncClient}, {@code
 * DynamoDbStreamsClient} and {@code DynamoDbStreamsAsyncClient}; the {@link dev.trestle.embedded.EmbeddedDynamoDb}; and the
 * {@link dev.trestle.embedded.TestClock} that the DynamoDB and the tables tell the time by. Whatever a test gets belongs to
 * the same DynamoDB. Migrations run once for all tests that begin alike; each then starts with a copy. Tests may run in
 * parallel.
 *
 * <p>The same tests run on a DynamoDB elsewhere if the JUnit configuration parameter or system property {@code
 * trestle.test.endpoint} is its address and {@code trestle.test.region}, unless it is us-east-1, its region: tables then get
 * names of their own, are migrated for each test and deleted after it, and there is no {@code EmbeddedDynamoDb}. Credentials
 * are the SDK's for an address of AWS, else those of system properties or environment variables, else made up.
 *
 * <p>On a class it is for its tests and for those of its nested classes and subclasses; on a method it is for that test
 * alone, in the place of the class's. It needs JUnit 5.12 or newer, or JUnit 6.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(TrestleExtension.class)
public @interface TrestleTest {

    /** How long a DynamoDB lasts. */
    enum Per {
        /** Each test has its own, and each invocation of a parameterized one. */
        TEST,
        /**
         * All tests of the class that bears the annotation share one, also those of its nested classes. Needed for
         * parameters of {@code @BeforeAll} and {@code @AfterAll}, and of the constructor where an instance lasts as long as
         * the class.
         */
        CLASS
    }

    /** How long a DynamoDB lasts; it is fresh for each test unless set. */
    Per per() default Per.TEST;

    /** The time at which the clock starts, as in {@code 2026-01-01T00:00:00Z}. */
    String now() default "2026-01-01T00:00:00Z";

    /**
     * What the DynamoDB imitates of the weather of production, by the class of its supplier, which has a constructor without
     * parameters, as {@link RealisticWeather} has; fair weather unless set. Tables are made before it begins. Times count by
     * the test's clock.
     */
    Class<? extends Supplier<Simulation>> simulate() default FairWeather.class;

    /** Tables that a test needs and does not have as parameters, by their generated classes. */
    Class<?>[] tables() default {};

    /**
     * Whether to print the items of the tables to standard error when a test fails, as they were then; the configuration
     * parameter or system property {@code trestle.test.printOnFailure} does the same for all tests.
     */
    boolean printOnFailure() default false;
}
