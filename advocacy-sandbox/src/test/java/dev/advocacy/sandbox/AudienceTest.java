package dev.advocacy.sandbox;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The audience of a post")
class AudienceTest extends LinkedInTest {
    private static final int MANY = 120;

    private final FarEnd farEnd = new FarEnd();

    @AfterEach
    void closeFarEnd() {
        farEnd.close();
    }

    @Test
    @DisplayName("nothing happens before its time, and nothing twice")
    void dueOnce() throws Exception {
        postMany();
        assertThat(linkedIn.audience().react()).isEqualTo(AudienceSummary.NOTHING);
        clock.advance(Duration.ofHours(6));
        AudienceSummary first = linkedIn.audience().react();
        assertThat(first.clicks()).isPositive();
        assertThat(linkedIn.audience().react()).isEqualTo(AudienceSummary.NOTHING);
        clock.advance(Duration.ofDays(3));
        AudienceSummary second = linkedIn.audience().react();
        assertThat(second.clicks()).isPositive();
        assertThat(second.previews()).isZero();
        clock.advance(Duration.ofDays(300));
        assertThat(linkedIn.audience().react()).isEqualTo(AudienceSummary.NOTHING);
        assertThat(humanHits()).hasSize(first.clicks() + second.clicks());
    }

    @Test
    @DisplayName("it does not matter in how many steps time passes")
    void stepsDoNotMatter() throws Exception {
        postMany();
        AudienceSummary sum = AudienceSummary.NOTHING;
        for (int hour = 0; hour < 73; hour += 8) {
            clock.advance(Duration.ofHours(8));
            sum = sum.plus(linkedIn.audience().react());
        }
        try (Sandbox other = Sandbox.builder().clock(clock).seed(7).start()) {
            AudienceSummary atOnce = twin(other, "/other/");
            assertThat(sum.clicks()).isEqualTo(atOnce.clicks());
            assertThat(sum.reactions()).isEqualTo(atOnce.reactions());
            assertThat(sum.comments()).isEqualTo(atOnce.comments());
        }
    }

    @Test
    @DisplayName(
            "the same seed, authors and texts have the same audience, whatever the links; another seed another one")
    void deterministic() throws Exception {
        try (Sandbox same = Sandbox.builder().clock(clock).seed(7).start();
                Sandbox again = Sandbox.builder().clock(clock).seed(7).start();
                Sandbox different = Sandbox.builder().clock(clock).seed(8).start()) {
            AudienceSummary expected = twin(same, "/a/");

            assertThat(twin(again, "/quite-another-path/")).isEqualTo(expected);
            assertThat(twin(different, "/a/")).isNotEqualTo(expected);
        }
    }

    @Test
    @DisplayName("a post gets two to three human clicks on average: many none, a few a lot")
    void skewed() throws Exception {
        postMany();
        linkedIn.audience().reactUntil(clock.instant().plus(Duration.ofDays(3)));
        Map<String, List<FarEnd.Hit>> byPath = humanHits().stream().collect(groupingBy(FarEnd.Hit::path));

        assertThat((double) humanHits().size() / MANY).isBetween(2.0, 3.0);
        assertThat(byPath.size()).isLessThan(MANY * 9 / 10);
        assertThat(byPath.values().stream().mapToInt(Collection::size).max().orElse(0))
                .isGreaterThan(7);
    }

    @Test
    @DisplayName(
            "the network's machine fetches a preview first, then people come with browsers and addresses of their own")
    void visitors() throws Exception {
        postMany();
        linkedIn.audience().reactUntil(clock.instant().plus(Duration.ofDays(3)));
        Map<String, List<FarEnd.Hit>> byPath = farEnd.hits().stream().collect(groupingBy(FarEnd.Hit::path));

        assertThat(byPath).hasSize(MANY);
        assertThat(byPath.values()).allSatisfy(hits -> {
            assertThat(hits.get(0).human()).isFalse();
            assertThat(hits.subList(1, hits.size())).allMatch(FarEnd.Hit::human);
        });
        assertThat(humanHits()).allSatisfy(hit -> {
            assertThat(hit.agent()).startsWith("Mozilla/5.0 (");
            assertThat(hit.address()).matches("(203\\.0\\.113|198\\.51\\.100)\\.\\d{1,3}");
        });
    }

