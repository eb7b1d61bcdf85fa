package dev.advocacy.facebook;

import dev.advocacy.channel.Post;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

/** Of several pictures each is uploaded alone; the post names them. */
@DisplayName("Facebook pages with two pictures keep the contract of every channel")
class FacebookPagesWithPicturesContractTest extends FacebookPagesContractTest {

    @Override
    protected Post samplePost() {
        return Samples.TEXT.withMedia(Samples.gif("a turbine"), Samples.gif("its shadow"));
    }

    @Override
    protected Map<Route, Reply> preparation(URI baseUrl) {
        return Map.of(Route.post("/v26.0/100/photos"), Reply.json(200, "{\"id\":\"122093214930518\"}"));
    }

    @Override
    protected Optional<String> uploadedId() {
        return Optional.of("122093214930518");
    }
}
