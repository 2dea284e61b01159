package dev.trestle.processor.refusal;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Name;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Shows errors at one of several annotations of the same type. Their container is written by the compiler, so that a
 * messager finds no place for what is in it and would show the error at the annotated type.
 */
final class RepeatedAnnotations {

    private final Optional<Trees> trees;

    /** Where the compiler is not javac, nothing is shown here and the messager's place has to do. */
    RepeatedAnnotations(ProcessingEnvironment environment) {
        this.trees = treesOf(environment);
    }

    private static Optional<Trees> treesOf(ProcessingEnvironment environment) {
        try {
            return Optional.of(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return Optional.empty();
        }
    }

    /** Shows the message; false if the place is not in one of several annotations. */
    boolean show(Place place, String message) {
        AnnotationMirror mirror = place.annotation();
        if (mirror == null
                || trees.isEmpty()
                || place.element().getAnnotationMirrors().contains(mirror)) {
            return false;
        }
        TreePath path = trees.get().getPath(place.element());
        if (path == null || !(path.getLeaf() instanceof ClassTree declaration)) {
            return false;
        }
        for (AnnotationTree annotation : declaration.getModifiers().getAnnotations()) {
            Map<Name, Tree> arguments = new HashMap<>();
            if (isWritten(mirror, annotation, arguments)) {
                Tree tree = nameOf(place).map(arguments::get).orElse(annotation);
                trees.get().printMessage(Diagnostic.Kind.ERROR, message, tree, path.getCompilationUnit());
                return true;
            }
        }
        return false;
    }

    /** Whether the type and all literals are those of the mirror; fills in the arguments. */
    private static boolean isWritten(AnnotationMirror mirror, AnnotationTree annotation, Map<Name, Tree> arguments) {
        String type = annotation.getAnnotationType().toString();
        if (!mirror.getAnnotationType()
                .asElement()
                .getSimpleName()
                .contentEquals(type.substring(type.lastIndexOf('.') + 1))) {
            return false;
        }
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment) {
                arguments.put(nameOf(assignment), assignment.getExpression());
            }
        }
        return mirror.getElementValues().entrySet().stream()
                .allMatch(value ->
                        isWritten(value.getValue(), arguments.get(value.getKey().getSimpleName())));
    }

    /** Whether a value is that of an argument, as far as that is a literal. */
    private static boolean isWritten(AnnotationValue value, @Nullable Tree argument) {
        Object whole = value.getValue();
        // An array of one value may be written without braces.
        Object single =
                whole instanceof List<?> list && list.size() == 1 && list.get(0) instanceof AnnotationValue inner
                        ? inner.getValue()
                        : whole;
        if (argument instanceof LiteralTree literal) {
            return single.equals(literal.getValue());
        }
        if (argument instanceof MemberSelectTree member
                && member.getIdentifier().contentEquals("class")) {
            return ("." + single).endsWith("." + member.getExpression());
        }
        return true;
    }

    private static Name nameOf(AssignmentTree assignment) {
        return ((IdentifierTree) assignment.getVariable()).getName();
    }

    private static Optional<Name> nameOf(Place place) {
        AnnotationMirror mirror = place.annotation();
        AnnotationValue value = place.value();
        return mirror == null
                ? Optional.empty()
                : mirror.getElementValues().entrySet().stream()
                        .filter(entry -> entry.getValue().equals(value))
                        .map(entry -> entry.getKey().getSimpleName())
                        .findFirst();
    }
}
