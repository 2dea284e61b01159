package dev.trestle.storage.powercut;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what strace wrote of a process, with {@code -f -y -xx}, as far as it is about the files below a folder. */
final class Trace {

    /** The calls that strace has to show. */
    static final String CALLS = "openat,open,creat,write,pwrite64,writev,pwritev,lseek,fsync,fdatasync,sync_file_range,"
            + "rename,renameat,renameat2,unlink,unlinkat,rmdir,ftruncate,truncate,fallocate,mkdir,mkdirat,link,linkat";

    private static final Pattern LINE = Pattern.compile("(\\d+) +(\\w+)\\((.*)\\) += (-?\\d+).*", Pattern.DOTALL);
    private static final Pattern UNFINISHED = Pattern.compile("(\\d+) +(\\w+)\\((.*) <unfinished \\.\\.\\.>");
    private static final Pattern RESUMED = Pattern.compile("(\\d+) +<\\.\\.\\. (\\w+) resumed>(.*)");
    private static final Pattern DESCRIPTOR = Pattern.compile("(\\d+)<([^>]*)>.*");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final String DELETED = " (deleted)";

    private record Started(String text, int calls) {}

    private final Path root;
    private final Path output;
    private final List<FileCall> calls = new ArrayList<>();
    private final Map<String, Started> unfinished = new HashMap<>();
    private final Map<Integer, Long> positions = new HashMap<>();

    private Trace(Path root, Path output) {
        this.root = root;
        this.output = output;
    }

    /**
     * The calls about files below the folder, in the order in which they were over, and what was said meanwhile.
     *
     * @param root the folder, as an absolute path without symbolic links
     * @param output what standard output goes to, as such a path
     */
    static List<FileCall> read(Path trace, Path root, Path output) throws IOException {
        Trace reading = new Trace(root, output);
        try (BufferedReader lines = Files.newBufferedReader(trace, StandardCharsets.ISO_8859_1)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                reading.line(line);
            }
        }
        return reading.calls;
    }

    private void line(String line) {
        Matcher started = UNFINISHED.matcher(line);
        if (started.matches()) {
            unfinished.put(
                    started.group(1),
                    new Started(started.group(1) + " " + started.group(2) + "(" + started.group(3), calls.size()));
            return;
        }
        Matcher resumed = RESUMED.matcher(line);
        if (resumed.matches()) {
            Started begun = unfinished.remove(resumed.group(1));
            if (begun != null) {
                whole(begun.text() + resumed.group(3), begun.calls());
            }
            return;
        }
        whole(line, calls.size());
    }

    private void whole(String line, int begun) {
        Matcher call = LINE.matcher(line);
        if (!call.matches()) {
            return;
        }
        long result = Long.parseLong(call.group(4));
        if (result >= 0) {
            call(call.group(2), call.group(3), result, begun);
        }
    }

    private void call(String name, String arguments, long result, int begun) {
        switch (name) {
            case "open", "openat", "creat" -> opened(paths(arguments), arguments, (int) result);
            case "write", "writev" -> written(arguments, -1, result);
            case "pwrite64", "pwritev" -> written(arguments, lastNumber(arguments), result);
            case "lseek" -> positions.put(descriptor(arguments), result);
            case "fsync", "fdatasync" -> {
                Path path = described(arguments);
                if (isOurs(path)) {
                    calls.add(new FileCall.Sync(path, begun));
                }
            }
            case "ftruncate" -> {
                Path file = described(arguments);
                if (isOurs(file)) {
                    calls.add(new FileCall.Resize(file, lastNumber(arguments)));
                }
            }
            // Space that is kept for later writes, or handed to the disk early, is no content.
            case "fallocate", "sync_file_range" -> {
                if (name.equals("fallocate")
                        && !arguments.contains("FALLOC_FL_KEEP_SIZE")
                        && isOurs(described(arguments))) {
                    throw new IllegalStateException("a call that is not understood: " + name + "(" + arguments + ")");
                }
            }
            default -> named(name, paths(arguments), arguments);
        }
    }

    private void opened(List<Path> paths, String arguments, int descriptor) {
        positions.put(descriptor, 0L);
        Path file = paths.get(paths.size() - 1);
        if (isOurs(file) && (arguments.contains("O_CREAT") || arguments.contains("O_TRUNC"))) {
            calls.add(new FileCall.Open(file, arguments.contains("O_TRUNC")));
        }
    }

    private void written(String arguments, long offset, long length) {
        int descriptor = descriptor(arguments);
        Path file = described(arguments);
        if (file.equals(output)) {
            calls.add(new FileCall.Say(new String(bytes(arguments), StandardCharsets.UTF_8)));
        } else if (isOurs(file)) {
            long position = offset >= 0 ? offset : positions.getOrDefault(descriptor, 0L);
            byte[] bytes = bytes(arguments);
            if (bytes.length != length) {
                throw new IllegalStateException(
                        "of " + length + " bytes the trace of " + file + " has " + bytes.length);
            }
            calls.add(new FileCall.Write(file, position, ByteBuffer.wrap(bytes)));
            if (offset < 0) {
                positions.put(descriptor, position + length);
            }
        }
    }

    private void named(String name, List<Path> paths, String arguments) {
        if (paths.stream().noneMatch(this::isOurs)) {
            return;
        }
        switch (name) {
            case "rename", "renameat", "renameat2" -> calls.add(new FileCall.Rename(paths.get(0), paths.get(1)));
            case "unlink", "unlinkat", "rmdir" -> calls.add(new FileCall.Remove(paths.get(0)));
            case "mkdir", "mkdirat" -> calls.add(new FileCall.MakeFolder(paths.get(0)));
            default ->
                throw new IllegalStateException("a call that is not understood: " + name + "(" + arguments + ")");
        }
    }

    private boolean isOurs(Path path) {
        return path.startsWith(root) && !path.toString().endsWith(DELETED);
    }

    private static int descriptor(String arguments) {
        Matcher found = DESCRIPTOR.matcher(arguments);
        return found.matches() ? Integer.parseInt(found.group(1)) : -1;
    }

    /** The file behind the descriptor that is the first argument. */
    private static Path described(String arguments) {
        Matcher found = DESCRIPTOR.matcher(arguments);
        return Path.of(found.matches() ? text(found.group(2)) : "");
    }

    private static List<Path> paths(String arguments) {
        List<Path> paths = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(arguments);
        while (quoted.find()) {
            paths.add(Path.of(text(quoted.group(1))));
        }
        return paths;
    }

    private static long lastNumber(String arguments) {
        return Long.parseLong(arguments.substring(arguments.lastIndexOf(' ') + 1));
    }

    private static byte[] bytes(String arguments) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher quoted = QUOTED.matcher(arguments);
        while (quoted.find()) {
            bytes.writeBytes(decoded(quoted.group(1)));
        }
        return bytes.toByteArray();
    }

    private static String text(String escaped) {
        return new String(decoded(escaped), StandardCharsets.UTF_8);
    }

    /** Of text in which each byte is {@code \xff}, as {@code -xx} has it. */
    private static byte[] decoded(String escaped) {
        byte[] bytes = new byte[escaped.length() / 4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((Character.digit(escaped.charAt(4 * i + 2), 16) << 4)
                    | Character.digit(escaped.charAt(4 * i + 3), 16));
        }
        return bytes;
    }
}
