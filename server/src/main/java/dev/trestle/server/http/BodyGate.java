package dev.trestle.server.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.util.concurrent.Future;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests with large bodies in when there is room for them, and reads no more from their connection until then, so that
 * many at once take their turns rather than all memory. A request has its room until its answer is there, as it is made
 * into objects that are larger than its body.
 */
final class BodyGate extends ChannelInboundHandlerAdapter {

    /** Less needs no room of its own: connections are far fewer than would fill memory with this. */
    private static final int SMALL = 64 * 1024;

    private final BodyRoom room;
    private final int maxBodyBytes;
    private final Reading reading;
    private final RequestDeadline deadline;

    /** What each request has that is not answered yet, in their order. */
    private final Queue<Long> taken = new ArrayDeque<>();

    private @Nullable Waiting waiting;

    BodyGate(BodyRoom room, int maxBodyBytes, Reading reading, RequestDeadline deadline) {
        this.room = room;
        this.maxBodyBytes = maxBodyBytes;
        this.reading = reading;
        this.deadline = deadline;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            long bytes = bytes(request);
            if (bytes > 0) {
                Future<Void> granted = room.take(bytes, context.executor());
                if (!granted.isSuccess()) {
                    waiting = new Waiting(request, bytes, granted);
                    reading.stop(Reading.Reason.NO_ROOM);
                    deadline.pause();
                    granted.addListener(done -> letIn(context));
                    return;
                }
            }
            taken.add(bytes);
        }
        context.fireChannelRead(message);
    }

    private void letIn(ChannelHandlerContext context) {
        Waiting next = waiting;
        if (next == null) {
            // The connection has been closed.
            return;
        }
        waiting = null;
        taken.add(next.bytes);
        deadline.goOn(context);
        context.fireChannelRead(next.request);
        reading.goOn(Reading.Reason.NO_ROOM);
        if (next.inputEnded) {
            context.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
        }
    }

    /** How much room a request takes; none if its body is small, or so large that it is not kept. */
    private long bytes(HttpRequest request) {
        if (request.decoderResult().isFailure()) {
            return 0;
        }
        if (HttpUtil.isTransferEncodingChunked(request) || Gzip.isEncoding(request.headers())) {
            return maxBodyBytes;
        }
        long length = HttpUtil.getContentLength(request, 0L);
        return length <= SMALL || length > maxBodyBytes ? 0 : length;
    }

    /** The first request that was not answered yet now is. */
    void answered() {
        Long bytes = taken.poll();
        if (bytes != null && bytes > 0) {
            room.giveBack(bytes);
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent && waiting != null) {
            // Whoever hears of it takes it that no request is to come.
            waiting.inputEnded = true;
        } else {
            context.fireUserEventTriggered(event);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (waiting != null) {
            if (!waiting.granted.cancel(false)) {
                room.giveBack(waiting.bytes);
            }
            waiting = null;
        }
        while (!taken.isEmpty()) {
            answered();
        }
    }

    private static final class Waiting {

        private final HttpRequest request;
        private final long bytes;
        private final Future<Void> granted;
        private boolean inputEnded;

        private Waiting(HttpRequest request, long bytes, Future<Void> granted) {
            this.request = request;
            this.bytes = bytes;
            this.granted = granted;
        }
    }
}
