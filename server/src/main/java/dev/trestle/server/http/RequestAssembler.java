package dev.trestle.server.http;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import org.jspecify.annotations.Nullable;

/** Puts requests together; one whose body is too large is passed on as a failed one, and its body thrown away. */
final class RequestAssembler extends HttpObjectAggregator {

    RequestAssembler(int maxBodyBytes) {
        super(maxBodyBytes, true);
    }

    /** Does not itself refuse who asks whether to send too large a body: requests before it may still be answered. */
    @Override
    protected @Nullable Object newContinueResponse(HttpMessage start, int maxBodyBytes, ChannelPipeline pipeline) {
        return isContentLengthInvalid(start, maxBodyBytes)
                ? null
                : super.newContinueResponse(start, maxBodyBytes, pipeline);
    }

    @Override
    protected void handleOversizedMessage(ChannelHandlerContext context, HttpMessage oversized) {
        FullHttpRequest failed = new DefaultFullHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        failed.setDecoderResult(DecoderResult.failure(new BodyTooLargeException()));
        context.fireChannelRead(failed);
    }
}
