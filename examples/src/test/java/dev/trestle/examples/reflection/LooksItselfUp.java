package dev.trestle.examples.reflection;

/** A process that uses reflection: what the watch has to find. */
final class LooksItselfUp {

    private LooksItselfUp() {}

    /** Runs it. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        Object made = Class.forName("java.lang.StringBuilder").getConstructor().newInstance();
        System.out.println(Object.class.getMethod("hashCode").invoke(made));
    }
}
