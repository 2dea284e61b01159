package dev.trestle.server.http;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpObjectAggregator;

/** Puts requests together; of one whose body is too large it takes no more, says so and closes. */
final class RequestAssembler extends HttpObjectAggregator {

    private final HttpService service;

    RequestAssembler(int maxBodyBytes, HttpService service) {
        super(maxBodyBytes, true);
        this.service = service;
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        context.writeAndFlush(RequestHandler.response(service.tooLarge(maxContentLength()), true))
                .addListener(ChannelFutureListener.CLOSE);
    }
}
