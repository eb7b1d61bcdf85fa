package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Posting at X")
class XPostingTest extends XTest {
    private static final String DUPLICATE = "You are not allowed to create a Tweet with duplicate content.";
    private static final String NOT_PERMITTED = "You are not permitted to perform this action.";

    @Test
    @DisplayName("a post answers 201 with its id, its text with short addresses, and an empty edit history")
    void post() throws Exception {
        HttpResponse<String> answer = post("Storm: https://example.com/a?x=1. Read on example.org!");
        JsonNode data = json(answer).path("data");
        XPost post = x.xPosts().get(0);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(data.path("id").isTextual()).isTrue();
        assertThat(data.path("text").asText())
                .matches("Storm: https://t\\.co/[A-Za-z0-9]{10}\\. Read on https://t\\.co/[A-Za-z0-9]{10}!");
        assertThat(data.path("edit_history_tweet_ids")).isEqualTo(json("[\"\"]"));
        assertThat(post.post().id()).isEqualTo(data.path("id").asText());
        assertThat(post.post().author()).isEqualTo(kari);
        assertThat(post.post().commentary()).isEqualTo("Storm: https://example.com/a?x=1. Read on example.org!");
        assertThat(post.username()).isEqualTo("kari");
        assertThat(post.links()).containsExactly("https://example.com/a?x=1", "http://example.org");
    }

    @Test
    @DisplayName("disclosures and who may answer are kept")
    void flags() throws Exception {
        posted(
                token(),
                text("Look")
                        .put("made_with_ai", true)
                        .put("paid_partnership", true)
                        .put("reply_settings", "following"));
        posted(token(), text("Plain"));

        assertThat(x.xPosts().get(0).madeWithAi()).isTrue();
        assertThat(x.xPosts().get(0).paidPartnership()).isTrue();
        assertThat(x.xPosts().get(0).replySettings()).hasValue("following");
        assertThat(x.xPosts().get(1).madeWithAi()).isFalse();
        assertThat(x.xPosts().get(1).paidPartnership()).isFalse();
        assertThat(x.xPosts().get(1).replySettings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"text\":\"a\",\"colour\":\"red\"}; $.colour",
                "{\"text\":1}; $.text",
                "{\"text\":\"a\",\"reply_settings\":\"everyone\"}; $.reply_settings",
                "{\"text\":\"a\",\"made_with_ai\":\"yes\"}; $.made_with_ai",
                "{\"text\":\"a\",\"paid_partnership\":1}; $.paid_partnership",
                "{\"text\":\"a\",\"quote_tweet_id\":12}; $.quote_tweet_id",
                "{\"text\":\"a\",\"reply\":{}}; $.reply.in_reply_to_tweet_id",
                "{\"text\":\"a\",\"reply\":{\"in_reply_to_tweet_id\":12}}; $.reply.in_reply_to_tweet_id",
                "{\"text\":\"a\",\"media\":[]}; $.media",
                "{\"text\":\"a\",\"media\":{\"media_ids\":[]}}; $.media.media_ids",
                "{\"text\":\"a\",\"media\":{\"media_ids\":[1]}}; $.media.media_ids",
                "{\"text\":\"a\",\"media\":{\"media_ids\":[\"1\",\"2\",\"3\",\"4\",\"5\"]}}; $.media.media_ids",
                "{\"text\":\"a\",\"media\":{\"media_ids\":[\"1\"],\"alt\":\"b\"}}; $.media.alt",
                "{\"text\":\"a\",\"poll\":{\"options\":[\"b\"],\"duration_minutes\":60}}; $.poll.options",
                "{\"text\":\"a\",\"poll\":{\"options\":[\"b\",\"c\"],\"duration_minutes\":4}}; $.poll.duration_minutes",
                "{\"text\":\"a\",\"geo\":{\"lat\":1}}; $.geo.lat",
                "{}; text",
                "{\"text\":\"  \"}; text",
                "[]; $"
            })
    @DisplayName("a body that does not fit the schema is refused in X's shape, naming the field")
    void schema(String body, String parameter) throws Exception {
        assertInvalid(postJson("/2/tweets", token(), body), parameter);
        assertThat(x.posts()).isEmpty();
    }

    @Test
    @DisplayName("everything that is wrong with a body is told at once")
    void allAtOnce() throws Exception {
        HttpResponse<String> answer =
                post(token(), text("a").put("colour", "red").put("nullcast", 1));

        assertInvalid(answer, "$.colour");
        assertInvalid(answer, "$.nullcast");
    }

    @Test
    @DisplayName("a poll makes a post without any text")
    void poll() throws Exception {
        ObjectNode body = text("");
        body.putObject("poll")
                .put("duration_minutes", 60)
                .putArray("options")
                .add("North")
                .add("South");

        assertThat(post(token(), body).statusCode()).isEqualTo(201);
        body.put("quote_tweet_id", "1");
        assertInvalid(post(token(), body), "$");
    }

