package dev.trestle.server.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Cuts off who begins a request and does not end it in time. Sits before the codec, as a request line may be slow too. */
final class RequestDeadline extends ChannelInboundHandlerAdapter {

    private final Duration limit;
    private boolean begun;
    private boolean paused;
    private @Nullable ScheduledFuture<?> timer;

    RequestDeadline(Duration limit) {
        this.limit = limit;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        begun = true;
        context.fireChannelRead(bytes);
    }

    /** Most requests have come whole by now, and need no timer. */
    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        if (begun && !paused && timer == null) {
            start(context);
        }
        context.fireChannelReadComplete();
    }

    private void start(ChannelHandlerContext context) {
        timer = context.executor().schedule(() -> Ending.of(context), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The sender is not slow but waits, as no more is read from it. */
    void pause() {
        paused = true;
        stop();
    }

    /** The sender has all of its time from now. */
    void goOn(ChannelHandlerContext context) {
        paused = false;
        start(context);
    }

    /** The request that was begun is complete. */
    void met() {
        begun = false;
        stop();
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        met();
    }
}
