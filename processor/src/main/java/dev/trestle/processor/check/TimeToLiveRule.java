package dev.trestle.processor.check;

import dev.trestle.processor.attribute.Role;
import dev.trestle.processor.design.ComponentModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.Optional;

/**
 * A table has one time-to-live attribute, and DynamoDB deletes by it whatever item has a number there. See "Using time
 * to live (TTL) in DynamoDB" in the Amazon DynamoDB Developer Guide.
 */
final class TimeToLiveRule implements Rule {

    private record Declared(EntityModel entity, ComponentModel component) {}

    @Override
    public void check(TableModel table, Refusals refusals) {
        Optional<Declared> first = table.entities().stream()
                .flatMap(entity -> entity.components().stream()
                        .filter(TimeToLiveRule::isTimeToLive)
                        .map(component -> new Declared(entity, component)))
                .findFirst();
        first.ifPresent(declared -> table.entities()
                .forEach(entity ->
                        entity.components().forEach(component -> checkAgainst(declared, entity, component, refusals))));
    }

    private static boolean isTimeToLive(ComponentModel component) {
        return component.role().filter(Role.TIME_TO_LIVE::equals).isPresent();
    }

    private static void checkAgainst(
            Declared declared, EntityModel entity, ComponentModel component, Refusals refusals) {
        boolean sameName = component
                .attribute()
                .stored()
                .equals(declared.component().attribute().stored());
        if (isTimeToLive(component) && !sameName && !entity.equals(declared.entity())) {
            refusals.add(
                    Refusal.TIME_TO_LIVE_ATTRIBUTE,
                    component.attribute().place(),
                    "The time to live of %s is '%s', but that of %s is '%s', and a table has one such attribute."
                            + " Give both components one name.",
                    entity.simpleName(),
                    component.name(),
                    declared.entity().simpleName(),
                    declared.component().name());
        }
        if (sameName && !isTimeToLive(component) && component.attribute().type().isNumber()) {
            refusals.add(
                    Refusal.TIME_TO_LIVE_ATTRIBUTE,
                    component.attribute().place(),
                    "DynamoDB would delete items of %s by the number in '%s', which is the time to live of %s."
                            + " Rename the component, or annotate it with @TimeToLive.",
                    entity.simpleName(),
                    component.name(),
                    declared.entity().simpleName());
        }
    }
}
