package dev.trestle.cli.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.trestle.cli.place.Access;
import dev.trestle.cli.place.OpenPlace;
import dev.trestle.cli.place.Place;
import dev.trestle.cli.terminal.CommandFailedException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class TableStatesTest {

    @Test
    void whatIsNoDynamoDbIsSaidToBeNone() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(UTF_8));
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (OpenPlace place = OpenPlace.toWrite(Place.parse(url), Access.USUAL)) {
            assertThatThrownBy(() -> TableStates.find(place.client(), "orders"))
                    .isInstanceOf(CommandFailedException.class)
                    .hasMessageContaining("table orders")
                    .hasMessageEndingWith(url + " does not answer as DynamoDB does");
        } finally {
            server.stop(0);
        }
    }
}
