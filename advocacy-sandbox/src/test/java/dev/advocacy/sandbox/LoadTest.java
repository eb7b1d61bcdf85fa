package dev.advocacy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A whole programme in the sandbox")
class LoadTest extends LinkedInTest {
    private static final int PEOPLE = 2_000;
    private static final int POSTS = 20_000;
    private static final int CALLERS = 8;
    private static final MediaType JSON = MediaType.get("application/json");

    /** Not the JDK's: it may drop an answer that arrives while it takes a connection out of its pool (JDK-8357639). */
    private final OkHttpClient client =
            new OkHttpClient.Builder().retryOnConnectionFailure(false).build();

    @Test
    @Timeout(120)
    @DisplayName("20,000 posts of 2,000 people go through, each counted once")
    void wholeProgramme() throws Exception {
        List<Callable<Integer>> parts = new ArrayList<>();
        List<Author> authors = authors();
        for (int caller = 0; caller < CALLERS; caller++) {
            int first = caller;
            parts.add(() -> postEvery(authors, first));
        }
        assertThat(sum(parts)).isEqualTo(POSTS);

        assertThat(linkedIn.postsByLink()).hasSize(POSTS);
        assertThat(linkedIn.postsByLink().values()).containsOnly(1);
        assertThat(linkedIn.requests().bodies("POST", "/rest/posts")).isEqualTo(POSTS);
        AudienceSummary seen = linkedIn.audience().reactUntil(clock.instant().plus(Duration.ofDays(3)));
        assertThat(seen.postsSeen()).isBetween(POSTS * 99 / 100, POSTS);
    }

    private record Author(String urn, String token) {}

    private List<Author> authors() {
        List<Author> authors = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String urn = linkedIn.person("p" + i, "Person " + i);
            authors.add(new Author(urn, linkedIn.token("p" + i, APP, "openid", "w_member_social")));
        }
        return authors;
    }

    private int postEvery(List<Author> authors, int first) {
        int created = 0;
        for (int i = first; i < POSTS; i += CALLERS) {
            created += create(authors.get(i % PEOPLE), i) == 201 ? 1 : 0;
        }
        return created;
    }

    private int create(Author author, int number) {
        String body =
                text(author.urn(), "News https://tracked.invalid/r/" + number).toString();
        Request request = new Request.Builder()
                .url(linkedIn.url() + "/rest/posts")
                .header("Authorization", "Bearer " + author.token())
                .header("LinkedIn-Version", "202609")
                .header("X-Restli-Protocol-Version", "2.0.0")
                .post(RequestBody.create(body, JSON))
                .build();
        try (Response answer = client.newCall(request).execute()) {
            return answer.code();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int sum(List<Callable<Integer>> parts) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            int sum = 0;
            for (Future<Integer> part : callers.invokeAll(parts)) {
                sum += part.get();
            }
            return sum;
        } finally {
            callers.shutdownNow();
        }
    }
}
