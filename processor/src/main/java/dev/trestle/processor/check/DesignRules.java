package dev.trestle.processor.check;

import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.refusal.Refusals;
import java.util.List;
import java.util.Set;
import javax.lang.model.util.Elements;

/** All rules that a design as a whole has to keep. */
public final class DesignRules {

    private final List<Rule> rules;

    /**
     * The rules.
     *
     * @param elements where to look up the types that written code extends
     * @param sourceTypes the qualified names of the types that the user wrote
     */
    public DesignRules(Elements elements, Set<String> sourceTypes) {
        rules = List.of(
                new TableNameRule(),
                new IndexRule(),
                new KeyAttributeRule(),
                new TableKeyRule(),
                new PatternRule(elements),
                new IndexAttributeRule(),
                new ReservedAttributeRule(),
                new TimeToLiveRule(),
                new KeyCollisionRule(),
                new UniqueRule(elements),
                new EntityNameRule(),
                new MemberNameRule(),
                new TypeNameRule(sourceTypes),
                new CollectionRule());
    }

    /** Refuses all that does not keep a rule. */
    public void check(TableModel table, Refusals refusals) {
        rules.forEach(rule -> rule.check(table, refusals));
    }
}
