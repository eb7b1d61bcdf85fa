package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Answer;
import java.util.Optional;

/** Whatever has a number: {@code /{id}}. */
final class NodeResource {
    private final Directory directory;
    private final Stories stories;
    private final StoryResource posts;
    private final PageView view;

    NodeResource(Directory directory, Stories stories, StoryResource posts, PageView view) {
        this.directory = directory;
        this.stories = stories;
        this.posts = posts;
        this.view = view;
    }

    Answer read(GraphCall call) {
        Optional<Story> story = stories.find(call.id());
        if (story.isPresent()) {
            return posts.read(call, story.get());
        }
        return directory
                .page(call.id())
                .map(page -> Answer.json(200, view.shape(call, page, "name", "id")))
                .orElseGet(() -> person(call));
    }

    Answer change(GraphCall call) {
        return posts.change(call, stories.find(call.id()).orElseThrow(call::invisible));
    }

    Answer delete(GraphCall call) {
        return posts.delete(call, stories.find(call.id()).orElseThrow(call::invisible));
    }

    /** Nobody sees anybody but themselves. */
    private Answer person(GraphCall call) {
        if (!call.token().person().id().equals(call.id())) {
            throw call.invisible();
        }
        return Answer.json(200, view.shape(call, call.token().person()));
    }
}
