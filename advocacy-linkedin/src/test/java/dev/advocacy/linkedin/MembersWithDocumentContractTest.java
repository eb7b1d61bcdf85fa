package dev.advocacy.linkedin;

import dev.advocacy.channel.Post;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("LinkedIn members with a document keep the contract of every channel")
class MembersWithDocumentContractTest extends MembersContractTest {

    @Override
    protected Post samplePost() {
        return Samples.TEXT.withMedia(Samples.document("slides.pdf"));
    }

    @Override
    protected Map<Route, Reply> preparation(URI baseUrl) {
        return Map.of(
                Route.post("/rest/documents"),
                Reply.json(
                        200,
                        "{\"value\":{\"uploadUrl\":\"" + baseUrl
                                + "/dms-uploads/1\",\"document\":\"urn:li:document:C5510AQG\"}}"),
                new Route("PUT", "/dms-uploads/1"),
                Reply.status(201));
    }

    @Override
    protected Optional<String> uploadedId() {
        return Optional.of("urn:li:document:C5510AQG");
    }
}
