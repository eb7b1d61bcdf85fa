package dev.advocacy.twitter;

import dev.advocacy.channel.Post;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("X with a video keeps the contract of every channel")
class XWithVideoContractTest extends XContractTest {
    private static final String UPLOAD = "/2/media/upload";

    @Override
    protected Post samplePost() {
        return Samples.ARTICLE.withMedia(Samples.video(100));
    }

    @Override
    protected Map<Route, Reply> preparation(URI baseUrl) {
        return Map.of(
                Route.post(UPLOAD + "/initialize"),
                medium(""),
                Route.post(UPLOAD + "/" + Samples.MEDIUM + "/append"),
                Reply.status(200),
                Route.post(UPLOAD + "/" + Samples.MEDIUM + "/finalize"),
                medium("pending"),
                Route.get(UPLOAD),
                medium("succeeded"));
    }

    private static Reply medium(String state) {
        String info =
                state.isEmpty() ? "" : ",\"processing_info\":{\"state\":\"" + state + "\",\"check_after_secs\":1}";
        return Reply.json(200, "{\"data\":{\"id\":\"" + Samples.MEDIUM + "\"" + info + "}}");
    }

    @Override
    protected Optional<String> uploadedId() {
        return Optional.of(Samples.MEDIUM);
    }
}
