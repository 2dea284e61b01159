package dev.trestle.benchmarks.server;

import com.sun.net.httpserver.HttpServer;
import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.Engine;
import dev.trestle.server.TrestleServer;
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
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A server in a process of its own. Prints its port, and ends when its standard input does. */
public final class ServerProcess {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private static final int LARGEST = 1 << 20;

    private ServerProcess() {}

    /** Starts the subject that the argument names. */
    public static void main(String[] arguments) throws IOException {
        int port = switch (Subject.valueOf(arguments[0])) {
            case NETTY -> netty();
            case JDK -> jdk();
            case GET_ITEM, PUT_ITEM -> trestle();
        };
        System.out.println(port);
        int read = System.in.read();
        System.exit(read < 0 ? 0 : 1);
    }

    private static int trestle() throws IOException {
        Engine engine = Engine.inMemory();
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.on(engine, "local");
                DynamoDbClient client = db.client()) {
            client.createTable(request -> request.tableName(ServedItem.TABLE)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .keySchema(KeySchemaElement.builder()
                            .attributeName(ServedItem.KEY)
                            .keyType(KeyType.HASH)
                            .build())
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName(ServedItem.KEY)
                            .attributeType(ScalarAttributeType.S)
                            .build()));
            client.putItem(request -> request.tableName(ServedItem.TABLE).item(ServedItem.item()));
        }
        return TrestleServer.builder(engine).start().uri().getPort();
    }

    private static int jdk() throws IOException {
        byte[] answer = ServedItem.answer();
        // Otherwise it closes all but 200 connections between requests, and waits 40 ms for acknowledgements.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "1024");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer server = HttpServer.create(ANY_PORT, 1024);
        server.setExecutor(Executors.newFixedThreadPool(16));
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        return server.getAddress().getPort();
    }

    private static int netty() {
        byte[] answer = ServedItem.answer();
        var bound = new ServerBootstrap()
                .group(new NioEventLoopGroup(Runtime.getRuntime().availableProcessors()))
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_BACKLOG, 1024)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.pipeline()
                                .addLast(
                                        new HttpServerCodec(), new HttpObjectAggregator(LARGEST), new Constant(answer));
                    }
                })
                .bind(ANY_PORT)
                .awaitUninterruptibly();
        return ((InetSocketAddress) bound.channel().localAddress()).getPort();
    }

    private static final class Constant extends SimpleChannelInboundHandler<FullHttpRequest> {

        private final byte[] answer;

        private Constant(byte[] answer) {
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
