package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Looking up posts at X")
class XLookUpTest extends XTest {
    private static final String TWEETS = "/2/tweets?ids=";
    private static final String METRICS = "&tweet.fields=public_metrics,non_public_metrics,organic_metrics";

    @Test
    @DisplayName("id, text and edit history come unasked, the rest when it is asked for")
    void fields() throws Exception {
        String id = posted("Look https://example.com/1");
        JsonNode bare = json(get(TWEETS + id, token())).path("data").get(0);
        assertThat(bare.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "text", "edit_history_tweet_ids");
        JsonNode full = json(get(
                        TWEETS + id
                                + "&tweet.fields=author_id,created_at,conversation_id,entities,reply_settings,attachments,lang",
                        token()))
                .path("data")
                .get(0);
        assertThat(full.path("author_id").asText()).isEqualTo(kari);
        assertThat(full.path("created_at").asText()).isEqualTo("2026-11-22T10:00:00.000Z");
        assertThat(full.path("conversation_id").asText()).isEqualTo(id);
        assertThat(full.path("reply_settings").asText()).isEqualTo("everyone");
        assertThat(full.has("attachments")).isFalse();
        JsonNode url = full.path("entities").path("urls").get(0);
        assertThat(url.path("expanded_url").asText()).isEqualTo("https://example.com/1");
        assertThat(url.path("unwound_url").asText()).isEqualTo("https://example.com/1");
        assertThat(full.path("text").asText())
                .isEqualTo("Look " + url.path("url").asText())
                .hasSize(url.path("end").asInt());
    }

    @Test
    @DisplayName("a reply names the post that it answers")
    void references() throws Exception {
        String first = posted("First");
        ObjectNode body = text("Second");
        body.putObject("reply").put("in_reply_to_tweet_id", first);
        String second = posted(token(), body);

        assertThat(json(get(TWEETS + second + "&tweet.fields=referenced_tweets,conversation_id", token()))
                        .path("data")
                        .get(0)
                        .path("referenced_tweets"))
                .isEqualTo(json("[{\"type\":\"replied_to\",\"id\":\"" + first + "\"}]"));
        assertThat(json(get(TWEETS + first + "&tweet.fields=referenced_tweets", token()))
                        .path("data")
                        .get(0)
                        .has("referenced_tweets"))
                .isFalse();
    }

    @Test
    @DisplayName("unknown and deleted posts are told as errors beside the others, with status 200")
    void partly() throws Exception {
        String there = posted("Here");
        String gone = posted("Gone");
        delete(gone, token());
        HttpResponse<String> answer = get(TWEETS + there + "," + gone + ",9223372036854775808", token());
        JsonNode body = json(answer);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(body.path("data").findValuesAsText("id")).containsExactly(there);
        assertThat(body.path("errors").findValuesAsText("resource_id")).containsExactly(gone, "9223372036854775808");
        assertThat(body.path("errors").get(0))
                .isEqualTo(json(
                        "{\"resource_id\":\"%1$s\",\"resource_type\":\"tweet\",\"parameter\":\"ids\",\"value\":\"%1$s\",\"title\":\"Not Found Error\",\"detail\":\"Could not find tweet with id: [%1$s].\",\"type\":\"https://api.x.com/2/problems/resource-not-found\"}"
                                .formatted(gone)));
    }

