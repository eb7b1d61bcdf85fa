package dev.advocacy.linkedin;

import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks in a page's own list, newest first, whether a post is there: the same link, or else the same text, made after the
 * attempt was armed.
 *
 * <p>"Absent" is said only where the list was read back to before the attempt (or to its end), and only once the attempt is
 * {@link #SETTLED} old, for a request that LinkedIn still works on is in no list yet.
 */
final class PageLookUp {
    /** How far LinkedIn's clock may be behind ours. */
    static final Duration SKEW = Duration.ofSeconds(60);

    /** Longer than a request, with its time-out, takes to be done or dead. */
    static final Duration SETTLED = Duration.ofSeconds(90);

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int MOST_PAGES = 4;
    private static final String STEP = "look up post";

    private final LinkedInApi api;

    PageLookUp(LinkedInApi api) {
        this.api = api;
    }

    PublishResult find(PublishRequest request) {
        Instant earliest = request.armedAt().minus(SKEW);
        for (int page = 0; page < MOST_PAGES; page++) {
            ListPage listed = list(request, page * ListPage.SIZE);
            List<ListedPost> posts =
                    listed.elements().stream().map(ListedPost::of).toList();
            Optional<PublishResult> found = match(request, earliest, posts);
            if (found.isPresent()) {
                return found.get();
            }
            if (listed.last() || reachesBefore(earliest, posts)) {
                return settled(request) ? new PublishResult.Absent() : later();
            }
        }
        return later();
    }

    private ListPage list(PublishRequest request, int start) {
        String path = "/rest/posts?q=author&author="
                + RestLi.text(request.account().id()) + ListPage.from(start) + "&sortBy=LAST_MODIFIED";
        return ListPage.of(api.readList(api.find(STEP, path, request.credentials())));
    }

    private static Optional<PublishResult> match(PublishRequest request, Instant earliest, List<ListedPost> posts) {
        return posts.stream()
                .filter(p -> p.counts() && !p.createdAt().isBefore(earliest) && p.shows(request.post()))
                .findFirst()
                .map(p -> p.isPublished() ? p.published() : later());
    }

    /** Newest modification first, and nothing is modified before it is made. */
    private static boolean reachesBefore(Instant earliest, List<ListedPost> posts) {
        return posts.stream().anyMatch(p -> p.modifiedAt().isBefore(earliest));
    }

    private boolean settled(PublishRequest request) {
        return !api.now().isBefore(request.armedAt().plus(SETTLED));
    }

    private static PublishResult later() {
        return new PublishResult.Pending(STEP, AGAIN);
    }
}
