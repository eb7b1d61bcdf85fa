package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.restfb.AccessToken;
import com.restfb.BinaryAttachment;
import com.restfb.Connection;
import com.restfb.DefaultFacebookClient;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookGraphException;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.types.Account;
import com.restfb.types.DebugTokenInfo;
import com.restfb.types.GraphResponse;
import com.restfb.types.Insight;
import com.restfb.types.Post;
import com.restfb.types.StoryAttachment;
import com.restfb.types.User;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** RestFB knows the Graph API from elsewhere: what it sends must be understood, what it is answered must make sense to it. */
@DisplayName("A Facebook client that others wrote")
class FacebookPeerTest extends FacebookTest {
    private static final Parameter FIGURES = Parameter.with(
            "fields",
            "created_time,permalink_url,shares,comments.summary(true).limit(0),reactions.summary(true).limit(0)");

    private static final Parameter ACCOUNTS = Parameter.with("fields", "id,name,access_token,tasks");
    private static final Parameter TWO = Parameter.with("limit", 2);

    private final FacebookClient anonymous = client("");

    @Test
    @DisplayName("signs in, takes the long-lived token and looks at what it is worth")
    void signsIn() throws Exception {
        AccessToken first = anonymous.obtainUserAccessToken(APP, SECRET, CALLBACK.toString(), code());
        AccessToken extended = anonymous.obtainExtendedAccessToken(APP, SECRET, first.getAccessToken());

        assertThat(first.getAccessToken()).isNotEqualTo(extended.getAccessToken());
        assertThat(extended.getTokenType()).isEqualTo("bearer");
        User user =
                client(extended.getAccessToken()).fetchObject("me", User.class, Parameter.with("fields", "id,name"));
        assertThat(user.getName()).isEqualTo("Kari Nordmann");
        assertThat(user.getId()).isEqualTo(kari);
        DebugTokenInfo info = client(APP + "|" + SECRET).debugToken(extended.getAccessToken());
        assertThat(info.isValid()).isTrue();
        assertThat(info.getUserId()).isEqualTo(kari);
        assertThat(info.getScopes()).contains("pages_show_list");
        assertThat(info.getExpiresAt()).isEqualTo(clock.instant().plusSeconds(5_183_944));
    }

