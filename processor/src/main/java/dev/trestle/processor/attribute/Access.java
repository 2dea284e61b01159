package dev.trestle.processor.attribute;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Tells whether the code written for a design can see a type. */
public final class Access {

    private final Elements elements;
    private final PackageElement from;

    /** Looks from the package of {@code design}, which is where the code goes. */
    public Access(Elements elements, TypeElement design) {
        this.elements = elements;
        this.from = elements.getPackageOf(design);
    }

    /** Looks up types. */
    Elements elements() {
        return elements;
    }

    /** Whether the type, and all types around it, can be named there. */
    public boolean reaches(TypeElement type) {
        boolean samePackage = elements.getPackageOf(type).equals(from);
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            boolean seen = samePackage
                    ? !at.getModifiers().contains(Modifier.PRIVATE)
                    : at.getModifiers().contains(Modifier.PUBLIC);
            if (!seen) {
                return false;
            }
        }
        return true;
    }

    /** Whether a member of a type that it reaches can be called there. */
    private boolean reachesMember(Element member) {
        return member.getModifiers().contains(Modifier.PUBLIC)
                || (!member.getModifiers().contains(Modifier.PRIVATE)
                        && elements.getPackageOf(member).equals(from));
    }

    /** Whether code there can make an instance of a class: one that it reaches, with a constructor without parameters. */
    public boolean makes(TypeElement type) {
        return reaches(type)
                && type.getKind() == ElementKind.CLASS
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && (type.getNestingKind() == NestingKind.TOP_LEVEL
                        || type.getModifiers().contains(Modifier.STATIC))
                && type.getTypeParameters().isEmpty()
                && ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                        .anyMatch(constructor -> constructor.getParameters().isEmpty() && reachesMember(constructor));
    }

    /** Where it looks from, for a message. */
    public String packageName() {
        return from.isUnnamed()
                ? "the unnamed package"
                : from.getQualifiedName().toString();
    }
}