    @Test
    @DisplayName("the body must say that it is JSON")
    void contentType() throws Exception {
        assertInvalid(
                send(api("/2/tweets", token())
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("{\"text\":\"a\"}"))),
                "$");
    }

    @Test
    @DisplayName("280 weighted characters fit, 281 do not, and a link counts 23 whatever its length")
    void length() throws Exception {
        String link = "https://example.com/" + "a".repeat(300);
        assertThat(post("x".repeat(280)).statusCode()).isEqualTo(201);
        assertProblem(post("x".repeat(281)), 403, "Your Tweet text is too long.");
        assertThat(post("x".repeat(256) + " " + link).statusCode()).isEqualTo(201);
        assertProblem(post("x".repeat(257) + " " + link), 403, "Your Tweet text is too long.");
        assertProblem(post("日".repeat(141)), 403, "Your Tweet text is too long.");
        assertThat(x.posts()).hasSize(2);
    }

    @Test
    @DisplayName("one cashtag is allowed, two are not")
    void cashtags() throws Exception {
        assertThat(post("We are $NTUR, 5$ a share, $100 each").statusCode()).isEqualTo(201);
        assertProblem(post("We are $NTUR, not $WIND"), 403, NOT_PERMITTED);
    }

    @Test
    @DisplayName("characters that X does not take are refused")
    void unwanted() throws Exception {
        assertInvalid(post("a\uFFFEb"), "text");
    }

    @Test
    @DisplayName("the same text of the same author within a day is a duplicate, until it is deleted")
    void duplicate() throws Exception {
        String id = posted("Caf\u00e9");
        HttpResponse<String> again = post("Cafe\u0301");
        assertProblem(again, 403, DUPLICATE);
        assertThat(json(again).path("type").asText()).isEqualTo("about:blank");
        assertThat(post(x.token("ola", APP, ALL), text("Caf\u00e9")).statusCode())
                .isEqualTo(201);
        delete(id, token());
        assertThat(post("Caf\u00e9").statusCode()).isEqualTo(201);
        clock.advance(Duration.ofDays(1));
        assertThat(post("Caf\u00e9").statusCode()).isEqualTo(201);
    }

    @Test
    @DisplayName("of equal posts that arrive at once exactly one is made")
    void race() throws Exception {
        String token = token();
        List<Callable<HttpResponse<String>>> callers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            callers.add(() -> post(token, text("Hello")));
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Integer> statuses = new ArrayList<>();
        try {
            for (Future<HttpResponse<String>> answer : pool.invokeAll(callers)) {
                statuses.add(answer.get().statusCode());
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(statuses).containsOnly(201, 403).containsOnlyOnce(201);
        assertThat(x.posts()).hasSize(1);
    }

    @Test
    @DisplayName("answering is open to who is named in the post, and to its author")
    void replies() throws Exception {
        String olas = x.token("ola", APP, ALL);
        String forKari = posted(olas, text("Well done, @Kari!"));
        String forNobody = posted(olas, text("Well done, @karina, kari and ola@kari"));
        assertThat(x.posts().get(0).mentions()).containsExactly(kari);
        assertThat(x.posts().get(1).mentions()).isEmpty();

        assertThat(post(token(), reply(forKari, "Thanks")).statusCode()).isEqualTo(201);
        assertThat(x.xPosts().get(2).replyTo()).hasValue(forKari);
        assertProblem(
                post(token(), reply(forNobody, "Me too")),
                403,
                "Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged by the author of the post you are replying to.");
        assertThat(post(olas, reply(forNobody, "More")).statusCode()).isEqualTo(201);
        assertThat(post(token(), reply("1", "Hello?")).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("quoting and editing are refused, as on self-serve plans")
    void quotes() throws Exception {
        String id = posted("First");
        assertProblem(
                post(token(), text("Look").put("quote_tweet_id", id)),
                403,
                "Quoting this post is not allowed because you have not been mentioned or are not part of the conversation thread of the post you are quoting.");
        ObjectNode edit = text("First, corrected");
        edit.putObject("edit_options").put("previous_post_id", id);
        assertProblem(post(token(), edit), 403, NOT_PERMITTED);
    }

    @Test
    @DisplayName("a post can be deleted by its author, once")
    void deleting() throws Exception {
        String id = posted("Look https://example.com/1");
        assertThat(delete(id, x.token("ola", APP, ALL)).statusCode()).isEqualTo(403);
        HttpResponse<String> gone = delete(id, token());
        assertThat(gone.statusCode()).isEqualTo(200);
        assertThat(json(gone)).isEqualTo(json("{\"data\":{\"deleted\":true}}"));
        assertThat(delete(id, token()).statusCode()).isEqualTo(404);
        assertThat(delete("abc", token()).statusCode()).isEqualTo(404);
        assertThat(x.posts().get(0).deleted()).isTrue();
        assertThat(x.postsByLink()).containsEntry("https://example.com/1", 1);
    }

    @Test
    @DisplayName("posting needs tweet.write, tweet.read and users.read")
    void scopes() throws Exception {
        assertProblem(post(x.token("kari", APP, "tweet.read", "users.read"), text("Hello")), 403, NOT_PERMITTED);
        assertThat(post(x.token("kari", APP, "tweet.read", "tweet.write", "users.read"), text("Hello"))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    @DisplayName("no token and an unknown token answer 401, a token of an app alone 403")
    void badTokens() throws Exception {
        assertProblem(send(request("/2/users/me")), 401, "Unauthorized");
        assertProblem(post("guess", text("Hello")), 401, "Unauthorized");
        HttpResponse<String> appOnly = post("AAAAAAAAAAAAAAAAAAAAabc%2F", text("Hello"));
        assertThat(appOnly.statusCode()).isEqualTo(403);
        assertThat(json(appOnly).path("title").asText()).isEqualTo("Unsupported Authentication");
    }

    @Test
    @DisplayName("with the new names the edit history is called edit_history_post_ids")
    void newNames() throws Exception {
        x.dialect(XDialect.NEW);
        JsonNode data = json(post("Hello")).path("data");

        assertThat(data.path("edit_history_post_ids")).containsExactly(data.path("id"));
        assertThat(data.has("edit_history_tweet_ids")).isFalse();
    }

    @Test
    @DisplayName("a place that does not exist answers 404 without a body")
    void unknownPlace() throws IOException, InterruptedException {
        HttpResponse<String> answer = get("/2/moments", token());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    private static ObjectNode reply(String parent, String text) {
        ObjectNode body = text(text);
        body.putObject("reply").put("in_reply_to_tweet_id", parent);
        return body;
    }
}
