package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Answer;
import java.util.Optional;

/** Whatever has a number: {@code /{id}}. */
final class NodeResource {
    private final Directory directory;
    private final PageView view;
    private final Stories stories;
    private final StoryResource posts;
    private final MediaNodes media;

    NodeResource(Directory directory, PageView view, Stories stories, StoryResource posts, MediaNodes media) {
        this.directory = directory;
        this.view = view;
        this.stories = stories;
        this.posts = posts;
        this.media = media;
    }

    Answer read(GraphCall call) {
        return stories.find(call.id())
                .map(story -> posts.read(call, story))
                .or(() -> media.read(call))
                .or(() -> page(call))
                .orElseGet(() -> person(call));
    }

    /** Changes a post, or takes bytes of a file. */
    Answer change(GraphCall call) {
        Optional<Answer> taken = media.transfer(call);
        return taken.isPresent() ? taken.get() : changePost(call);
    }

    private Answer changePost(GraphCall call) {
        return posts.change(call, stories.find(call.id()).orElseThrow(call::invisible));
    }

    Answer delete(GraphCall call) {
        return posts.delete(call, stories.find(call.id()).orElseThrow(call::invisible));
    }

    private Optional<Answer> page(GraphCall call) {
        return directory.page(call.id()).map(page -> Answer.json(200, view.shape(call, page, "name", "id")));
    }

    /** Nobody sees anybody but themselves. */
    private Answer person(GraphCall call) {
        if (!call.token().person().id().equals(call.id())) {
            throw call.invisible();
        }
        return Answer.json(200, view.shape(call, call.token().person()));
    }
}
