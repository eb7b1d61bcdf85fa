package dev.advocacy.example.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.AccountConnector;
import dev.advocacy.channel.ChannelAdapter;
import dev.advocacy.channel.ChannelDescriptor;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.channel.ChannelPolicy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.PostRef;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.Publisher;
import dev.advocacy.channel.Retractor;
import dev.advocacy.channel.support.ChannelHttp;
import dev.advocacy.channel.support.ErrorTable;
import dev.advocacy.channel.support.HttpAnswer;
import dev.advocacy.channel.support.HttpCall;
import dev.advocacy.channel.support.Json;
import dev.advocacy.channel.support.NetworkError;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The company's blog, where every colleague has a corner, by Micropub (W3C Recommendation of 2017-05-23). */
public final class BlogChannel implements ChannelAdapter {
    /** The blog. */
    public static final ChannelId ID = ChannelId.of("blog");

    private static final ErrorTable ERRORS = ErrorTable.reading(BlogChannel::error)
            .code(401, "unauthorized", Remedy.RECONNECT, "blog.revoked", "connect the blog again")
            .code(403, "insufficient_scope", Remedy.RECONNECT, "blog.scope", "connect the blog again and allow posting")
            .status(410, Remedy.EDIT, "blog.gone", "there is no such post")
            .build();

    private final BlogConfig config;
    private final ChannelHttp http;

    /** A channel to this blog. No I/O. */
    public BlogChannel(BlogConfig config) {
        this.config = config;
        this.http = ChannelHttp.of(ID, config.http(), ERRORS);
    }

    @Override
    public ChannelDescriptor descriptor() {
        return ChannelDescriptor.of(ID, "Company blog", 5_000, "code points", ChannelPolicy.careful())
                .noting(new ChannelDescriptor.Notes(
                        LocalDate.of(2026, 11, 23), BlogSignIn.SCOPES, List.of(), List.of("The blog counts nothing.")));
    }

    @Override
    public Optional<Publisher> publisher() {
        return Optional.of(this::publish);
    }

    @Override
    public Optional<Retractor> retractor() {
        return Optional.of(this::retract);
    }

    @Override
    public Optional<AccountConnector> accounts() {
        return Optional.of(new BlogSignIn(http, config));
    }

    /** One request, at most once; 202 says that the blog is still at it. */
    private PublishResult publish(PublishRequest request) {
        if (!descriptor().against(request.post()).isEmpty()) {
            throw new ChannelException(Remedy.EDIT, "blog.form", "blog: takes text and a link, nothing was sent", null);
        }
        HttpAnswer answer = http.publish(micropub("create post", request.credentials(), BlogEntry.of(request.post())));
        PostRef post = answer.header("Location").flatMap(BlogChannel::post).orElseThrow(() -> unknown(answer));
        return answer.status() == 202
                ? new PublishResult.Pending(post.id(), Duration.ofMinutes(1))
                : new PublishResult.Published(post, config.clock().instant());
    }

    private void retract(Account account, Credentials credentials, PostRef post) {
        ObjectNode body = Json.object().put("action", "delete").put("url", post.id());
        try {
            requireDone(http.repeat(micropub("delete post", credentials, body)));
        } catch (ChannelException e) {
            if (!e.code().equals("blog.gone")) {
                throw e;
            }
        }
    }

    /** A web page with status 200 is no word of the blog's. */
    private static void requireDone(HttpAnswer answer) {
        if (answer.body().length > 0) {
            throw new ChannelException(Remedy.RETRY, "blog.odd", "blog: " + answer + " in place of 204", null);
        }
    }

    private HttpCall micropub(String step, Credentials credentials, JsonNode body) {
        return HttpCall.post(step, config.at("/micropub"))
                .bearer(credentials.accessToken())
                .json(body);
    }

    /** The address is the blog's only name for a post, so what is no address is no answer. */
    private static Optional<PostRef> post(String location) {
        return location.startsWith("http")
                ? Optional.of(new PostRef(location, URI.create(location)))
                : Optional.empty();
    }

    private static ChannelException unknown(HttpAnswer answer) {
        return new ChannelException(
                Remedy.RECONCILE, "blog.no-address", "blog: " + answer + ", but no address: look at the blog", null);
    }

    private static NetworkError error(JsonNode body) {
        return NetworkError.of(
                body.path("error").asText(), body.path("error_description").asText());
    }

    @Override
    public boolean isResting() {
        return http.isResting();
    }

    @Override
    public void close() {
        http.close();
    }
}
