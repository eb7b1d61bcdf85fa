package dev.advocacy.testkit.author;

import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.Post;
import dev.advocacy.testkit.Answer;
import dev.advocacy.testkit.ChannelAdapterContract;
import dev.advocacy.testkit.Reply;
import dev.advocacy.testkit.Route;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

class BlogChannelTest extends ChannelAdapterContract {

    @Override
    protected ChannelAdapter adapter(URI baseUrl) {
        return new BlogChannel(baseUrl);
    }

    @Override
    protected Post samplePost() {
        return Post.text("Three weeks on the North Sea. It stood.");
    }

    @Override
    protected Account sampleAccount() {
        return new Account(ChannelId.of("blog"), "kari-7", "Kari");
    }

    @Override
    protected Route publishing() {
        return Route.post("/posts");
    }

    @Override
    protected Answer published(String id) {
        return Reply.json(201, "{\"id\":\"" + id + "\"}");
    }

    @Override
    protected Answer rateLimited(Optional<Duration> retryAfter) {
        Answer answer = Reply.json(429, "{\"code\":\"slow-down\"}");
        return retryAfter
                .map(wait -> answer.withHeader("Retry-After", String.valueOf(wait.toSeconds())))
                .orElse(answer);
    }

    @Override
    protected Reply tokenExpired() {
        return Reply.json(401, "{\"code\":\"expired\"}");
    }

    @Override
    protected Optional<Reply> tokenRevoked() {
        return Optional.of(Reply.json(401, "{\"code\":\"revoked\"}"));
    }

    @Override
    protected Optional<Reply> scopeMissing() {
        return Optional.empty(); // this network knows no scopes
    }

    @Override
    protected Optional<Reply> duplicate() {
        return Optional.of(Reply.json(409, "{\"code\":\"duplicate\"}"));
    }

    @Override
    protected Reply refusedContent() {
        return Reply.json(422, "{\"code\":\"text\"}");
    }
}
