package dev.trestle.benchmarks.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection to a server on this machine, with one request at a time. */
final class Connection implements AutoCloseable {

    private static final int LARGEST_ANSWER = 256 * 1024;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private final SocketChannel channel;
    private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);
    private int end = -1;
    private int bodyStart;

    Connection(int port) throws IOException {
        this.channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    SocketChannel channel() {
        return channel;
    }

    /** Sends a request, which fits into the socket's buffer as the last one has been answered. */
    void send(byte[] request) throws IOException {
        answer.clear();
        end = -1;
        ByteBuffer bytes = ByteBuffer.wrap(request);
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Reads what has come; whether the answer is whole now. */
    boolean receive() throws IOException {
        if (channel.read(answer) < 0) {
            throw new IOException("The server closed a connection");
        }
        if (end < 0) {
            readHead();
        }
        return end >= 0 && answer.position() >= end;
    }

    /** Sends a request and waits for its answer. */
    void exchange(byte[] request) throws IOException {
        send(request);
        boolean whole = receive();
        while (!whole) {
            whole = receive();
        }
    }

    /** How long the body of the answer is. */
    int bodyLength() {
        return end - bodyStart;
    }

    /** The status of the answer. */
    int status() {
        return Integer.parseInt(new String(answer.array(), "HTTP/1.1 ".length(), 3, StandardCharsets.US_ASCII));
    }

    /** The body of the answer. */
    String body() {
        return new String(answer.array(), bodyStart, bodyLength(), StandardCharsets.UTF_8);
    }

    private void readHead() throws IOException {
        byte[] bytes = answer.array();
        int read = answer.position();
        for (int i = 0; i + END_OF_HEAD.length <= read; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                bodyStart = i + END_OF_HEAD.length;
                end = bodyStart + length(new String(bytes, 0, i + 2, StandardCharsets.US_ASCII));
                if (end > LARGEST_ANSWER) {
                    throw new IOException("An answer has " + bodyLength() + " bytes");
                }
                return;
            }
        }
    }

    private static int length(String head) throws IOException {
        String name = "\r\ncontent-length:";
        int start = head.toLowerCase(Locale.ROOT).indexOf(name);
        if (start < 0) {
            throw new IOException("An answer does not say how long it is: " + head);
        }
        start += name.length();
        return Integer.parseInt(head.substring(start, head.indexOf('\r', start)).strip());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
