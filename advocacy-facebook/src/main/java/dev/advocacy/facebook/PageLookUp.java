package dev.advocacy.facebook;

import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.support.HttpCall;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks in a page's own lists whether a post is there: the same link, or else the same text, made after the attempt was armed.
 *
 * <p>"Absent" is said only where the lists were read to their end, and only once the attempt is {@link #SETTLED} old, for a
 * request that Facebook still works on is in no list yet. It is never said of a video, which is in no list until it is
 * processed, nor of a post without link and words, which looks like any other.
 */
final class PageLookUp {
    /** How far Facebook's clock may be behind ours. */
    static final Duration SKEW = Duration.ofSeconds(60);

    /** Longer than a request, with its time-out, takes to be done or dead. */
    static final Duration SETTLED = Duration.ofSeconds(90);

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
        private final Instant earliest;
        private boolean doubtful;
        private boolean whole;

        Search(PublishRequest request, String edge) {
            this.request = request;
            this.edge = edge;
            this.earliest = request.armedAt().minus(SKEW);
        }

        Optional<PublishResult> run() {
            Optional<PublishResult> found = Optional.empty();
            Optional<String> after = Optional.of("");
            for (int list = 0; list < MOST_LISTS && found.isEmpty() && after.isPresent(); list++) {
                GraphList listed = api.readList(call(after.get()));
                found = match(listed);
                whole = listed.last() && !doubtful;
                after = listed.after();
            }
            return found;
        }

        private Optional<PublishResult> match(GraphList listed) {
            List<ListedPost> alike = listed.elements().stream()
                    .map(ListedPost::of)
                    .filter(p -> p.shows(request.post()))
                    .toList();
            doubtful |= alike.stream().anyMatch(p -> p.createdAt().isEmpty());
            return alike.stream().filter(p -> p.isSince(earliest)).findFirst().map(this::result);
        }

        private PublishResult result(ListedPost post) {
            return edge.equals(PUT_OFF)
                    ? progress.appearing(request, post.id())
                    : new Published(PostId.ref(post.id()), post.createdAt().orElseGet(api::now));
        }

        private HttpCall call(String after) {
            String path = "/" + request.account().id() + "/" + edge;
            HttpCall call = api.get(STEP, path, request.credentials().accessToken())
                    .query("fields", "id,message,created_time,attachments{unshimmed_url}")
                    .query("limit", String.valueOf(GraphList.SIZE));
            HttpCall bounded =
                    edge.equals(SHOWN) ? call.query("since", String.valueOf(earliest.getEpochSecond())) : call;
            return after.isEmpty() ? bounded : bounded.query("after", after);
        }
    }
}
