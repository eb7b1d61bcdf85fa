package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Facebook's share dialog")
class FacebookShareTest extends FacebookTest {
    private static final String LINK = "https://example.com/r/1?a=b&c=d";

    private final Map<String, String> wish =
            new HashMap<>(Map.of("app_id", APP, "display", "popup", "href", LINK, "hashtag", "#wind"));

    @ParameterizedTest
    @ValueSource(strings = {"/dialog/share", "/v26.0/dialog/share"})
    @DisplayName("shows the link and the hashtag, a button, and no words of the person's")
    void shows(String path) throws Exception {
        HttpResponse<String> page = send(request(path + "?" + encoded(wish)));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("https://example.com/r/1?a=b&amp;c=d", "#wind", ">Post to Facebook</button>")
                .contains("<input id=\"message\" name=\"message\">", "not Facebook");
        assertThat(facebook.handoffs()).singleElement().satisfies(handoff -> {
            assertThat(handoff.link()).isEqualTo(LINK);
            assertThat(handoff.at()).isEqualTo(clock.instant());
            assertThat(handoff.posted()).isFalse();
        });
        assertThat(facebook.posts()).isEmpty();
    }

    @Test
    @DisplayName("the button makes a post on the person's profile, counted by its link; the app learns no id")
    void posts() throws Exception {
        wish.putAll(Map.of("decision", "post", "login", "kari", "message", "I was there."));
        HttpResponse<String> page = form("/dialog/share", wish);

        SandboxPost post = facebook.posts().get(0);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("You can close this window").doesNotContain(post.id());
        assertThat(post.author()).isEqualTo(kari);
        assertThat(post.publishedText()).isEqualTo("I was there. #wind");
        assertThat(facebook.postsByLink()).isEqualTo(Map.of(LINK, 1));
        assertThat(facebook.handoffs()).singleElement().satisfies(handoff -> {
            assertThat(handoff.login()).hasValue("kari");
            assertThat(handoff.postId()).hasValue(post.id());
        });
        assertError(get(post.id(), userToken()), 400, 100, 33);
    }

    @Test
    @DisplayName("with an address to go to the person is sent there, without an id, and with an error after Cancel")
    void goesBack() throws Exception {
        wish.putAll(Map.of("decision", "post", "login", "kari", "redirect_uri", CALLBACK.toString()));
        assertThat(form("/dialog/share", wish).headers().firstValue("Location")).hasValue(CALLBACK.toString());
        wish.put("decision", "cancel");
        assertThat(form("/dialog/share", wish).headers().firstValue("Location"))
                .hasValue(CALLBACK + "?error_code=4201&error_message=User+canceled+the+Dialog+flow");
        assertThat(facebook.posts()).hasSize(1);
    }

    @Test
    @DisplayName("the sharer needs no app and knows the link alone")
    void sharer() throws Exception {
        String query = "?u=" + encode(LINK);
        assertThat(send(request("/sharer/sharer.php" + query)).body()).contains("Post to Facebook");
        form("/sharer/sharer.php", Map.of("u", LINK, "decision", "post", "login", "ola"));

        assertThat(facebook.postsByLink()).isEqualTo(Map.of(LINK, 1));
    }

    @Test
    @DisplayName("a second press makes a second post, and the count says so")
    void twice() throws Exception {
        wish.putAll(Map.of("decision", "post", "login", "kari"));
        form("/dialog/share", wish);
        form("/dialog/share", wish);

        assertThat(facebook.postsByLink()).isEqualTo(Map.of(LINK, 2));
    }

    @Test
    @DisplayName("an unknown person or no decision shows the page again and says why")
    void asksAgain() throws Exception {
        assertThat(form("/dialog/share", wish).body()).contains("Please choose Post to Facebook or Cancel");
        wish.putAll(Map.of("decision", "post", "login", "nobody"));
        assertThat(form("/dialog/share", wish).body()).contains("Nobody is known by that name");
        assertThat(facebook.posts()).isEmpty();
    }

    @Test
    @DisplayName("an unknown app, a foreign address or no link gets a page that says so")
    void refuses() throws Exception {
        assertThat(send(request("/dialog/share?href=" + encode(LINK))).statusCode())
                .isEqualTo(400);
        wish.put("redirect_uri", "http://127.0.0.1:9/elsewhere");
        assertThat(send(request("/dialog/share?" + encoded(wish))).body()).contains("URL blocked");
        assertThat(send(request("/dialog/share?app_id=" + APP)).statusCode()).isEqualTo(400);
        assertThat(send(request("/sharer/sharer.php?u=javascript%3Aalert(1)")).statusCode())
                .isEqualTo(400);
        assertThat(facebook.handoffs()).isEmpty();
    }

    @Test
    @DisplayName("friends see the shared link and click on it, introduced by Facebook's machine")
    void audience() throws Exception {
        try (FarEnd farEnd = new FarEnd()) {
            for (int i = 0; i < 20; i++) {
                form(
                        "/sharer/sharer.php",
                        Map.of("u", farEnd.link("/r/" + i), "decision", "post", "login", "kari", "message", "No " + i));
            }
            AudienceSummary done =
                    facebook.audience().reactUntil(clock.instant().plus(Duration.ofDays(3)));

            assertThat(done.previews()).isEqualTo(20);
            assertThat(done.clicks()).isPositive();
            assertThat(farEnd.hits()).hasSize(done.previews() + done.clicks());
            assertThat(farEnd.hits().get(0).agent()).startsWith("facebookexternalhit/1.1");
        }
    }
}
