package dev.trestle.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is slow, says nothing or asks in the last moment. */
@Timeout(20)
class HttpListenerTest {

    private static final long ROOM = 100;
    private static final int MUCH = 100_000;
    private static final Duration LONG = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final String REQUEST = "GET /%s HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);

    @Test
    void cutsOffWhoNeverEndsARequest() throws IOException {
        try (HttpListener listener = listener(new HttpLimits(100, ROOM, ROOM, SHORT, LONG, LONG, LONG));
                Socket socket = connect(listener)) {
            send(socket, "POST / HTTP/1.1\r\nHost: local");

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void endsAConnectionThatIsNotUsed() throws IOException {
        try (HttpListener listener = listener(new HttpLimits(100, ROOM, ROOM, LONG, SHORT, LONG, LONG));
                Socket socket = connect(listener)) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void endsNoConnectionThatWaitsForAnAnswer() throws Exception {
        Duration patience = Duration.ofSeconds(2);
        try (HttpListener listener = listener(new HttpLimits(100, ROOM, ROOM, patience, patience, LONG, LONG));
                Socket socket = connect(listener)) {
            send(socket, REQUEST.formatted("slow"));
            asked.await();
            try (Socket idle = connect(listener)) {
                // By the time at which this one is over, the busy one has been waiting longer than allowed.
                assertThat(idle.getInputStream().read()).isEqualTo(-1);
            }
            mayAnswer.countDown();

            assertThat(read(socket.getInputStream())).endsWith("slow");
        }
    }

    @Test
    void answersWhatWasAskedBeforeItClosed() throws Exception {
        HttpListener listener = listener(new HttpLimits(100, ROOM, ROOM, LONG, LONG, LONG, LONG));
        try (Socket socket = connect(listener);
                Socket idle = connect(listener)) {
            // By then the listener has taken the connection.
            send(idle, REQUEST.formatted("quick"));
            assertThat(read(idle.getInputStream())).endsWith("quick");
            send(socket, REQUEST.formatted("slow"));
            asked.await();
            CompletableFuture<Void> closing = CompletableFuture.runAsync(listener::close);
            assertThat(idle.getInputStream().read()).isEqualTo(-1);
            assertThat(closing).isNotDone();
            mayAnswer.countDown();

            // Read to the end: the connection is closed after the answer.
            assertThat(read(socket.getInputStream())).endsWith("slow");
            closing.get();
        }
    }

    @Test
    void closesInTheEndThoughAnAnswerIsMissing() throws Exception {
        HttpListener listener = listener(new HttpLimits(100, ROOM, ROOM, LONG, LONG, LONG, SHORT));
        try (Socket socket = connect(listener)) {
            send(socket, REQUEST.formatted("slow"));
            asked.await();
            listener.close();

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        } finally {
            mayAnswer.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"failing", "large"})
    void answersWithAnInternalErrorWhereTheServiceFailsOrHasTooLittleMemory(String path) throws IOException {
        try (HttpListener listener = listener(HttpLimits.USUAL);
                Socket socket = connect(listener)) {
            send(socket, REQUEST.formatted(path));
            assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 500 ");

            send(socket, REQUEST.formatted("quick"));
            assertThat(read(socket.getInputStream())).endsWith("quick");
        }
    }

    @Test
    void refusesTooLargeABodyAfterTheAnswersBeforeIt() throws Exception {
        try (HttpListener listener = listener(new HttpLimits(100, ROOM, ROOM, LONG, LONG, LONG, LONG));
                Socket socket = connect(listener)) {
            send(socket, REQUEST.formatted("slow"));
            asked.await();
            send(socket, REQUEST.formatted("more").replace("\r\n\r\n", "\r\nContent-Length: 101\r\n\r\n"));
            try (Socket later = connect(listener)) {
                send(later, REQUEST.formatted("quick"));
                assertThat(read(later.getInputStream())).endsWith("quick");
            }
            mayAnswer.countDown();

            assertThat(read(socket.getInputStream())).endsWith("slow");
            assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 413 ");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    /** A client that writes all before it reads sees the answer, and no broken connection. */
    @Test
    void letsWhoSendsTooMuchSendItAndReadTheAnswer() throws IOException {
        try (HttpListener listener = listener(new HttpLimits(100, ROOM, ROOM, LONG, LONG, LONG, LONG));
                Socket socket = connect(listener)) {
            send(socket, REQUEST.formatted("more").replace("\r\n\r\n", "\r\nContent-Length: 30000000\r\n\r\n"));
            for (int i = 0; i < 30; i++) {
                socket.getOutputStream().write(new byte[1_000_000]);
            }

            assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 413 ");
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void letsALargeBodyWaitForRoomAndNobodyElse() throws Exception {
        try (HttpListener listener = listener(new HttpLimits(MUCH, MUCH, MUCH, LONG, LONG, LONG, LONG));
                Socket first = connect(listener);
                Socket second = connect(listener);
                Socket small = connect(listener)) {
            send(first, post("slow", MUCH));
            asked.await();
            send(second, post("quick", MUCH));
            send(small, REQUEST.formatted("small"));
            assertThat(read(small.getInputStream())).endsWith("small");
            assertThat(second.getInputStream().available()).isZero();
            mayAnswer.countDown();

            assertThat(read(first.getInputStream())).endsWith("slow");
            assertThat(read(second.getInputStream())).endsWith("quick");
        }
    }

    @Test
    void takesNobodyWhoWaitsForRoomForSlow() throws Exception {
        Duration patience = Duration.ofSeconds(2);
        try (HttpListener listener = listener(new HttpLimits(MUCH, MUCH, MUCH, patience, LONG, LONG, LONG));
                Socket first = connect(listener);
                Socket second = connect(listener);
                Socket slow = connect(listener)) {
            send(first, post("slow", MUCH));
            asked.await();
            send(second, post("quick", MUCH));
            send(slow, "POST / HTTP/1.1\r\n");
            // By then the second has waited longer than it may take to send.
            assertThat(slow.getInputStream().read()).isEqualTo(-1);
            mayAnswer.countDown();

            assertThat(read(first.getInputStream())).endsWith("slow");
            assertThat(read(second.getInputStream())).endsWith("quick");
        }
    }

    @Test
    void letsLargeBodiesOfOneConnectionTakeTurns() throws Exception {
        try (HttpListener listener = listener(new HttpLimits(MUCH, MUCH, MUCH, LONG, LONG, LONG, LONG));
                Socket socket = connect(listener)) {
            mayAnswer.countDown();
            send(
                    socket,
                    post("slow", MUCH)
                            + post("first", MUCH)
                            + REQUEST.formatted("small")
                            + post("second", MUCH)
                            + post("third", 1));
            socket.shutdownOutput();

            for (String path : List.of("slow", "first", "small", "second", "third")) {
                assertThat(read(socket.getInputStream())).endsWith(path);
            }
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void givesTheRoomOfABrokenConnectionToOthers() throws Exception {
        try (HttpListener listener = listener(new HttpLimits(MUCH, MUCH, MUCH, LONG, LONG, LONG, LONG));
                Socket next = connect(listener)) {
            for (int i = 0; i < 3; i++) {
                try (Socket broken = connect(listener)) {
                    String request = post("quick", MUCH);
                    send(broken, request.substring(0, request.length() / 2));
                }
            }
            send(next, post("quick", MUCH));
            assertThat(read(next.getInputStream())).endsWith("quick");
        }
    }

    private static String post(String path, int length) {
        return REQUEST.formatted(path).replace("\r\n\r\n", "\r\nContent-Length: " + length + "\r\n\r\n")
                + "x".repeat(length);
    }

    private HttpListener listener(HttpLimits limits) throws IOException {
        return HttpListener.on(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), new PathService(), limits, null);
    }

    private static Socket connect(HttpListener listener) throws IOException {
        Socket socket =
                new Socket(listener.address().getAddress(), listener.address().getPort());
        socket.setSoTimeout((int) LONG.toMillis());
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** One answer, whose body is as long as its path. */
    private static String read(InputStream in) throws IOException {
        StringBuilder answer = new StringBuilder();
        while (answer.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The server closed the connection after \"" + answer + "\"");
            }
            answer.append((char) next);
        }
        int length = Integer.parseInt(answer.toString().replaceAll("(?s).*content-length: (\\d+).*", "$1"));
        return answer + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    /** Answers with the path; the one called slow waits for the test, those called failing and large fail. */
    private final class PathService implements HttpService {

        @Override
        public boolean mayTakeLong(HttpCall call) {
            return call.path().equals("/slow") || call.path().equals("/large");
        }

        @Override
        public HttpAnswer answer(HttpCall call, IntSupplier openConnections) {
            if (call.path().equals("/failing")) {
                throw new UncheckedIOException(new IOException("as wanted"));
            }
            if (call.path().equals("/large")) {
                throw new OutOfMemoryError("as wanted");
            }
            if (call.path().equals("/slow")) {
                asked.countDown();
                try {
                    mayAnswer.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return HttpAnswer.text(200, "text/plain", call.path().substring(1));
        }

        @Override
        public HttpAnswer failure() {
            return HttpAnswer.text(500, "text/plain", "failed");
        }

        @Override
        public HttpAnswer tooLarge(int maxBodyBytes) {
            return HttpAnswer.text(413, "text/plain", "more than " + maxBodyBytes);
        }
    }
}
