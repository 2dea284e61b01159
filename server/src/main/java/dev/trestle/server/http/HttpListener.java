package dev.trestle.server.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Listens on one address and answers from a service. Thread-safe. */
public final class HttpListener implements AutoCloseable {

    /** Requests that wait: a disk answers several at once better than one by one. */
    private static final int LEAST_WORKERS = 16;

    private static final int BACKLOG = 1024;

    private final EventLoopGroup loops;
    private final ExecutorService workers;
    private final ChannelGroup open;
    private final Channel listening;
    private final HttpLimits limits;
    private boolean ended;

    private HttpListener(
            EventLoopGroup loops, ExecutorService workers, ChannelGroup open, Channel listening, HttpLimits limits) {
        this.loops = loops;
        this.workers = workers;
        this.open = open;
        this.listening = listening;
        this.limits = limits;
    }

    /**
     * Starts to listen.
     *
     * @param address where
     * @param service what answers
     * @param limits how much and how long it takes
     * @param tls what connections are encrypted with; null if they are not
     * @throws IOException if the address cannot be had, as when another process listens on it
     */
    public static HttpListener on(InetSocketAddress address, HttpService service, HttpLimits limits, @Nullable Tls tls)
            throws IOException {
        int processors = Runtime.getRuntime().availableProcessors();
        EventLoopGroup loops = new NioEventLoopGroup(processors, new DefaultThreadFactory("trestle-http", true));
        ExecutorService workers = workers(Math.max(LEAST_WORKERS, 2 * processors));
        ChannelGroup open = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
        ChannelFuture bound = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
                .childHandler(new ConnectionHandlers(limits, service, workers, open, tls))
                .bind(address)
                .awaitUninterruptibly();
        if (!bound.isSuccess()) {
            workers.shutdown();
            loops.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly();
            throw new IOException("Cannot listen on " + address, bound.cause());
        }
        return new HttpListener(loops, workers, open, bound.channel(), limits);
    }

    private static ExecutorService workers(int threads) {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                // As long as there are connections at most, each of which has one request at a time here.
                new LinkedBlockingQueue<>(),
                new DefaultThreadFactory("trestle-worker", true));
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    /** The address that it listens on; the port is never 0. */
    public InetSocketAddress address() {
        return (InetSocketAddress) listening.localAddress();
    }

    /**
     * Takes no more requests, waits for the answers that are being made for as long as the limits say, and ends. The second
     * time nothing happens.
     */
    @Override
    public synchronized void close() {
        if (ended) {
            return;
        }
        ended = true;
        listening.close().awaitUninterruptibly();
        // Connections taken in the last moment are told of the end too, once their loops have got to them.
        loops.forEach(loop -> loop.submit(() -> {}).awaitUninterruptibly());
        open.forEach(connection -> connection.pipeline().fireUserEventTriggered(RequestHandler.Finish.NOW));
        open.newCloseFuture().awaitUninterruptibly(limits.closingTime().toMillis());
        open.close().awaitUninterruptibly();
        workers.shutdown();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
