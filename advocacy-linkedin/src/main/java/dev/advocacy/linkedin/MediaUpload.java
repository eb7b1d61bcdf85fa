package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.PublishRequest;
import dev.advocacy.channel.support.Json;

/**
 * Registers and uploads a post's media, before the post. Media without a post are seen by nobody, so all of this may be
 * repeated, and none of its failures leaves a post in doubt.
 */
final class MediaUpload {
    private final LinkedInApi api;
    private final UploadTarget images;
    private final UploadTarget documents;
    private final VideoUpload videos;

    MediaUpload(LinkedInApi api) {
        this.api = api;
        this.images = new UploadTarget(api, Media.Kind.IMAGE);
        this.documents = new UploadTarget(api, Media.Kind.DOCUMENT);
        this.videos = new VideoUpload(api);
    }

    Uploads upload(PublishRequest request, Deadline deadline) {
        LinkCard link = request.post().link();
        Media thumbnail = link == null ? null : link.thumbnail();
        return new Uploads(
                request.post().media().stream()
                        .map(m -> upload(request, m, deadline))
                        .toList(),
                thumbnail == null ? null : whole(request, thumbnail, images, deadline));
    }

    private String upload(PublishRequest request, Media media, Deadline deadline) {
        return switch (media.kind()) {
            case IMAGE -> whole(request, media, images, deadline);
            case DOCUMENT -> whole(request, media, documents, deadline);
            case VIDEO -> videos.upload(request, media, deadline);
        };
    }

    /** In one piece, with the token where the address may see it, as LinkedIn's samples show for pictures. */
    private String whole(PublishRequest request, Media media, UploadTarget target, Deadline deadline) {
        api.requireInTime(target.registering(), deadline);
        var wish = Json.object();
        wish.putObject("initializeUploadRequest").put("owner", request.account().id());
        var register = api.post(target.registering(), target.action("initializeUpload"), request.credentials(), wish);
        JsonNode registered = api.read(register).path("value");
        String urn = target.urn(registered);
        target.send(target.put(registered, request.credentials()).body(media.contentType(), media.bytes()));
        return urn;
    }
}
