package dev.trestle.server.http;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Closes connections whose end nobody waits for. */
final class Ending {

    /** How long somebody who was refused may go on sending. */
    private static final int PATIENCE_SECONDS = 5;

    private Ending() {}

    static void of(ChannelHandlerContext context) {
        context.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }

    /**
     * Closes a connection whose other side may still be sending, and has the last answer on its way: to close before it has
     * sent all would take that answer away from it. Closes when it has ended, or in a few seconds.
     */
    static void ofSender(ChannelHandlerContext context) {
        Future<?> end = context.executor().schedule(() -> of(context), PATIENCE_SECONDS, TimeUnit.SECONDS);
        context.channel().closeFuture().addListener(closed -> end.cancel(false));
        context.channel().config().setAutoRead(true);
        // TLS has an end of its own, which is sent when the connection is closed.
        if (context.channel() instanceof DuplexChannel channel
                && context.pipeline().get(SslHandler.class) == null) {
            channel.shutdownOutput().addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
        }
    }
}