    @Test
    @DisplayName("some people click twice")
    void repeats() throws Exception {
        postMany();
        linkedIn.audience().reactUntil(clock.instant().plus(Duration.ofDays(3)));
        Set<FarEnd.Hit> different = humanHits().stream().collect(toSet());

        assertThat((double) different.size() / humanHits().size()).isBetween(0.75, 0.97);
    }

    @Test
    @DisplayName("redirects are not followed")
    void noRedirects() throws Exception {
        postMany();
        linkedIn.audience().reactUntil(clock.instant().plus(Duration.ofDays(3)));

        assertThat(farEnd.hits()).extracting(FarEnd.Hit::path).doesNotContain("/target");
    }

    @Test
    @DisplayName("a deleted post is not seen any more")
    void deleted() throws Exception {
        String urn = post(token(), article(kari, "Gone soon", farEnd.link("/gone")))
                .headers()
                .firstValue("x-restli-id")
                .orElseThrow();
        delete(urn, token());
        clock.advance(Duration.ofDays(3));

        assertThat(linkedIn.audience().react()).isEqualTo(AudienceSummary.NOTHING);
        assertThat(farEnd.hits()).isEmpty();
    }

    @Test
    @DisplayName("nobody clicks on a link that was cut off")
    void cutOff() throws Exception {
        posted("Look (here) " + farEnd.link("/cut"));
        clock.advance(Duration.ofDays(3));
        linkedIn.audience().react();

        assertThat(farEnd.hits()).isEmpty();
    }

    @Test
    @DisplayName("a link that is not on this machine is refused and never requested")
    void elsewhere() throws Exception {
        post(token(), article(kari, "Elsewhere", "http://advocacy.invalid/1"));
        clock.advance(Duration.ofDays(3));
        AudienceSummary done = linkedIn.audience().react();

        assertThat(done.refused()).isPositive();
        assertThat(done.failed()).isZero();
        assertThat(done.clicks() + done.previews()).isZero();
    }

    @Test
    @DisplayName("a link that is no address is refused too")
    void noAddress() throws Exception {
        posted("Broken: " + farEnd.link("/%zz"));
        clock.advance(Duration.ofDays(3));

        assertThat(linkedIn.audience().react().refused()).isPositive();
        assertThat(farEnd.hits()).isEmpty();
    }

    @Test
    @DisplayName("a far end that does not answer is told and not tried again")
    void noAnswer() throws Exception {
        String link = farEnd.link("/closed");
        farEnd.close();
        post(token(), article(kari, "Closed", link));
        clock.advance(Duration.ofDays(3));
        AudienceSummary done = linkedIn.audience().react();

        assertThat(done.failed()).isPositive();
        assertThat(done.clicks() + done.previews() + done.refused()).isZero();
        assertThat(linkedIn.audience().react()).isEqualTo(AudienceSummary.NOTHING);
    }

    private void postMany() throws IOException, InterruptedException {
        linkedIn.quota(10_000, 10_000);
        String token = token();
        for (int i = 0; i < MANY; i++) {
            assertThat(post(token, text(kari, "Post number " + i + " " + farEnd.link("/r/" + i)))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    /** The same posts at another sandbox, seen to the end by their audience. */
    private AudienceSummary twin(Sandbox other, String path) throws IOException, InterruptedException {
        LinkedInSandbox network = other.linkedIn();
        network.quota(10_000, 10_000);
        network.app(APP, SECRET, CALLBACK, ALL);
        network.person("kari", "Kari Nordmann");
        String token = network.token("kari", APP, ALL);
        for (int i = 0; i < MANY; i++) {
            String body =
                    text(kari, "Post number " + i + " " + farEnd.link(path + i)).toString();
            send(rest("/rest/posts", token)
                    .uri(URI.create(network.url() + "/rest/posts"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)));
        }
        assertThat(network.posts()).hasSize(MANY);
        return network.audience().reactUntil(clock.instant().plus(Duration.ofDays(4)));
    }

    private List<FarEnd.Hit> humanHits() {
        return farEnd.hits().stream().filter(FarEnd.Hit::human).toList();
    }
}
