package dev.advocacy.facebook;

import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.support.HttpCall;
import dev.advocacy.channel.support.PostEvidence;
import dev.advocacy.channel.support.PostEvidence.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Looks in a page's own lists whether a post is there, by {@link PostEvidence}.
 *
 * <p>"Absent" is said only where nothing alike was listed, the lists were read to their end, and the attempt is {@link #SETTLED}
 * old. It is never said of a video, which is in no list until it is processed, nor of a post without link and words, which looks
 * like any other. Anything in between is looked for again, until the SDK asks the person.
 */
final class PageLookUp {
    /**
     * From then on lists without the post are believed. A request with its time-out is done or dead long before; the rest is for
     * the lists, since Facebook does not promise that they show a post as soon as it was created. Our choice.
     */
    static final Duration SETTLED = Duration.ofMinutes(5);

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int MOST_LISTS = 4;
    private static final String STEP = "look up post";
    private static final String SHOWN = "published_posts";
    private static final String PUT_OFF = "scheduled_posts";

    private final GraphApi api;
    private final PostProgress progress;

    PageLookUp(GraphApi api) {
        this.api = api;
        this.progress = new PostProgress(api);
    }

    PublishResult find(PublishRequest request) {
        if (!isRecognizable(request.post())) {
            return later();
        }
        boolean whole = request.post().media().stream().noneMatch(m -> m.kind() == Media.Kind.VIDEO);
        List<String> edges = request.post().appearsAt() == null ? List.of(SHOWN) : List.of(PUT_OFF, SHOWN);
        for (String edge : edges) {
            var search = new Search(request, edge);
            Optional<PublishResult> found = search.run();
            if (found.isPresent()) {
                return found.get();
            }
            whole &= search.whole;
        }
        return whole && settled(request) ? new Absent() : later();
    }

    private static boolean isRecognizable(Post post) {
        return post.link() != null || !post.text().isBlank();
    }

    private boolean settled(PublishRequest request) {
        return !api.now().isBefore(request.armedAt().plus(SETTLED));
    }

    private static PublishResult later() {
        return new Pending(STEP, AGAIN);
    }

    /** Reads one list, newest first. */
    private final class Search {
        private final PublishRequest request;
        private final String edge;
        private final PostEvidence evidence;
        private boolean doubtful;
        private boolean whole;

        Search(PublishRequest request, String edge) {
            this.request = request;
            this.edge = edge;
            this.evidence = PostEvidence.of(request);
        }

        Optional<PublishResult> run() {
            Optional<PublishResult> found = Optional.empty();
            Optional<String> after = Optional.of("");
            for (int list = 0; list < MOST_LISTS && found.isEmpty() && after.isPresent(); list++) {
                GraphList listed = api.readList(call(after.get()));
                found = proven(listed);
                whole = listed.last() && !doubtful;
                after = listed.after();
            }
            return found;
        }

        private Optional<PublishResult> proven(GraphList listed) {
            List<ListedPost> posts =
                    listed.elements().stream().map(ListedPost::of).toList();
            doubtful |= posts.stream().anyMatch(p -> verdict(p) == Verdict.DOUBTFUL);
            return posts.stream()
                    .filter(p -> verdict(p) == Verdict.PROVEN)
                    .findFirst()
                    .map(this::result);
        }

        private Verdict verdict(ListedPost post) {
            return post.verdict(evidence, request.post());
        }

        private PublishResult result(ListedPost post) {
            return edge.equals(PUT_OFF)
                    ? progress.appearing(request, post.id())
                    : new Published(PostId.ref(post.id()), post.createdAt().orElseThrow());
        }

        private HttpCall call(String after) {
            String path = "/" + request.account().id() + "/" + edge;
            HttpCall call = api.get(STEP, path, request.credentials().accessToken())
                    .query("fields", "id,message,created_time,attachments{unshimmed_url}")
                    .query("limit", String.valueOf(GraphList.SIZE));
            HttpCall bounded = edge.equals(SHOWN)
                    ? call.query("since", String.valueOf(evidence.since().getEpochSecond()))
                    : call;
            return after.isEmpty() ? bounded : bounded.query("after", after);
        }
    }
}
