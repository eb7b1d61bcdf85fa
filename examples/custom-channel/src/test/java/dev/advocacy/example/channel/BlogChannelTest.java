package dev.advocacy.example.channel;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.support.HttpSettings;
import dev.advocacy.testkit.Answer;
import dev.advocacy.testkit.ChannelAdapterContract;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The blog's channel")
class BlogChannelTest extends ChannelAdapterContract {

    @Override
    protected ChannelAdapter adapter(URI baseUrl) {
        var http = HttpSettings.standard()
                .withCallTimeout(Duration.ofSeconds(1))
                .withRepeats(2, Duration.ofMillis(1), Duration.ofMillis(2));
        return new BlogChannel(new BlogConfig(
                baseUrl,
                "https://intranet.example.com/",
                URI.create("https://intranet.example.com/back"),
                http,
                Clock.systemUTC()));
    }

    @Override
    protected Post samplePost() {
        return Post.text("I was cold for three weeks. Worth it.")
                .withLink(LinkCard.of(URI.create("https://go.example.com/r/7f3a"), "Our turbine survived the storm"));
    }

    @Override
    protected Account sampleAccount() {
        return new Account(BlogChannel.ID, "https://blog.example.com/kari", "https://blog.example.com/kari");
    }

    @Override
    protected Route publishing() {
        return Route.post("/micropub");
    }

    @Override
    protected String postId(int number) {
        return "https://blog.example.com/kari/" + number;
    }

    @Override
    protected Answer published(String id) {
        return Reply.status(201).withHeader("Location", id);
    }

    @Override
    protected Answer rateLimited(Optional<Duration> retryAfter) {
        Answer answer = Reply.status(429);
        return retryAfter
                .map(wait -> answer.withHeader("Retry-After", String.valueOf(wait.toSeconds())))
                .orElse(answer);
    }

    @Override
    protected Reply tokenExpired() {
        return Reply.json(401, "{\"error\":\"invalid_token\"}");
    }

    @Override
    protected Optional<Reply> tokenRevoked() {
        return Optional.of(Reply.json(401, "{\"error\":\"unauthorized\"}"));
    }

    @Override
    protected Optional<Reply> scopeMissing() {
        return Optional.of(Reply.json(403, "{\"error\":\"insufficient_scope\",\"scope\":\"create\"}"));
    }

    @Override
    protected Optional<Reply> duplicate() {
        return Optional.empty();
    }

    @Override
    protected Reply refusedContent() {
        return Reply.json(400, "{\"error\":\"invalid_request\"}");
    }

    @Override
    protected Reply alreadyGone() {
        return Reply.status(410);
    }

    @Override
    protected Set<String> expectedScopes() {
        return Set.of("create", "delete");
    }

    @Override
    protected Reply profile(Account account) {
        return Reply.json(200, "{\"me\":\"" + account.id() + "\"}");
    }

    @Override
    protected Optional<Reply> revoked() {
        return Optional.of(Reply.status(200));
    }
}
