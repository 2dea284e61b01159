package dev.trestle.engine.error;

/** The texts of errors about the formats of files. */
public final class FormatErrors {

    private FormatErrors() {}

    /** A format or compression that no module on the class path brings. */
    public static ServiceException notInstalled(String kind, String name, String artifact) {
        return RequestErrors.validation(
                "The " + kind + " " + name + " needs a library: add " + artifact + " to the class path");
    }
}
