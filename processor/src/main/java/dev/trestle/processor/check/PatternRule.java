package dev.trestle.processor.check;

import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.IndexModel;
import dev.trestle.processor.design.PatternModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.naming.QueryNames;
import dev.trestle.processor.naming.Words;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.table.entity.EntityTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Each access pattern uses an index that exists, alone within its entity, and a method name that is free. */
final class PatternRule implements Rule {

    private static final String PARENT = EntityTable.class.getCanonicalName();

    private final Elements elements;

    PatternRule(Elements elements) {
        this.elements = elements;
    }

    @Override
    public void check(TableModel table, Refusals refusals) {
        Set<String> taken = new HashSet<>(Set.of("key"));
        TypeElement parent = elements.getTypeElement(PARENT);
        if (parent != null) {
            for (Element member : ElementFilter.methodsIn(elements.getAllMembers(parent))) {
                taken.add(member.getSimpleName().toString());
            }
        }
        List<String> indexes =
                table.indexes().stream().map(IndexModel::name).distinct().toList();
        for (EntityModel entity : table.entities()) {
            checkIndexes(entity, indexes, refusals);
            checkMethods(entity, taken, refusals);
        }
    }

    private static void checkIndexes(EntityModel entity, List<String> indexes, Refusals refusals) {
        Set<String> used = new HashSet<>();
        for (PatternModel pattern : entity.patterns()) {
            if (!indexes.contains(pattern.index())) {
                refusals.add(
                        Refusal.UNKNOWN_INDEX,
                        pattern.indexPlace(),
                        "The table has no index \"%s\". %s Declare it with @GlobalSecondaryIndex in the @TableDesign.",
                        pattern.index(),
                        indexes.isEmpty()
                                ? "It has none at all."
                                : indexes.stream().collect(Collectors.joining(", ", "It has: ", ".")));
            }
            if (!used.add(pattern.index())) {
                refusals.add(
                        Refusal.INDEX_USED_TWICE,
                        pattern.indexPlace(),
                        "%s uses the index \"%s\" twice, but an item has one key in an index. Use another index.",
                        entity.simpleName(),
                        pattern.index());
            }
        }
    }

    private static void checkMethods(EntityModel entity, Set<String> taken, Refusals refusals) {
        Set<String> names = new HashSet<>(taken);
        // A query has classes, within that of the operations, which are named for it.
        Set<String> types = new HashSet<>(Set.of(Words.capitalized(entity.plural())));
        entity.key().ifPresent(key -> {
            String name = QueryNames.ofPartition(key);
            names.add(name);
            types.addAll(QueryNames.ofTypes(name, key.sortSteps()));
        });
        for (PatternModel pattern : entity.patterns()) {
            List<String> wanted = pattern.key()
                    .map(key -> QueryNames.ofTypes(pattern.method(), key.sortSteps()))
                    .orElseGet(() -> List.of(Words.capitalized(pattern.method())));
            boolean typesAreFree = wanted.stream().noneMatch(types::contains);
            types.addAll(wanted);
            if (!names.add(pattern.method()) || !typesAreFree) {
                refusals.add(
                        Refusal.ACCESS_PATTERN_NAME,
                        pattern.methodPlace(),
                        "The name \"%s\" is taken: the operations on %s have another method or type of that name."
                                + " Choose another, as in \"by...\" or \"of...\".",
                        pattern.method(),
                        entity.simpleName());
            }
        }
    }
}
