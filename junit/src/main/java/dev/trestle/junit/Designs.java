package dev.trestle.junit;

import dev.trestle.connect.TableProvider;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The designs on the class path of the tests, by the classes that the annotation processor has written for them. */
final class Designs {

    private final List<TableProvider> providers;

    private Designs(List<TableProvider> providers) {
        this.providers = providers;
    }

    static Designs of(ClassLoader loader) {
        return new Designs(ServiceLoader.load(TableProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    Optional<TableProvider> find(Class<?> tableClass) {
        return providers.stream()
                .filter(provider -> provider.tableClass() == tableClass)
                .findFirst();
    }

    /**
     * The designs of these classes.
     *
     * @throws ExtensionConfigurationException if one of them is not of a design, or if two have a table of the same name
     */
    List<TableProvider> require(List<Class<?>> tableClasses) {
        List<TableProvider> found = tableClasses.stream()
                .distinct()
                .map(tableClass -> find(tableClass).orElseThrow(() -> unknown(tableClass)))
                .toList();
        Set<String> names = new HashSet<>();
        for (TableProvider provider : found) {
            if (!names.add(provider.design().tableName())) {
                throw new ExtensionConfigurationException("a test uses two designs of a table named "
                        + provider.design().tableName() + "; give one of them another name");
            }
        }
        return found;
    }

    private ExtensionConfigurationException unknown(Class<?> tableClass) {
        String known = providers.stream()
                .map(provider -> provider.tableClass().getName())
                .sorted()
                .collect(Collectors.joining(", "));
        return new ExtensionConfigurationException(tableClass.getName() + " is not the generated class of a design; "
                + (known.isEmpty()
                        ? "there is none on the class path: is trestle-processor on the compiler's processor path?"
                        : "those are " + known));
    }
}
