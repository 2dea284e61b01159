package dev.trestle.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.trestle");

    @ParameterizedTest
    @EnumSource
    void theCodeKeepsTheRule(Rules rule) {
        rule.under("dev.trestle").check(CODE);
    }

    @ParameterizedTest
    @EnumSource
    void theRuleFailsOnItsPlantedViolation(Rules rule) {
        String root = "planted." + rule.name().toLowerCase(Locale.ROOT).replace("_", "");
        JavaClasses planted = new ClassFileImporter().importPackages(root);
        assertThat(planted).isNotEmpty();

        assertThatThrownBy(() -> rule.under(root).check(planted))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Planted");
    }

    @Test
    void theRulesSeeEveryModule() {
        Set<String> modules = CODE.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.split("\\.", -1)[2])
                .collect(Collectors.toSet());
        assertThat(modules)
                .contains(
                        "engine",
                        "storage",
                        "protocol",
                        "embedded",
                        "formats",
                        "server",
                        "table",
                        "processor",
                        "enhanced",
                        "migrations",
                        "infrastructure",
                        "connect",
                        "lambda",
                        "micrometer",
                        "opentelemetry",
                        "junit",
                        "examples",
                        "cli",
                        "maven");
    }
}
