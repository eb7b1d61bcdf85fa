package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.support.PostEvidence;
import dev.advocacy.channel.support.PostEvidence.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A post in a page's own list, as far as a look-up needs it.
 *
 * @param id share or ugcPost URN
 * @param state LinkedIn's life-cycle state; empty where it gave none
 * @param commentary as LinkedIn keeps it, with escapes
 * @param about where its article leads, its poll's question, the post that it shows again; each empty where LinkedIn told none
 * @param createdAt by LinkedIn's clock; empty where it cannot be read
 * @param modifiedAt by LinkedIn's clock; empty where it cannot be read
 */
record ListedPost(
        String id,
        String state,
        String commentary,
        List<String> about,
        Optional<Instant> createdAt,
        Optional<Instant> modifiedAt) {

    /** A post in any other state, known or not, stands or will. */
    private static final Set<String> NOT_THERE = Set.of("DRAFT", "PUBLISH_FAILED");

    ListedPost {
        about = List.copyOf(about);
    }

    static ListedPost of(JsonNode element) {
        return new ListedPost(
                element.path("id").asText(""),
                element.path("lifecycleState").asText(""),
                element.path("commentary").asText(""),
                List.of(
                        element.at("/content/article/source").asText(""),
                        element.at("/content/poll/question").asText(""),
                        element.at("/reshareContext/parent").asText("")),
                time(element.path("createdAt")).or(() -> time(element.path("publishedAt"))),
                time(element.path("lastModifiedAt")));
    }

    /** Proven only where it is public and has an id that can be kept. */
    Verdict verdict(PostEvidence evidence) {
        if (NOT_THERE.contains(state)) {
            return Verdict.NONE;
        }
        Verdict verdict = evidence.judge(List.of(commentary, LittleText.plain(commentary)), about, createdAt);
        return verdict == Verdict.PROVEN && !isPublished() ? Verdict.DOUBTFUL : verdict;
    }

    /** For one that is proven. */
    Published published() {
        return new Published(new PostUrn(id).ref(), createdAt.orElseThrow());
    }

    private boolean isPublished() {
        return (state.isEmpty() || state.equals("PUBLISHED"))
                && PostUrn.parse(id).isPresent();
    }

    private static Optional<Instant> time(JsonNode millis) {
        return Optional.of(millis.asLong()).filter(time -> time > 0).map(Instant::ofEpochMilli);
    }
}