    @Test
    @DisplayName("if none is there, only errors are answered")
    void noneThere() throws Exception {
        for (String place : List.of(TWEETS + "1,2", "/2/tweets/1")) {
            HttpResponse<String> answer = get(place, token());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).fieldNames()).toIterable().containsExactly("errors");
        }
    }

    @Test
    @DisplayName("a single post is an object, not a list")
    void single() throws Exception {
        String id = posted("Here");

        assertThat(json(get("/2/tweets/" + id, token())).path("data").path("id").asText())
                .isEqualTo(id);
        assertInvalid(get("/2/tweets/abc", token()), "id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/2/tweets; ids",
                "/2/tweets?ids=abc; ids",
                "/2/tweets?ids=1,; ids",
                "/2/tweets?ids=1&tweet.fields=colour; tweet.fields",
                "/2/tweets?ids=1&post.fields=public_metrics; post.fields",
                "/2/tweets?ids=1&colour=red; colour"
            })
    @DisplayName("a query that X does not know is refused, naming the parameter")
    void wrongQuery(String place, String parameter) throws Exception {
        assertInvalid(get(place, token()), parameter);
    }

    @Test
    @DisplayName("a hundred ids may be asked for, one more is too many")
    void hundred() throws Exception {
        String hundred = IntStream.range(1, 101).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(get(TWEETS + hundred, token()).statusCode()).isEqualTo(200);
        assertInvalid(get(TWEETS + hundred + ",101", token()), "ids");
    }

    @Test
    @DisplayName("figures for all are told to all, the author's figures only to the author and for 30 days")
    void metrics() throws Exception {
        String id = posted("Storm");
        x.audience().reactUntil(clock.instant().plus(Duration.ofDays(3)));
        JsonNode own = json(get(TWEETS + id + METRICS, token()));
        JsonNode post = own.path("data").get(0);
        assertThat(own.has("errors")).isFalse();
        assertThat(post.path("public_metrics").path("impression_count").asInt()).isPositive();
        assertThat(post.path("public_metrics").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "retweet_count",
                        "reply_count",
                        "like_count",
                        "quote_count",
                        "bookmark_count",
                        "impression_count");
        assertThat(post.path("organic_metrics").path("impression_count"))
                .isEqualTo(post.path("public_metrics").path("impression_count"));

        assertOnlyPublic(json(get(TWEETS + id + METRICS, x.token("ola", APP, ALL))), id);
        clock.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(json(get(TWEETS + id + METRICS, token())).has("errors")).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertOnlyPublic(json(get(TWEETS + id + METRICS, token())), id);
    }

    @Test
    @DisplayName("promoted figures are hidden even from the author, as nothing was promoted")
    void promoted() throws Exception {
        JsonNode answer = json(get(TWEETS + posted("Storm") + "&tweet.fields=promoted_metrics", token()));

        assertThat(answer.path("errors").findValuesAsText("field")).contains("promoted_metrics.url_link_clicks");
    }

    @Test
    @DisplayName(
            "with the new names post.fields, repost_count and referenced_posts are spoken, and the old ones refused")
    void newNames() throws Exception {
        x.dialect(XDialect.NEW);
        String id = posted("Storm");
        JsonNode post = json(get(TWEETS + id + "&post.fields=public_metrics,organic_metrics", token()))
                .path("data")
                .get(0);

        assertThat(post.path("public_metrics").has("repost_count")).isTrue();
        assertThat(post.path("public_metrics").has("retweet_count")).isFalse();
        assertThat(post.path("organic_metrics").has("repost_count")).isTrue();
        assertThat(post.has("edit_history_post_ids")).isTrue();
        HttpResponse<String> refused = get(TWEETS + id + METRICS, token());
        assertInvalid(refused, "tweet.fields");
        assertThat(json(refused).path("errors").get(0).path("message").asText())
                .startsWith("The query parameter [tweet.fields] is not one of [")
                .contains("post.fields");
        assertThat(get("/2/users/me?post.fields=id", token()).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("a person's timeline is newest first, without what was deleted, and readable by others")
    void timeline() throws Exception {
        String first = posted("First https://example.com/1");
        String second = posted("Second");
        posted(x.token("ola", APP, ALL), text("Ola's"));
        String third = posted("Third");
        delete(second, token());
        JsonNode page = json(get(timelineOf(kari) + "?tweet.fields=created_at,entities", x.token("ola", APP, ALL)));

        assertThat(page.path("data").findValuesAsText("id")).containsExactly(third, first);
        assertThat(page.path("data").findValuesAsText("expanded_url")).containsExactly("https://example.com/1");
        assertThat(page.path("data").findValuesAsText("created_at")).containsOnly("2026-11-22T10:00:00.000Z");
        assertThat(page.path("meta"))
                .isEqualTo(
                        json("{\"result_count\":2,\"newest_id\":\"%s\",\"oldest_id\":\"%s\"}".formatted(third, first)));
    }

    @Test
    @DisplayName("a long timeline comes in pages, each naming the next")
    void pages() throws Exception {
        for (int i = 0; i < 12; i++) {
            posted("Post " + i);
        }
        JsonNode first = json(get(timelineOf(kari) + "?max_results=5", token()));
        JsonNode second = json(get(next(first), token()));
        JsonNode third = json(get(next(second), token()));

        assertThat(first.path("data").findValuesAsText("text")).containsExactly(texts(11, 7));
        assertThat(second.path("data").findValuesAsText("text")).containsExactly(texts(6, 2));
        assertThat(third.path("data").findValuesAsText("text")).containsExactly(texts(1, 0));
        assertThat(third.path("meta").has("next_token")).isFalse();
        assertThat(json(get(timelineOf(kari), token())).path("data")).hasSize(10);
    }

    @Test
    @DisplayName("a timeline can be bounded by ids and times, and read without answers")
    void bounds() throws Exception {
        String first = posted("First");
        clock.advance(Duration.ofHours(1));
        ObjectNode reply = text("Second");
        reply.putObject("reply").put("in_reply_to_tweet_id", first);
        String second = posted(token(), reply);
        clock.advance(Duration.ofHours(1));
        String third = posted("Third");

        assertThat(ids("since_id=" + first)).containsExactly(third, second);
        assertThat(ids("until_id=" + third)).containsExactly(second, first);
        assertThat(ids("start_time=2026-11-22T11:00:00Z")).containsExactly(third, second);
        assertThat(ids("end_time=2026-11-22T11:00:00Z")).containsExactly(first);
        assertThat(ids("exclude=replies,retweets")).containsExactly(third, first);
    }

    @Test
    @DisplayName("an empty timeline has no data, an unknown person is an error with status 200")
    void nothingThere() throws Exception {
        assertThat(json(get(timelineOf(kari), token()))).isEqualTo(json("{\"meta\":{\"result_count\":0}}"));
        HttpResponse<String> stranger = get(timelineOf("12"), token());
        assertThat(stranger.statusCode()).isEqualTo(200);
        assertThat(json(stranger).path("errors").get(0).path("detail").asText())
                .isEqualTo("Could not find user with id: [12].");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max_results=4",
                "max_results=101",
                "max_results=x",
                "pagination_token=!",
                "start_time=today",
                "since_id=abc"
            })
    @DisplayName("a bound that makes no sense is refused")
    void wrongBound(String query) throws Exception {
        assertInvalid(get(timelineOf(kari) + "?" + query, token()), query.substring(0, query.indexOf('=')));
    }

    private List<String> ids(String query) throws Exception {
        return json(get(timelineOf(kari) + "?" + query, token())).path("data").findValuesAsText("id");
    }

    private String next(JsonNode page) {
        return timelineOf(kari) + "?max_results=5&pagination_token="
                + page.path("meta").path("next_token").asText();
    }

    private static String[] texts(int from, int to) {
        return IntStream.iterate(from, i -> i >= to, i -> i - 1)
                .mapToObj(i -> "Post " + i)
                .toArray(String[]::new);
    }

    private static String timelineOf(String id) {
        return "/2/users/" + id + "/tweets";
    }

    private static void assertOnlyPublic(JsonNode answer, String id) {
        JsonNode post = answer.path("data").get(0);
        assertThat(post.has("public_metrics")).isTrue();
        assertThat(post.has("non_public_metrics")).isFalse();
        assertThat(post.has("organic_metrics")).isFalse();
        JsonNode error = answer.path("errors").get(0);
        assertThat(error.path("type").asText()).isEqualTo("https://api.x.com/2/problems/not-authorized-for-field");
        assertThat(error.path("detail").asText())
                .isEqualTo(
                        "Sorry, you are not authorized to access 'non_public_metrics.impression_count' on the Tweet with id : ["
                                + id + "].");
        assertThat(answer.path("errors").findValuesAsText("field"))
                .contains("non_public_metrics.url_link_clicks", "organic_metrics.like_count");
    }
}
