package dev.advocacy.linkedin;

import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.PublishResult;
import dev.advocacy.channel.PublishResult.Absent;
import dev.advocacy.channel.PublishResult.Pending;
import dev.advocacy.channel.PublishResult.Published;
import dev.advocacy.channel.support.PostEvidence;
import dev.advocacy.channel.support.PostEvidence.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Looks in a page's own list, last modified first, whether a post is there, by {@link PostEvidence}.
 *
 * <p>"Absent" is said only where nothing alike was listed, the list was read back to before all that could be the post (or to
 * its end), and the attempt is {@link #SETTLED} old. Anything in between is looked for again, until the SDK asks the person.
 */
final class PageLookUp {
    /**
     * From then on a list without the post is believed. A request with its time-out is done or dead long before; the rest is for
     * the list, since LinkedIn does not promise that it shows a post as soon as it was created. Our choice.
     */
    static final Duration SETTLED = Duration.ofMinutes(5);

    private static final Duration AGAIN = Duration.ofSeconds(30);
    private static final int MOST_PAGES = 4;
    private static final String STEP = "look up post";

    private final LinkedInApi api;

    PageLookUp(LinkedInApi api) {
        this.api = api;
    }

    PublishResult find(PublishRequest request) {
        return new Search(request).run();
    }

    private boolean settled(PublishRequest request) {
        return !api.now().isBefore(request.armedAt().plus(SETTLED));
    }

    private static PublishResult later() {
        return new Pending(STEP, AGAIN);
    }

    /** Reads the list once. */
    private final class Search {
        private final PublishRequest request;
        private final PostEvidence evidence;
        private boolean doubtful;

        Search(PublishRequest request) {
            this.request = request;
            this.evidence = PostEvidence.of(request);
        }

        PublishResult run() {
            OptionalInt start = OptionalInt.of(0);
            for (int page = 0; page < MOST_PAGES && start.isPresent(); page++) {
                ListPage listed = list(start.getAsInt());
                List<ListedPost> posts =
                        listed.elements().stream().map(ListedPost::of).toList();
                Optional<Published> found = proven(posts);
                if (found.isPresent()) {
                    return found.get();
                }
                start = reachesBack(posts) ? OptionalInt.empty() : listed.next();
            }
            return start.isEmpty() && !doubtful && settled(request) ? new Absent() : later();
        }

        private ListPage list(int start) {
            String path = "/rest/posts?q=author&author="
                    + RestLi.text(request.account().id()) + ListPage.from(start) + "&sortBy=LAST_MODIFIED";
            return ListPage.of(api.readList(api.find(STEP, path, request.credentials())), start);
        }

        private Optional<Published> proven(List<ListedPost> posts) {
            doubtful |= posts.stream().anyMatch(p -> p.verdict(evidence) == Verdict.DOUBTFUL);
            return posts.stream()
                    .filter(p -> p.verdict(evidence) == Verdict.PROVEN)
                    .findFirst()
                    .map(ListedPost::published);
        }

        /** The last one is the one modified longest ago, and nothing is modified before it is made. */
        private boolean reachesBack(List<ListedPost> posts) {
            return !posts.isEmpty()
                    && posts.get(posts.size() - 1)
                            .modifiedAt()
                            .filter(time -> time.isBefore(evidence.since()))
                            .isPresent();
        }
    }
}
