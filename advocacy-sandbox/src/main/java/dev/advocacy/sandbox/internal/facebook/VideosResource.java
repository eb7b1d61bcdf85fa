package dev.advocacy.sandbox.internal.facebook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The videos of a page: {@code /videos}. */
final class VideosResource {
    private final Stories stories;
    private final Videos videos;
    private final Uploads uploads;
    private final Roles roles;
    private final Rules rules;

    VideosResource(Stories stories, Videos videos, Uploads uploads, Roles roles, Rules rules) {
        this.stories = stories;
        this.videos = videos;
        this.uploads = uploads;
        this.roles = roles;
        this.rules = rules;
    }

    /** From an uploaded file or a public address, which is never requested here. */
    Answer create(GraphCall call) {
        Page page = roles.author(call);
        Params params = call.params();
        checkFile(params);
        Instant appearsAt = PublishTime.of(params, call.now());
        String description = DraftReader.message(params.value("description"));
        Video video = new Video(stories.number(), rules.videoPolls(), rules.videosFail());
        Draft draft = new Draft(page.id(), description, Optional.empty(), List.of(video.id()));
        videos.add(video, stories.create(draft, Optional.of(video), call.now(), appearsAt));
        return Answer.json(200, Json.object().put("id", video.id()));
    }

    Answer read(GraphCall call, Video video, Story story) {
        roles.reader(call, story.author());
        ObjectNode json = Json.object();
        for (Field field : call.fields("description", "id")) {
            add(json, field, video, story);
        }
        return Answer.json(200, json.put("id", video.id()));
    }

    private void checkFile(Params params) {
        boolean uploaded = params.find("fbuploader_video_file_chunk")
                .flatMap(uploads::complete)
                .isPresent();
        boolean fetchable =
                params.find("file_url").filter(DraftReader::isAddress).isPresent();
        if (!uploaded && !fetchable) {
            throw GraphError.of(389, "(#389) Unable to fetch video file: no complete upload and no valid file_url")
                    .refusal();
        }
    }

    /** Only a look at the status brings the video nearer to its end. */
    private static void add(ObjectNode json, Field field, Video video, Story story) {
        switch (field.name()) {
            case "id" -> json.put("id", video.id());
            case "description" -> json.put("description", story.publishedText());
            case "permalink_url" -> json.put("permalink_url", "/" + story.author() + "/videos/" + video.id() + "/");
            case "status" -> json.putObject("status").put("video_status", video.look());
            case "post_id" -> addPost(json, video, story);
            default -> throw PageView.unknown(field, "Video");
        }
    }

    private static void addPost(ObjectNode json, Video video, Story story) {
        if (video.ready()) {
            json.put("post_id", story.id());
        }
    }
}
