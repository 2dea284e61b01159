package dev.trestle.server.http;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.handler.timeout.IdleStateEvent;
import io.netty.util.concurrent.Future;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers the requests of one connection, one after the other: a request that comes while another is being answered waits,
 * and no more is read, so that pipelined requests are answered in their order and a client that does not read cannot pile
 * up answers.
 */
final class RequestHandler extends SimpleChannelInboundHandler<FullHttpRequest> {

    private static final Logger LOGGER = System.getLogger(RequestHandler.class.getName());

    private final HttpService service;
    private final Executor workers;
    private final HttpLimits limits;
    private final Reading reading;
    private final RequestDeadline deadline;
    private final BodyGate gate;
    private final UntakenAnswers untaken;
    private final IntSupplier openConnections;
    private @Nullable FullHttpRequest waiting;
    private boolean answering;
    private boolean inputEnded;
    private boolean closing;
    private boolean refused;

    RequestHandler(
            HttpService service,
            Executor workers,
            HttpLimits limits,
            Reading reading,
            RequestDeadline deadline,
            BodyGate gate,
            UntakenAnswers untaken,
            IntSupplier openConnections) {
        this.service = service;
        this.workers = workers;
        this.limits = limits;
        this.reading = reading;
        this.deadline = deadline;
        this.gate = gate;
        this.untaken = untaken;
        this.openConnections = openConnections;
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
        deadline.met();
        if (answering) {
            // Only now, as turning reading off and on takes two calls of the system.
            reading.stop(Reading.Reason.ANSWERING);
            waiting = request.retain();
        } else if (!closing) {
            answer(context, request);
        }
    }

    private void answer(ChannelHandlerContext context, FullHttpRequest request) {
        answering = true;
        if (request.decoderResult().isFailure()) {
            refuse(context, refusal(request.decoderResult().cause()));
            return;
        }
        if (!saysOneHost(request)) {
            refuse(context, new HttpAnswer(400, Map.of(), new byte[0]));
            return;
        }
        boolean keepAlive = HttpUtil.isKeepAlive(request);
        HttpCall call = new HttpCall(
                request.method().name(), request.uri(), request.headers(), ByteBufUtil.getBytes(request.content()));
        if (!service.mayTakeLong(call)) {
            write(context, answer(call), keepAlive);
            return;
        }
        try {
            workers.execute(() -> {
                HttpAnswer answer = answer(call);
                try {
                    context.executor().execute(() -> write(context, answer, keepAlive));
                } catch (RejectedExecutionException e) {
                    LOGGER.log(Level.DEBUG, "The server was closed before an answer was there");
                }
            });
        } catch (RejectedExecutionException e) {
            Ending.of(context);
        }
    }

    /** As RFC 9112, section 3.2, has it: who is asked must be beyond doubt before it is trusted. */
    private static boolean saysOneHost(FullHttpRequest request) {
        int hosts = request.headers().getAll(HttpHeaderNames.HOST).size();
        return hosts == 1 || (hosts == 0 && !request.protocolVersion().equals(HttpVersion.HTTP_1_1));
    }

    private HttpAnswer answer(HttpCall call) {
        try {
            return service.answer(call, openConnections);
        } catch (RuntimeException | Error e) {
            // Errors too, as too little memory for this request: nobody else would answer it.
            LOGGER.log(Level.ERROR, "A request could not be answered: " + call.method() + " " + call.target(), e);
            return service.failure();
        }
    }

    /** Answers what cannot be read, and throws away what comes after it. */
    private void refuse(ChannelHandlerContext context, HttpAnswer answer) {
        closing = true;
        refused = true;
        write(context, answer, false);
    }

    private HttpAnswer refusal(Throwable cause) {
        if (cause instanceof BodyTooLargeException) {
            return service.tooLarge(limits.maxBodyBytes());
        }
        int status = cause instanceof TooLongHttpLineException ? 414 : 400;
        return new HttpAnswer(cause instanceof TooLongHttpHeaderException ? 431 : status, Map.of(), new byte[0]);
    }

    private void write(ChannelHandlerContext context, HttpAnswer answer, boolean keepAlive) {
        gate.answered();
        boolean last = closing || !keepAlive;
        ChannelFuture written = context.writeAndFlush(response(answer, last));
        if (!written.isDone()) {
            // Most answers are taken at once, and need no timer.
            Future<?> end = context.executor()
                    .schedule(() -> Ending.of(context), limits.answerTime().toMillis(), TimeUnit.MILLISECONDS);
            UntakenAnswers.Untaken waits = untaken.add(answer.body().length, () -> Ending.of(context));
            written.addListener(taken -> {
                end.cancel(false);
                untaken.remove(waits);
            });
        }
        written.addListener(taken -> {
            answering = false;
            if (refused && taken.isSuccess() && !inputEnded) {
                Ending.ofSender(context);
            } else if (last || closing || !taken.isSuccess()) {
                Ending.of(context);
            } else {
                goOn(context);
            }
        });
    }

    private void goOn(ChannelHandlerContext context) {
        FullHttpRequest next = waiting;
        if (next != null) {
            waiting = null;
            try {
                answer(context, next);
            } catch (RuntimeException | Error e) {
                // Nobody else hears of it here, behind an answer that has been written.
                exceptionCaught(context, e);
            } finally {
                next.release();
            }
            return;
        }
        reading.goOn(Reading.Reason.ANSWERING);
        if (inputEnded && !answering) {
            Ending.of(context);
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        if (waiting != null) {
            waiting.release();
            waiting = null;
        }
    }

    /** The answer as it is sent; after the last one the connection is closed. */
    private static FullHttpResponse response(HttpAnswer answer, boolean last) {
        FullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.body()));
        HttpHeaders headers = response.headers();
        answer.headers().forEach(headers::set);
        headers.set(HttpHeaderNames.DATE, Dates.now());
        headers.set(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
        headers.set(HttpHeaderNames.CONNECTION, last ? HttpHeaderValues.CLOSE : HttpHeaderValues.KEEP_ALIVE);
        return response;
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext context, Object event) {
        if (event instanceof ChannelInputShutdownEvent) {
            // Who has closed its half of the connection may still wait for answers.
            inputEnded = true;
        } else if (event instanceof Finish) {
            closing = true;
        } else if (!(event instanceof IdleStateEvent)) {
            return;
        }
        if (!answering) {
            Ending.of(context);
        }
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOGGER.log(Level.DEBUG, "A connection failed", cause);
        Ending.of(context);
    }

    /** Fired through a connection's handlers when the server closes. */
    enum Finish {
        NOW
    }
}
