package dev.trestle.benchmarks.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sends one request again and again over many connections, each as soon as the last one there is answered. */
final class LoadGenerator {

    private static final int LARGEST_ANSWER = 16 * 1024;
    private static final String LENGTH = "\r\ncontent-length: ";

    private final int port;
    private final byte[] request;

    LoadGenerator(int port, byte[] request) {
        this.port = port;
        this.request = request;
    }

    /**
     * Loads the server.
     *
     * @return the answers in a second
     * @throws IOException if a connection fails or an answer's status is not 200
     */
    double run(int connections, Duration warmUp, Duration measured) throws IOException {
        List<SocketChannel> channels = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                SocketChannel channel =
                        SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                channels.add(channel);
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.write(ByteBuffer.wrap(request));
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(LARGEST_ANSWER));
            }
            answers(selector, warmUp);
            long start = System.nanoTime();
            long answers = answers(selector, measured);
            return answers * 1e9 / (System.nanoTime() - start);
        } finally {
            for (SocketChannel channel : channels) {
                channel.close();
            }
        }
    }

    private long answers(Selector selector, Duration time) throws IOException {
        long end = System.nanoTime() + time.toNanos();
        long[] answers = {0};
        while (System.nanoTime() - end < 0) {
            selector.select(
                    key -> {
                        if (isAnswered(key)) {
                            answers[0]++;
                        }
                    },
                    100);
        }
        return answers[0];
    }

    private boolean isAnswered(SelectionKey key) {
        try {
            SocketChannel channel = (SocketChannel) key.channel();
            ByteBuffer answer = (ByteBuffer) key.attachment();
            if (channel.read(answer) < 0) {
                throw new IOException("The server closed a connection");
            }
            if (!isWhole(answer)) {
                return false;
            }
            answer.clear();
            // A request fits into the socket's buffer, which is empty as the last one has been answered.
            if (channel.write(ByteBuffer.wrap(request)) < request.length) {
                throw new IOException("A request was not taken at once");
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWhole(ByteBuffer answer) throws IOException {
        String text =
                StandardCharsets.ISO_8859_1.decode(answer.duplicate().flip()).toString();
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        if (!text.startsWith("HTTP/1.1 200 ")) {
            throw new IOException(
                    "The server answered " + text.lines().findFirst().orElse(""));
        }
        String head = text.substring(0, end + 2).toLowerCase(Locale.ROOT);
        int length = head.indexOf(LENGTH) + LENGTH.length();
        return text.length() >= end + 4 + Integer.parseInt(head.substring(length, head.indexOf('\r', length)));
    }
}
