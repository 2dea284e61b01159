package dev.trestle.engine.operation.transfer;

import dev.trestle.engine.error.TransferErrors;
import dev.trestle.engine.model.Structure;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of jobs.
 *
 * @param descriptions what is on it
 * @param nextToken where the next page begins; null if this is the last
 */
public record JobPage(
        List<Structure> descriptions, @Nullable String nextToken) {

    /** A token has at least 112 hexadecimal digits, and 16 more or none. */
    private static final int LEAST_TOKEN_BYTES = 56;

    private static final int TOKEN_STEP_BYTES = 8;

    /**
     * The page that begins at a token.
     *
     * @param all the descriptions of all jobs, in order
     * @param arn the member that holds the ARN
     * @param token null for the first page
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if no page has ended with the token
     */
    public static JobPage of(List<Structure> all, String arn, @Nullable String token, int size) {
        int from = token == null ? 0 : positionAfter(all, arn, token);
        int to = Math.min(all.size(), from + size);
        String next = to < all.size() ? token(all.get(to - 1).requiredString(arn)) : null;
        return new JobPage(all.subList(from, to), next);
    }

    /** The descriptions with the members given alone. */
    public List<Structure> summaries(List<String> members) {
        return descriptions.stream()
                .map(description -> {
                    Structure.Builder summary = Structure.builder();
                    members.forEach(member -> summary.put(member, description.get(member)));
                    return summary.build();
                })
                .toList();
    }

    private static int positionAfter(List<Structure> all, String arn, String token) {
        return IntStream.range(0, all.size())
                        .filter(i -> token(all.get(i).requiredString(arn)).equals(token))
                        .findFirst()
                        .orElseThrow(() -> TransferErrors.invalidNextToken(token))
                + 1;
    }

    private static String token(String arn) {
        byte[] bytes = arn.getBytes(StandardCharsets.UTF_8);
        int length = Math.max(
                LEAST_TOKEN_BYTES, (bytes.length + TOKEN_STEP_BYTES - 1) / TOKEN_STEP_BYTES * TOKEN_STEP_BYTES);
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
    }
}
