package dev.trestle.cli.place;

import dev.trestle.cli.terminal.CommandFailedException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where tables are, as the user names it. */
public sealed interface Place {

    /** A scheme has two letters at least, as one is a drive of Windows. */
    Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*");

    /**
     * What the user has written.
     *
     * @param text {@code aws}, {@code aws:REGION}, an http or https URL, or a folder
     * @return the place
     * @throws CommandFailedException if it is none of these
     */
    static Place parse(String text) {
        if (text.equals("aws")) {
            return new Amazon(Optional.empty());
        }
        if (text.startsWith("aws:")) {
            String region = text.substring("aws:".length());
            if (!region.matches("[a-z0-9-]+")) {
                throw new CommandFailedException("\"" + text + "\" names no region; it takes aws:REGION, as in"
                        + " aws:eu-west-1, or aws for the region of the environment");
            }
            return new Amazon(Optional.of(region));
        }
        if (SCHEME.matcher(text).matches()) {
            return new Endpoint(uri(text));
        }
        try {
            return new Folder(Path.of(text));
        } catch (InvalidPathException e) {
            throw new CommandFailedException("\"" + text + "\" is no name of a folder", e);
        }
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getRawUserInfo() != null) {
                throw new CommandFailedException("an endpoint's URL has no user and password; credentials come from the"
                        + " environment, as those of the AWS CLI do");
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new CommandFailedException("\"" + text + "\" is no URL: " + e.getReason(), e);
        }
        throw new CommandFailedException("\"" + text + "\" is no endpoint; it takes http://HOST:PORT or https://HOST,"
                + " a folder, aws or aws:REGION");
    }

    /** What tells this place from others, the same for each name that it may be given. */
    String identity();

    /**
     * A folder of {@code trestle local --data}.
     *
     * @param path the folder
     */
    record Folder(Path path) implements Place {
        @Override
        public String identity() {
            try {
                return path.toRealPath().toString();
            } catch (IOException e) {
                return path.toAbsolutePath().normalize().toString(); // It is still to be made.
            }
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /**
     * An endpoint that speaks DynamoDB's protocol.
     *
     * @param uri its address
     */
    record Endpoint(URI uri) implements Place {
        /** Whether it is Amazon's own, so that only real credentials are of use. */
        boolean isAmazon() {
            String host = uri.getHost().toLowerCase(Locale.ROOT);
            return host.endsWith(".amazonaws.com") || host.endsWith(".amazonaws.com.cn") || host.endsWith(".api.aws");
        }

        @Override
        public String identity() {
            return uri.toString().replaceFirst("/+$", "").toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return uri.toString();
        }
    }

    /**
     * Amazon DynamoDB.
     *
     * @param region the region; that of the environment if empty
     */
    record Amazon(Optional<String> region) implements Place {
        @Override
        public String identity() {
            return "aws" + region.map(name -> ":" + name).orElse("");
        }

        @Override
        public String toString() {
            return "Amazon DynamoDB" + region.map(name -> " in " + name).orElse("");
        }
    }
}
