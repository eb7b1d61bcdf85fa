package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;

/** One post: read, change, delete. */
final class StoryResource {
    private final Roles roles;
    private final StoryView view;

    StoryResource(Roles roles, StoryView view) {
        this.roles = roles;
        this.view = view;
    }

    Answer read(GraphCall call, Story story) {
        roles.reader(call, story.author());
        return Answer.json(200, view.shape(call, story, "created_time", "message", "id"));
    }

    Answer change(GraphCall call, Story story) {
        roles.author(call, story.author());
        if (!story.appeared(call.now())) {
            PublishTime.changed(call.params(), call.now()).ifPresent(story::appearAt);
            publish(call, story);
        }
        call.params().find("message").map(DraftReader::message).ifPresent(text -> story.edit(text, call.now()));
        return success();
    }

    Answer delete(GraphCall call, Story story) {
        roles.author(call, story.author());
        story.delete(call.now());
        return success();
    }

    private static void publish(GraphCall call, Story story) {
        if (call.params().flag("is_published", false)) {
            story.appearAt(call.now());
        }
    }

    private static Answer success() {
        return Answer.json(200, Json.object().put("success", true));
    }
}
