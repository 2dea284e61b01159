package dev.trestle.table.bulk;

import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.exchange.Retries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Works through a list in chunks. What an answer leaves undone goes to the end of the list and is asked for again after a
 * pause; when that was to no avail too often in a row, what is left is the result.
 *
 * @param size the most for one request
 * @param request asks for a chunk
 */
record Chunks<W>(int size, Retries retries, Function<List<W>, Exchange<Reply<W>>> request) {

    /**
     * What became of a chunk, or of everything.
     *
     * @param undone what is left to do
     * @param failure why nothing of it was done; null if there was an answer
     */
    record Reply<W>(List<W> undone, @Nullable SdkException failure) {}

    /** What is left when everything that can be done is done, with the failure that ended it if one did. */
    Exchange<Reply<W>> run(List<W> work) {
        return from(work, 0);
    }

    private Exchange<Reply<W>> from(List<W> work, int retried) {
        if (work.isEmpty()) {
            return Exchange.done(new Reply<>(List.of(), null));
        }
        List<W> chunk = work.subList(0, Math.min(size, work.size()));
        List<W> rest = work.subList(chunk.size(), work.size());
        return request.apply(chunk).then(reply -> after(chunk, reply, rest, retried));
    }

    private Exchange<Reply<W>> after(List<W> chunk, Reply<W> reply, List<W> rest, int retried) {
        if (reply.failure() != null && !isThrottling(reply.failure())) {
            return Exchange.done(new Reply<>(both(chunk, rest), reply.failure()));
        }
        List<W> left = both(rest, reply.undone());
        if (reply.undone().isEmpty()) {
            return from(left, 0);
        }
        int inVain = reply.undone().size() < chunk.size() ? 0 : retried;
        return retries.allowAfter(inVain)
                ? new Exchange.Pause<>(retries.pauseAfter(inVain), () -> from(left, inVain + 1))
                : Exchange.done(new Reply<>(left, null));
    }

    private static <W> List<W> both(List<W> first, List<W> second) {
        List<W> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static boolean isThrottling(SdkException failure) {
        return failure instanceof AwsServiceException service && service.isThrottlingException();
    }
}
