package dev.trestle.benchmarks.load;

import com.sun.net.httpserver.HttpServer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.undertow.Undertow;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.concurrent.Executors;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/** Libraries that a server can stand on. Each reads a request whole and answers with the same bytes, always. */
enum HttpLibrary {
    NETTY("Netty") {
        @Override
        void serve(int port, byte[] answer) throws InterruptedException {
            new ServerBootstrap()
                    .group(new NioEventLoopGroup(Runtime.getRuntime().availableProcessors()))
                    .channel(NioServerSocketChannel.class)
                    .option(ChannelOption.SO_BACKLOG, BACKLOG)
                    .childOption(ChannelOption.TCP_NODELAY, true)
                    .childHandler(new ChannelInitializer<SocketChannel>() {
                        @Override
                        protected void initChannel(SocketChannel channel) {
                            channel.pipeline()
                                    .addLast(
                                            new HttpServerCodec(),
                                            new HttpObjectAggregator(LARGEST),
                                            new NettyAnswer(answer));
                        }
                    })
                    .bind(InetAddress.getLoopbackAddress(), port)
                    .sync();
        }
    },
    JDK("jdk.httpserver") {
        @Override
        void serve(int port, byte[] answer) throws Exception {
            // Otherwise it closes all but 200 connections between requests, and waits 40 ms for acknowledgements.
            System.setProperty("sun.net.httpserver.maxIdleConnections", "1024");
            System.setProperty("sun.net.httpserver.nodelay", "true");
            HttpServer server =
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
            server.setExecutor(Executors.newFixedThreadPool(16));
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
        }
    },
    VERTX("Vert.x") {
        @Override
        void serve(int port, byte[] answer) {
            Vertx vertx = Vertx.vertx();
            Buffer body = Buffer.buffer(answer);
            HttpServerOptions options = new HttpServerOptions().setAcceptBacklog(BACKLOG);
            for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
                vertx.createHttpServer(options)
                        .requestHandler(request -> request.body()
                                .onSuccess(read -> request.response()
                                        .end(body)
                                        .onFailure(
                                                failure -> request.connection().close())))
                        .listen(port, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
            }
        }
    },
    UNDERTOW("Undertow") {
        @Override
        void serve(int port, byte[] answer) {
            ByteBuffer body =
                    ByteBuffer.allocateDirect(answer.length).put(answer).flip();
            Undertow.builder()
                    .addHttpListener(port, "127.0.0.1")
                    .setHandler(exchange -> exchange.getRequestReceiver()
                            .receiveFullBytes(
                                    (read, bytes) -> read.getResponseSender().send(body.duplicate())))
                    .build()
                    .start();
        }
    },
    JETTY("Jetty") {
        @Override
        void serve(int port, byte[] answer) throws Exception {
            Server server = new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            server.setHandler(new Handler.Abstract.NonBlocking() {
                @Override
                public boolean handle(Request request, Response response, Callback callback) {
                    Content.Source.asByteBuffer(
                            request,
                            Promise.from(
                                    read -> response.write(true, ByteBuffer.wrap(answer), callback), callback::failed));
                    return true;
                }
            });
            server.start();
        }
    };

    private static final int LARGEST = 1 << 20;
    private static final int BACKLOG = 1_024;

    private final String title;

    HttpLibrary(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** Listens on the port, in threads of its own. */
    abstract void serve(int port, byte[] answer) throws Exception;

    private static final class NettyAnswer extends SimpleChannelInboundHandler<FullHttpRequest> {

        private final byte[] answer;

        private NettyAnswer(byte[] answer) {
            this.answer = answer;
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            var response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.OK, Unpooled.wrappedBuffer(answer));
            response.headers().set(HttpHeaderNames.CONTENT_LENGTH, answer.length);
            context.writeAndFlush(response).addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
        }
    }
}
