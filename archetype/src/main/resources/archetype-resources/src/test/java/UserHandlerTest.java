package ${package};

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.trestle.junit.TrestleTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@TrestleTest
class UserHandlerTest {

    private final UserHandler handler;

    UserHandlerTest(AppTable app) {
        app.users().create(User.of("acme", "joe@acme.com", "Joe"));
        handler = new UserHandler(app);
    }

    @Test
    void answersWithTheUsersName() {
        var answer = handler.handleRequest(event("joe@acme.com"), null);

        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo("Joe");
    }

    @Test
    void saysThatThereIsNoSuchUser() {
        assertThat(handler.handleRequest(event("eve@acme.com"), null).getStatusCode())
                .isEqualTo(404);
    }

    /** Connects as Lambda does, with the deployments of trestle.yaml. */
    @Test
    void connectsByItself() {
        assertThat(new UserHandler().handleRequest(event("joe@acme.com"), null).getStatusCode())
                .isEqualTo(404);
    }

    private static APIGatewayV2HTTPEvent event(String email) {
        return APIGatewayV2HTTPEvent.builder()
                .withPathParameters(Map.of("email", email))
                .build();
    }
}
