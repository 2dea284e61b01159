package dev.trestle.server.http;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.flow.FlowControlHandler;
import io.netty.handler.timeout.IdleStateHandler;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Puts the handlers of a new connection in their order. */
final class ConnectionHandlers extends ChannelInitializer<SocketChannel> {

    private static final int LONGEST_LINE = 8 * 1024;

    /** Signatures and session tokens take a few KB. */
    private static final int LONGEST_HEADERS = 32 * 1024;

    /** More requests than fit into what is read at once; while some wait no more is read. */
    private static final int MOST_PIPELINED = 4096;

    private final HttpLimits limits;
    private final HttpService service;
    private final Executor workers;
    private final ChannelGroup open;
    private final @Nullable Tls tls;
    private final BodyRoom bodies;
    private final UntakenAnswers untaken;

    ConnectionHandlers(HttpLimits limits, HttpService service, Executor workers, ChannelGroup open, @Nullable Tls tls) {
        this.limits = limits;
        this.bodies = new BodyRoom(limits.bodyRoomBytes());
        this.untaken = new UntakenAnswers(limits.answerRoomBytes());
        this.service = service;
        this.workers = workers;
        this.open = open;
        this.tls = tls;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
        open.add(channel);
        RequestDeadline deadline = new RequestDeadline(limits.requestTime());
        Reading reading = new Reading(channel.config());
        BodyGate gate = new BodyGate(bodies, limits.maxBodyBytes(), reading, deadline);
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addLast(new IdleStateHandler(0, 0, limits.idleTime().toMillis(), TimeUnit.MILLISECONDS));
        pipeline.addLast(deadline);
        if (tls != null) {
            pipeline.addLast(tls.handler(channel));
        }
        pipeline.addLast(new HttpServerCodec(
                new HttpDecoderConfig().setMaxInitialLineLength(LONGEST_LINE).setMaxHeaderSize(LONGEST_HEADERS),
                MOST_PIPELINED));
        // Keeps what has been read when the handlers after it read no more.
        pipeline.addLast(new FlowControlHandler());
        pipeline.addLast(gate);
        pipeline.addLast(new RequestAssembler(limits.maxBodyBytes()));
        pipeline.addLast(new RequestHandler(service, workers, limits, reading, deadline, gate, untaken, open::size));
    }
}
