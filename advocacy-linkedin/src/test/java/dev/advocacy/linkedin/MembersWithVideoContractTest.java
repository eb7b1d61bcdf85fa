package dev.advocacy.linkedin;

import dev.advocacy.channel.Post;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("LinkedIn members with a video keep the contract of every channel")
class MembersWithVideoContractTest extends MembersContractTest {
    private static final String URN = "urn:li:video:C5505AQH-oV1qvnFtKA";

    @Override
    protected Post samplePost() {
        return Samples.TEXT.withMedia(Samples.video(80_000));
    }

    @Override
    protected Map<Route, Reply> preparation(URI baseUrl) {
        return Map.of(
                Route.post("/rest/videos"),
                Reply.json(
                        200,
                        "{\"value\":{\"video\":\"" + URN + "\",\"uploadToken\":\"\",\"uploadInstructions\":"
                                + "[{\"uploadUrl\":\"" + baseUrl
                                + "/dms-uploads/1\",\"firstByte\":0,\"lastByte\":4194303}]}}"),
                new Route("PUT", "/dms-uploads/1"),
                Reply.of(200, Map.of("ETag", "/ambry-video/signedId/1.bin"), ""),
                Route.get("/rest/videos/**"),
                Reply.json(200, "{\"status\":\"AVAILABLE\"}"));
    }

    @Override
    protected Optional<String> uploadedId() {
        return Optional.of(URN);
    }
}
