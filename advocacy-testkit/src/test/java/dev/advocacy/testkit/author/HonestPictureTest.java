package dev.advocacy.testkit.author;

import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@DisplayName("an honest adapter that uploads a picture first passes the contract")
class HonestPictureTest extends PebbleContract {

    @Override
    protected Post samplePost() {
        return super.samplePost()
                .withMedia(Media.image("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}, "a turbine"));
    }

    @Override
    protected Map<Route, Reply> preparation(URI baseUrl) {
        return Map.of(Route.post("/media"), Reply.json(201, "{\"mediaId\":\"m-1\"}"));
    }

    @Override
    protected Optional<String> uploadedId() {
        return Optional.of("m-1");
    }
}
