package dev.advocacy.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.Account;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import dev.advocacy.channel.Credentials;
import dev.advocacy.channel.LinkCard;
import dev.advocacy.channel.Media;
import dev.advocacy.channel.Post;
import dev.advocacy.channel.support.HttpCall;
import dev.advocacy.channel.support.Json;
import java.net.URI;
import java.util.Optional;

/**
 * Registers and uploads a post's pictures, before the post. A picture without a post is seen by nobody, so all of this may be
 * repeated, and none of its failures leaves a post in doubt.
 */
final class ImageUpload {
    private static final String REGISTER = "register image";
    private static final String UPLOAD = "upload image";

    private final LinkedInApi api;

    ImageUpload(LinkedInApi api) {
        this.api = api;
    }

    Uploads upload(Account owner, Credentials credentials, Post post) {
        LinkCard link = post.link();
        Media thumbnail = link == null ? null : link.thumbnail();
        return new Uploads(
                post.media().stream().map(m -> upload(owner, credentials, m)).toList(),
                thumbnail == null ? null : upload(owner, credentials, thumbnail));
    }

    private String upload(Account owner, Credentials credentials, Media media) {
        JsonNode registered = register(owner, credentials).path("value");
        String urn = registered.path("image").asText("");
        URI target = target(registered.path("uploadUrl").asText(""))
                .filter(u -> !urn.isBlank())
                .orElseThrow(this::unusable);
        HttpCall put = HttpCall.put(UPLOAD, target).body(media.contentType(), media.bytes());
        api.repeat(api.trusts(target) ? put.bearer(credentials.accessToken()) : put);
        return urn;
    }

    private JsonNode register(Account owner, Credentials credentials) {
        var body = Json.object();
        body.putObject("initializeUploadRequest").put("owner", owner.id());
        return api.repeat(api.post(REGISTER, "/rest/images?action=initializeUpload", credentials, body))
                .json();
    }

    /** An address that a picture may be sent to: by TLS, or to a server that was configured. */
    private Optional<URI> target(String address) {
        try {
            URI uri = URI.create(address);
            boolean whole = uri.getHost() != null && uri.getRawUserInfo() == null;
            return Optional.of(uri).filter(u -> whole && ("https".equalsIgnoreCase(u.getScheme()) || api.trusts(u)));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private ChannelException unusable() {
        return api.failure(
                Remedy.RETRY,
                LinkedInApi.UNUSABLE,
                REGISTER + ": LinkedIn named no picture or no safe address to upload it to: may be tried again",
                null);
    }
}
