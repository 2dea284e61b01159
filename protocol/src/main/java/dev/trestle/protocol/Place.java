package dev.trestle.protocol;

import dev.trestle.engine.model.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.thirdparty.jackson.core.JsonStreamContext;

/** Where in a request the parser is, in AWS's words. Worked out only when an error has to say it. */
final class Place {

    private Place() {}

    /** The path of what the parser is at, as in {@code requestItems.orders.member.keys.2.member}. */
    static String of(JsonStreamContext at, Shape.StructureOf root) {
        Deque<JsonStreamContext> way = new ArrayDeque<>();
        for (JsonStreamContext context = at; context != null && !context.inRoot(); context = context.getParent()) {
            way.push(context);
        }
        StringBuilder path = new StringBuilder();
        Shape shape = root;
        for (JsonStreamContext step : way) {
            if (!path.isEmpty()) {
                path.append('.');
            }
            if (step.inArray()) {
                path.append(step.getCurrentIndex() + 1).append(".member");
                shape = shape instanceof Shape.ListOf list ? list.element() : null;
            } else if (shape instanceof Shape.StructureOf structure) {
                path.append(decapitalized(step.getCurrentName()));
                Shape.Member member = structure.members().get(step.getCurrentName());
                shape = member == null ? null : member.shape();
            } else {
                path.append(step.getCurrentName()).append(".member");
                shape = valueOf(shape);
            }
        }
        return path.toString();
    }

    private static @Nullable Shape valueOf(@Nullable Shape shape) {
        return shape instanceof Shape.MapOf map ? map.value() : null;
    }

    private static String decapitalized(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