    /** By cursors: it takes the address of the next piece only with https. */
    @Test
    @DisplayName("goes through all pieces of the accounts, with the proof of the secret")
    void accounts() {
        facebook.rules().requireProof(APP);
        for (int i = 1; i <= 4; i++) {
            facebook.page("30" + i, "Page " + i, "kari");
        }
        FacebookClient client = client(userToken());
        List<Account> all = new ArrayList<>();
        Connection<Account> piece = client.fetchConnection("me/accounts", Account.class, ACCOUNTS, TWO);
        all.addAll(piece.getData());
        while (piece.hasNext()) {
            Parameter after = Parameter.with("after", piece.getAfterCursor());
            piece = client.fetchConnection("me/accounts", Account.class, ACCOUNTS, TWO, after);
            all.addAll(piece.getData());
        }

        assertThat(all).extracting(Account::getId).containsExactly(PAGE, "301", "302", "303", "304");
        assertThat(all).allSatisfy(account -> assertThat(account.getTasks()).contains("CREATE_CONTENT"));
        assertThat(all).extracting(Account::getAccessToken).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("posts, reads the post back, finds it in the feed and deletes it")
    void posts() {
        FacebookClient client = client(pageToken());
        String id = client.publish(
                        PAGE + "/feed",
                        GraphResponse.class,
                        Parameter.with("message", "Hello & good-bye"),
                        Parameter.with("link", "https://example.com/post"))
                .getId();
        Post post = client.fetchObject(id, Post.class, Parameter.with("fields", "message,created_time,attachments"));

        assertThat(post.getMessage()).isEqualTo("Hello & good-bye");
        assertThat(post.getCreatedTime()).isEqualTo(clock.instant());
        assertThat(post.getAttachments().getData())
                .extracting(StoryAttachment::getUnshimmedUrl)
                .containsExactly("https://example.com/post");
        assertThat(client.fetchConnection(PAGE + "/feed", Post.class).getData())
                .extracting(Post::getId)
                .containsExactly(id);
        assertThat(client.deleteObject(id)).isTrue();
        assertThat(client.fetchConnection(PAGE + "/feed", Post.class).getData()).isEmpty();
    }

    @Test
    @DisplayName("sends a picture and learns its number and the post's")
    void sendsPicture() {
        byte[] picture = "\u0089PNG\r\n\u001a\n picture".getBytes(StandardCharsets.ISO_8859_1);
        GraphResponse answer = client(pageToken())
                .publish(
                        PAGE + "/photos",
                        GraphResponse.class,
                        BinaryAttachment.with("source", "storm.png", picture),
                        Parameter.with("message", "Storm"));

        assertThat(answer.getPostId()).isEqualTo(facebook.posts().get(0).id());
        assertThat(answer.getId()).isNotEqualTo(answer.getPostId());
        assertThat(facebook.posts().get(0).commentary()).isEqualTo("Storm");
    }

    @Test
    @DisplayName("reads the same figures that the audience made")
    void figures() throws Exception {
        String id = posted("Seen by many");
        AudienceSummary done = facebook.audience().reactUntil(clock.instant().plus(Duration.ofDays(3)));
        FacebookClient client = client(pageToken());
        Post post = client.fetchObject(id, Post.class, FIGURES);

        assertThat(post.getComments().getTotalCount()).isEqualTo(done.comments());
        assertThat(post.getReactions().getTotalCount()).isEqualTo(done.reactions());
        Insight views = client.fetchConnection(
                        id + "/insights", Insight.class, Parameter.with("metric", "post_media_view"))
                .getData()
                .get(0);
        assertThat(views.getPeriod()).isEqualTo("lifetime");
        assertThat(views.getValues().get(0).getInt("value", -1)).isPositive();
    }

    @Test
    @DisplayName("understands the errors, whatever their status")
    void errors() {
        facebook.fail(facebook.graphError(190, 460));
        assertThatExceptionOfType(FacebookOAuthException.class)
                .isThrownBy(() -> client(userToken()).fetchObject("me", User.class))
                .satisfies(error -> assertThat(error.getErrorCode()).isEqualTo(190))
                .satisfies(error -> assertThat(error.getErrorSubcode()).isEqualTo(460));
        facebook.rules().errorStatus(200);
        assertThatExceptionOfType(FacebookGraphException.class)
                .isThrownBy(() -> client(pageToken()).fetchObject("99", Post.class));
    }

    /** Pointed to the sandbox; a person's or a page's token comes with the proof of the secret. */
    private FacebookClient client(String token) {
        boolean provable = token.startsWith("EAA");
        DefaultFacebookClient client = provable
                ? new DefaultFacebookClient(token, SECRET, Version.VERSION_24_0)
                : new DefaultFacebookClient(token, Version.VERSION_24_0);
        client.setFacebookEndpointUrls(new FacebookEndpoints() {
            @Override
            public String getGraphEndpoint() {
                return facebook.url().toString();
            }
        });
        return client;
    }

    private String code() throws Exception {
        HttpResponse<String> back = form(
                "/v24.0/dialog/oauth",
                Map.of(
                        "client_id",
                        APP,
                        "redirect_uri",
                        CALLBACK.toString(),
                        "scope",
                        "pages_show_list",
                        "permit:pages_show_list",
                        "on",
                        "decision",
                        "allow",
                        "login",
                        "kari"));
        String location = back.headers().firstValue("Location").orElseThrow();
        return URLDecoder.decode(location.substring(location.indexOf("code=") + 5), StandardCharsets.UTF_8);
    }
}
