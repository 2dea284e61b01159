package dev.trestle.processor.design;

import dev.trestle.processor.annotation.AnnotationUse;
import dev.trestle.processor.attribute.Access;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads which class holds a design's migrations. */
final class MigrationsReader {

    private static final String MIGRATIONS = "dev.trestle.migrations.Migrations";
    private static final Set<Modifier> CONSTANT = Set.of(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);

    private final Access access;
    private final Refusals refusals;

    MigrationsReader(Access access, Refusals refusals) {
        this.access = access;
        this.refusals = refusals;
    }

    /** The class; empty if the design has none or it was refused. */
    Optional<TypeElement> read(AnnotationUse design) {
        Object value = design.value("migrations").getValue();
        if (value instanceof TypeMirror type && type.getKind() == TypeKind.VOID) {
            return Optional.empty();
        }
        if (!(value instanceof DeclaredType declared) || !(declared.asElement() instanceof TypeElement holder)) {
            if (value instanceof TypeMirror) {
                refuse(design, String.valueOf(value));
            } else {
                refusals.noteUnresolvedType();
            }
            return Optional.empty();
        }
        if (declared.getKind() == TypeKind.ERROR) {
            refusals.noteUnresolvedType();
            return Optional.empty();
        }
        if (!access.reaches(holder) || !holdsMigrations(holder)) {
            refuse(design, holder.getSimpleName().toString());
            return Optional.empty();
        }
        return Optional.of(holder);
    }

    private boolean holdsMigrations(TypeElement holder) {
        for (VariableElement field : ElementFilter.fieldsIn(holder.getEnclosedElements())) {
            if (field.getSimpleName().contentEquals("ALL")) {
                if (field.asType().getKind() == TypeKind.ERROR) {
                    refusals.noteUnresolvedType();
                    return true;
                }
                return field.getModifiers().containsAll(CONSTANT)
                        && field.asType().toString().equals(MIGRATIONS);
            }
        }
        return false;
    }

    private void refuse(AnnotationUse design, String holder) {
        refusals.add(
                Refusal.MIGRATIONS_CLASS,
                design.place("migrations"),
                "%s does not hold migrations. A class that code in %s can see, with a field"
                        + " 'public static final Migrations ALL' of the type %s, does.",
                holder,
                access.packageName(),
                MIGRATIONS);
    }
}
