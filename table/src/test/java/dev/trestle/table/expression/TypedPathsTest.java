package dev.trestle.table.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the types of the paths allow and what they do not, asked of the compiler. */
class TypedPathsTest {

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private static List<String> errorsOf(String call) throws IOException {
        String source = """
                import static dev.trestle.table.handwritten.AppTable.*;
                import static dev.trestle.table.handwritten.ShopTable.ORDER;
                import dev.trestle.table.handwritten.*;
                import dev.trestle.table.write.Update;
                import java.time.*;
                import java.util.*;
                class Snippet {
                    Object on(Update<User> user, Update<Company> company, Update<Order> order) { return %s; }
                }
                """.formatted(call);
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        List<String> options =
                List.of("-proc:none", "-implicit:none", "-cp", System.getProperty("java.class.path"), "-Xlint:none");
        ((JavacTask) COMPILER.getTask(null, null, diagnostics, options, null, List.of(file))).analyze();
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user.set(USER.name, \"Joe\")",
                "user.set(USER.dateOfBirth, LocalDate.now())",
                "user.remove(USER.dateOfBirth)",
                "user.remove(USER.address.postalCode)",
                "user.add(USER.logins, 1)",
                "user.add(USER.roles, Set.of(Role.ADMIN))",
                "user.when(USER.version.eq(1).and(USER.email.beginsWith(\"j\")))",
                "company.set(COMPANY.seats, 5)",
                "company.add(COMPANY.seats, Integer.valueOf(5))",
                "order.set(ORDER.weight, 1.5)",
                "order.set(ORDER.carrier, \"x\").set(ORDER.status, OrderStatus.SENT)",
                "order.remove(ORDER.delivery)",
                "order.remove(ORDER.lines.at(0))"
            })
    void compiles(String call) throws IOException {
        assertThat(errorsOf(call)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user.set(USER.email, \"x\")",
                "user.set(USER.version, 5)",
                "user.set(USER.version, Long.valueOf(5))",
                "user.set(USER.modifiedAt, Instant.now())",
                "company.set(COMPANY.createdAt, Instant.now())",
                "user.add(USER.version, 1)",
                "user.add(USER.name, 1)",
                "user.add(USER.name, \"x\")",
                "user.remove(USER.name)",
                "user.remove(USER.email)",
                "user.remove(USER.roles)",
                "user.remove(USER.address)",
                "user.set(USER.name, 5)",
                "user.set(COMPANY.plan, Plan.PRO)",
                "user.when(COMPANY.plan.eq(Plan.PRO))",
                "user.when(USER.name.eq(\"x\").and(COMPANY.plan.eq(Plan.PRO)))",
                "user.when(USER.logins.contains(1))",
                "user.when(USER.roles.contains(\"ADMIN\"))",
                "user.when(USER.roles.lt(Set.of()))",
                "user.append(USER.roles, List.of(Role.ADMIN))",
                "order.delete(ORDER.lines, Set.of())",
                "order.remove(ORDER.carrier)"
            })
    void doesNotCompile(String call) throws IOException {
        assertThat(errorsOf(call))
                .isNotEmpty()
                .allMatch(error ->
                        !error.contains("cannot find symbol") || error.contains("contains") || error.contains("lt("));
    }
}
