package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The pictures of a page: {@code /photos}. */
final class PhotosResource {
    private final Stories stories;
    private final Photos photos;
    private final Pictures pictures = new Pictures();
    private final Roles roles;

    PhotosResource(Stories stories, Photos photos, Roles roles) {
        this.stories = stories;
        this.photos = photos;
        this.roles = roles;
    }

    /** Published at once there is a post as well; else it waits to be attached to one. */
    Answer create(GraphCall call) {
        Page page = roles.author(call);
        Params params = call.params();
        Instant appearsAt = PublishTime.of(params, call.now());
        String message = DraftReader.message(params.find("caption").orElseGet(() -> params.value("message")));
        pictures.check(params);
        String id = stories.number();
        photos.add(id, page, params.value("alt_text_custom"));
        ObjectNode answer = Json.object().put("id", id);
        return Answer.json(
                200,
                appearsAt.equals(Story.NEVER)
                        ? answer
                        : answer.put("post_id", post(page, message, id, call.now(), appearsAt)));
    }

    private String post(Page page, String message, String photo, Instant now, Instant appearsAt) {
        Draft draft = new Draft(page.id(), message, Optional.empty(), List.of(photo));
        photos.use(photo);
        return stories.create(draft, Optional.empty(), now, appearsAt).id();
    }

    /** What is known of one picture. */
    Answer read(GraphCall call, Photos.Photo photo) {
        roles.reader(call, photo.pageId());
        ObjectNode json = Json.object().put("id", photo.id());
        for (Field field : call.fields("id")) {
            switch (field.name()) {
                case "id" -> json.put("id", photo.id());
                case "alt_text_custom" -> json.put("alt_text_custom", photo.altText());
                default -> throw PageView.unknown(field, "Photo");
            }
        }
        return Answer.json(200, json);
    }
}
