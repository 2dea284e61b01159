package dev.trestle.processor;

import com.palantir.javapoet.JavaFile;
import dev.trestle.processor.check.DesignRules;
import dev.trestle.processor.design.CollectionReader;
import dev.trestle.processor.design.DesignReader;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.layout.KeyLayoutFile;
import dev.trestle.processor.naming.TableNames;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.processor.service.ServiceFile;
import dev.trestle.processor.write.TableWriter;
import dev.trestle.table.design.Collection;
import dev.trestle.table.design.TableDesign;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Reads each {@link TableDesign}, refuses what would go wrong at run time, and writes the Java that works with the table.
 * Refusals are compile errors with a stable code, as in {@code [TRESTLE-D029]}, at the line that is wrong; for a design
 * with one, nothing is written.
 *
 * <p>With the option {@code -Atrestle.keys=FOLDER} it keeps the key layout of each design in a file there, to be committed,
 * and refuses to change it unknowingly; {@code -Atrestle.keys.accept=true} accepts a change.
 */
public final class TableDesignProcessor extends AbstractProcessor {

    /** The folder of the files that hold key layouts; without it, nothing is compared. */
    private static final String KEYS = "trestle.keys";

    /** {@code true} if changes of key layouts are meant. */
    private static final String ACCEPT = "trestle.keys.accept";

    private final Set<String> waiting = new LinkedHashSet<>();
    private final Set<String> sourceTypes = new LinkedHashSet<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, Place> providers = new TreeMap<>();

    /** Made by the compiler, which finds it through {@code META-INF/services}. */
    public TableDesignProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // What the written code is annotated with is claimed too, or it could not be compiled with that lint as an
        // error.
        return Set.of(TableDesign.class.getPackageName() + ".*", TableWriter.GENERATED);
    }

    @Override
    public Set<String> getSupportedOptions() {
        return Set.of(KEYS, ACCEPT);
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    @SuppressWarnings("DoNotClaimAnnotations") // javac's "processing" lint warns of annotations that nobody claims
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (sourceTypes.isEmpty()) {
            ElementFilter.typesIn(round.getRootElements())
                    .forEach(type -> sourceTypes.add(type.getQualifiedName().toString()));
        }
        Refusals.Shown shown = new Refusals.Shown(processingEnv);
        checkCollections(round, shown);
        Set<String> designs = new LinkedHashSet<>(waiting);
        waiting.clear();
        ElementFilter.typesIn(round.getElementsAnnotatedWith(TableDesign.class))
                .forEach(type -> designs.add(type.getQualifiedName().toString()));
        for (String design : designs) {
            TypeElement element = elements().getTypeElement(design);
            if (element != null) {
                process(element, round.processingOver(), shown);
            }
        }
        if (round.processingOver() && !providers.isEmpty()) {
            nameProviders(shown);
        }
        return true;
    }

    private void process(TypeElement element, boolean last, Refusals.Shown shown) {
        Refusals refusals = new Refusals();
        Optional<TableModel> table = new DesignReader(elements(), processingEnv.getTypeUtils(), refusals).read(element);
        table.ifPresent(read -> new DesignRules(elements(), sourceTypes).check(read, refusals));
        if (refusals.count() == 0 && !refusals.sawUnresolvedType()) {
            table.ifPresent(read -> checkKeyLayout(read, refusals));
        }
        if (refusals.sawUnresolvedType() && !last) {
            waiting.add(element.getQualifiedName().toString());
        } else if (refusals.count() > 0) {
            refusals.show(shown);
        } else if (table.isPresent() && !refusals.sawUnresolvedType()) {
            write(table.get(), shown);
        }
    }

    private void checkKeyLayout(TableModel table, Refusals refusals) {
        String folder = processingEnv.getOptions().get(KEYS);
        if (folder != null) {
            boolean accept = Boolean.parseBoolean(processingEnv.getOptions().get(ACCEPT));
            new KeyLayoutFile(Path.of(folder), accept).check(table, refusals);
        }
    }

    /** A collection that no entity implements belongs to no design, so that it is looked at here. */
    private void checkCollections(RoundEnvironment round, Refusals.Shown shown) {
        Refusals refusals = new Refusals();
        CollectionReader reader = new CollectionReader(elements(), refusals);
        round.getElementsAnnotatedWith(Collection.class).forEach(reader::read);
        refusals.show(shown);
    }

    private void write(TableModel table, Refusals.Shown shown) {
        Refusals refusals = new Refusals();
        List<JavaFile> files = new TableWriter(elements(), TableDesignProcessor.class).write(table);
        if (files.stream().allMatch(file -> isNewOrSame(file, table, refusals))) {
            files.forEach(file -> write(file, table, refusals));
            String provider = new TableNames(table).provider(table).canonicalName();
            if (written.containsKey(provider)) {
                providers.put(provider, table.place());
            }
        }
        refusals.show(shown);
    }

    /** Two designs of one package may share an entity or a nested record, for which the same is written. */
    private boolean isNewOrSame(JavaFile file, TableModel table, Refusals refusals) {
        String before = written.get(nameOf(file));
        boolean fits = before == null || before.equals(file.toString());
        if (!fits) {
            refusals.add(
                    Refusal.GENERATED_NAME,
                    table.place(),
                    "The type %s is written for another design of the package, for a record of the same name."
                            + " Rename one record, or move one design into another package.",
                    nameOf(file));
        }
        return fits;
    }

    private void write(JavaFile file, TableModel table, Refusals refusals) {
        if (written.putIfAbsent(nameOf(file), file.toString()) != null) {
            return;
        }
        try {
            file.writeTo(processingEnv.getFiler());
        } catch (IOException e) {
            refusals.add(Refusal.NOT_WRITTEN, table.place(), "The type %s cannot be written: %s", nameOf(file), e);
        }
    }

    private void nameProviders(Refusals.Shown shown) {
        try {
            new ServiceFile(TableWriter.PROVIDER).add(providers.keySet(), this::exists, processingEnv.getFiler());
        } catch (IOException e) {
            Refusals refusals = new Refusals();
            providers
                    .values()
                    .forEach(place -> refusals.add(
                            Refusal.NOT_WRITTEN,
                            place,
                            "The file that names designs to tools cannot be written: %s",
                            e));
            refusals.show(shown);
        }
    }

    private boolean exists(String type) {
        return elements().getTypeElement(type) != null;
    }

    private static String nameOf(JavaFile file) {
        return file.packageName() + "." + file.typeSpec().name();
    }

    private Elements elements() {
        return processingEnv.getElementUtils();
    }
}
