package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The posts of a page: {@code /feed}, {@code /published_posts}, {@code /scheduled_posts}. */
final class FeedResource {
    private final Stories stories;
    private final Roles roles;
    private final DraftReader drafts;
    private final StoryView view;
    private final Paging paging;

    FeedResource(Stories stories, Roles roles, DraftReader drafts, StoryView view, Paging paging) {
        this.stories = stories;
        this.roles = roles;
        this.drafts = drafts;
        this.view = view;
        this.paging = paging;
    }

    Answer create(GraphCall call) {
        Page page = roles.author(call);
        Draft draft = drafts.read(call.params(), page);
        Instant appearsAt = PublishTime.of(call.params(), call.now());
        Story story = stories.create(draft, Optional.empty(), call.now(), appearsAt);
        drafts.use(draft);
        return Answer.json(200, view.shape(call, story, "id"));
    }

    Answer list(GraphCall call) {
        Page page = roles.reader(call);
        TimeSpan span = TimeSpan.of(call.params());
        return page(
                call,
                stories.appeared(page.id(), call.now()).stream()
                        .filter(story -> span.has(story.createdAt()))
                        .toList());
    }

    Answer scheduled(GraphCall call) {
        Page page = roles.reader(call);
        return page(call, stories.scheduled(page.id(), call.now()));
    }

    private Answer page(GraphCall call, List<Story> found) {
        return Answer.json(
                200,
                paging.page(call, found, Story::id, story -> view.shape(call, story, "created_time", "message", "id")));
    }
}
