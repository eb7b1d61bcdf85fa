package dev.advocacy.facebook;

import dev.advocacy.channel.Post;
import dev.advocacy.testkit.Answer;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Facebook pages with a picture keep the contract of every channel")
class FacebookPagesWithPictureContractTest extends FacebookPagesContractTest {

    @Override
    protected Post samplePost() {
        return Samples.TEXT.withMedia(Samples.gif("a turbine"));
    }

    /** A picture goes to {@code /photos}; the contract's posts without one go to {@code /feed}. */
    @Override
    protected Route publishing() {
        return Route.post("/v26.0/100/*");
    }

    @Override
    protected Answer published(String id) {
        return Reply.json(200, "{\"id\":\"" + id + "\",\"post_id\":\"" + id + "\"}");
    }

    /** One picture that appears later takes another way, tried in {@link ScheduledPostTest}. */
    @Override
    protected Optional<Answer> pending(String id) {
        return Optional.empty();
    }
}
