package dev.trestle.policy;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules, each for the packages under a root: {@code dev.trestle} for the code, another for the violations that are
 * planted to prove that the rule can fail.
 */
enum Rules {
    /** Modules depend on each other in one direction. What may use a module is listed here, nothing else may. */
    MODULES {
        @Override
        ArchRule under(String root) {
            Map<String, List<String>> users = new TreeMap<>(Map.ofEntries(
                    Map.entry(
                            "engine",
                            List.of("storage", "protocol", "embedded", "formats", "server", "connect", "junit", "cli")),
                    Map.entry("storage", List.of("cli")),
                    Map.entry("formats", List.of("cli", "server")),
                    Map.entry("protocol", List.of("embedded", "server")),
                    Map.entry("embedded", List.of("connect", "junit", "cli")),
                    Map.entry("server", List.of("cli")),
                    Map.entry(
                            "table",
                            List.of("processor", "enhanced", "migrations", "connect", "junit", "examples", "cli")),
                    Map.entry("enhanced", List.of()),
                    Map.entry("migrations", List.of("connect", "junit", "examples", "cli")),
                    Map.entry("connect", List.of("junit", "examples", "cli")),
                    Map.entry("junit", List.of()),
                    Map.entry("examples", List.of("cli")),
                    Map.entry("processor", List.of()),
                    Map.entry("cli", List.of("maven")),
                    Map.entry("maven", List.of())));
            Architectures.LayeredArchitecture modules =
                    layeredArchitecture().consideringOnlyDependenciesInAnyPackage(root + "..");
            for (String module : users.keySet()) {
                modules = modules.optionalLayer(module).definedBy(root + "." + module + "..");
            }
            for (Map.Entry<String, List<String>> module : users.entrySet()) {
                modules = restricted(modules, module.getKey(), module.getValue());
            }
            return modules;
        }
    },

    /** A request walks a straight line through the engine; items, errors and the service model are leaves. */
    ENGINE_LAYERS {
        @Override
        ArchRule under(String root) {
            String engine = root + ".engine";
            Map<String, List<String>> users = new TreeMap<>(Map.of(
                    "entry", List.of(),
                    "operation", List.of("entry"),
                    "expression", List.of("operation"),
                    "partiql", List.of("operation"),
                    "table", List.of("operation", "entry"),
                    "storage", List.of("table", "operation", "entry"),
                    "bucket", List.of("operation", "entry"),
                    "format", List.of("operation"),
                    "model", List.of("format", "operation", "entry")));
            Architectures.LayeredArchitecture layers =
                    layeredArchitecture().consideringOnlyDependenciesInAnyPackage(engine + "..");
            for (String layer : users.keySet()) {
                layers = layers.optionalLayer(layer)
                        .definedBy(layer.equals("entry") ? engine : engine + "." + layer + "..");
            }
            for (Map.Entry<String, List<String>> layer : users.entrySet()) {
                layers = restricted(layers, layer.getKey(), layer.getValue());
            }
            return layers;
        }
    },

    /** No package depends on itself by way of others. */
    NO_CYCLES {
        @Override
        ArchRule under(String root) {
            return slices().matching(root + ".(**)").should().beFreeOfCycles();
        }
    },

    /** The engine is on the test class path of its users, so it brings nothing along. */
    ENGINE_NEEDS_ONLY_THE_JDK {
        @Override
        ArchRule under(String root) {
            return classes()
                    .that()
                    .resideInAPackage(root + ".engine..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(root + ".engine..", "java..", "org.jspecify.annotations..");
        }
    },

    /** Durable storage brings one library along, and knows nothing of requests. */
    STORAGE_NEEDS_ONLY_ROCKSDB {
        @Override
        ArchRule under(String root) {
            return classes()
                    .that()
                    .resideInAPackage(root + ".storage..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            root + ".storage..",
                            root + ".engine.storage..",
                            root + ".engine.item..",
                            "org.rocksdb..",
                            "java..",
                            "org.jspecify.annotations..");
        }
    },

    /** The protocol comes along with the embedded clients: of the SDK it takes the JSON parser, which knows nothing of AWS. */
    PROTOCOL_NEEDS_ONLY_A_PARSER {
        @Override
        ArchRule under(String root) {
            return classes()
                    .that()
                    .resideInAPackage(root + ".protocol..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            root + ".protocol..",
                            root + ".engine..",
                            "software.amazon.awssdk.thirdparty.jackson..",
                            "java..",
                            "org.jspecify.annotations..");
        }
    },

    /** The embedded clients are there too: the engine and the AWS SDK, which the user has, and nothing else. */
    EMBEDDED_NEEDS_ONLY_THE_SDK {
        @Override
        ArchRule under(String root) {
            return classes()
                    .that()
                    .resideInAPackage(root + ".embedded..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            root + ".embedded..",
                            root + ".protocol..",
                            root + ".engine..",
                            "software.amazon.awssdk..",
                            "org.reactivestreams..",
                            "java..",
                            "org.jspecify.annotations..");
        }
    },

    /** Modelling and migrations look nothing up at run time: what they need to know is in generated code. */
    NO_REFLECTION {
        @Override
        ArchRule under(String root) {
            return noClasses()
                    .that()
                    .resideInAnyPackage(root + ".table..", root + ".migrations..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage("java.lang.reflect..", "java.lang.invoke.."))
                    .orShould()
                    .callMethod(Class.class, "forName", String.class)
                    .orShould(callReflectiveMethodsOfClass());
        }
    },

    /** Names that say nothing of what is inside. */
    TELLING_NAMES {
        @Override
        ArchRule under(String root) {
            return noClasses()
                    .that()
                    .resideInAPackage(root + "..")
                    .should()
                    .resideInAnyPackage(
                            "..util..", "..utils..", "..helper..", "..helpers..", "..common..", "..misc..", "..impl..")
                    .orShould()
                    .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl|Pair)");
        }
    };

    abstract ArchRule under(String root);

    private static Architectures.LayeredArchitecture restricted(
            Architectures.LayeredArchitecture layers, String layer, List<String> users) {
        return users.isEmpty()
                ? layers.whereLayer(layer).mayNotBeAccessedByAnyLayer()
                : layers.whereLayer(layer).mayOnlyBeAccessedByLayers(users.toArray(String[]::new));
    }

    private static ArchCondition<JavaClass> callReflectiveMethodsOfClass() {
        return new ArchCondition<>("ask a class for its members") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getMethodCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Class.class))
                        .filter(call -> call.getTarget()
                                .getName()
                                .matches("get(Declared)?(Methods?|Fields?|Constructors?|RecordComponents)"))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(item, call.getDescription())));
            }
        };
    }
}
