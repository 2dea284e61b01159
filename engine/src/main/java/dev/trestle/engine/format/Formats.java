package dev.trestle.engine.format;

import dev.trestle.engine.error.FormatErrors;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;

/**
 * The formats and compressions that there are on the class path. The engine itself, which has the JDK alone, brings the
 * compressions NONE and GZIP; every format comes with a module that has a library for it. Immutable and thread-safe.
 */
public final class Formats {

    /** Where to find what is not on the class path. */
    private static final Map<String, String> ARTIFACTS = Map.of("DYNAMODB_JSON", "dev.trestle:trestle-embedded");

    private static final String OTHER_FORMATS = "dev.trestle:trestle-formats";

    private final Map<String, RecordFormat> formats;
    private final Map<String, Compression> compressions;

    private Formats(Map<String, RecordFormat> formats, Map<String, Compression> compressions) {
        this.formats = formats;
        this.compressions = compressions;
    }

    /** What is on the class path of the engine. */
    public static Formats installed() {
        return Installed.FORMATS;
    }

    /**
     * The format of that name.
     *
     * @param name a value of the API's InputFormat or ExportFormat
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that names the artifact to add if no module
     *     brings it
     */
    public RecordFormat format(String name) {
        RecordFormat format = formats.get(name);
        if (format == null) {
            throw FormatErrors.notInstalled("format", name, ARTIFACTS.getOrDefault(name, OTHER_FORMATS));
        }
        return format;
    }

    /**
     * The format of that name, to write.
     *
     * @param name a value of the API's ExportFormat, all of which are written
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that names the artifact to add if no module
     *     brings it
     * @throws IllegalArgumentException if the format is only read
     */
    public WritableFormat writable(String name) {
        if (format(name) instanceof WritableFormat writable) {
            return writable;
        }
        throw new IllegalArgumentException(name + " is only read");
    }

    /**
     * The compression of that name.
     *
     * @param name a value of the API's InputCompressionType
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that names the artifact to add if no module
     *     brings it
     */
    public Compression compression(String name) {
        Compression compression = compressions.get(name);
        if (compression == null) {
            throw FormatErrors.notInstalled("compression", name, OTHER_FORMATS);
        }
        return compression;
    }

    private static Formats load() {
        Map<String, Compression> compressions = byName(Compression.class, Compression::name);
        for (Compression compression : BuiltInCompression.values()) {
            compressions.put(compression.name(), compression);
        }
        return new Formats(Map.copyOf(byName(RecordFormat.class, RecordFormat::name)), Map.copyOf(compressions));
    }

    private static <T> Map<String, T> byName(Class<T> type, Function<T, String> name) {
        Map<String, T> byName = new HashMap<>();
        ServiceLoader.load(type, type.getClassLoader()).forEach(each -> byName.put(name.apply(each), each));
        return byName;
    }

    /** Looked for when first wanted, as most engines never need any. */
    private static final class Installed {

        private static final Formats FORMATS = load();
    }
}
