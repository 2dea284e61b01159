package ${package};

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.trestle.connect.Trestle;
import java.util.Map;

/** Answers {@code GET /users/{email}} with the user's name. */
public final class UserHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private final AppTable app;

    /** Made by Lambda, once for each cold start: this is where connecting belongs. */
    public UserHandler() {
        this(connect());
    }

    /** A handler of that table, for tests. */
    UserHandler(AppTable app) {
        this.app = app;
    }

    private static AppTable connect() {
        Trestle.prime(AppTable.DESIGN, AppMigrations.ALL);
        return AppTable.connect();
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        String email = event.getPathParameters().get("email");
        return app.users()
                .byEmail(email)
                .first()
                .map(user -> answer(200, user.name()))
                .orElseGet(() -> answer(404, "There is no user " + email));
    }

    private static APIGatewayV2HTTPResponse answer(int status, String text) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(status)
                .withHeaders(Map.of("Content-Type", "text/plain; charset=utf-8"))
                .withBody(text)
                .build();
    }
}
