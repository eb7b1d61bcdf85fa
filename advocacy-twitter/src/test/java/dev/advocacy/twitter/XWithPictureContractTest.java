package dev.advocacy.twitter;

import dev.advocacy.channel.Post;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("X with a picture keeps the contract of every channel")
class XWithPictureContractTest extends XContractTest {

    @Override
    protected Post samplePost() {
        return Samples.ARTICLE.withMedia(Samples.png("a turbine"));
    }

    @Override
    protected Map<Route, Reply> preparation(URI baseUrl) {
        return Map.of(
                Route.post("/2/media/upload"),
                Reply.json(200, "{\"data\":{\"id\":\"" + Samples.MEDIUM + "\"}}"),
                Route.post("/2/media/metadata"),
                Reply.json(200, "{\"data\":{\"id\":\"" + Samples.MEDIUM + "\"}}"));
    }

    @Override
    protected Optional<String> uploadedId() {
        return Optional.of(Samples.MEDIUM);
    }
}
