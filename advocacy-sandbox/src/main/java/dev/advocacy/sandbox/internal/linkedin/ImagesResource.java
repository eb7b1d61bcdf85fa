package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;
import java.net.URI;
import java.time.Clock;

/** {@code /rest/images} and the address to which the bytes go. */
final class ImagesResource {
    private static final String NAME = "partnerApiImages.";

    private final Images images;
    private final Authorship authorship;
    private final URI base;
    private final Clock clock;

    ImagesResource(Images images, Authorship authorship, URI base, Clock clock) {
        this.images = images;
        this.authorship = authorship;
        this.base = base;
        this.clock = clock;
    }

    Answer initialize(RestCall call) {
        if (!call.query().text("action").equals("initializeUpload")) {
            throw RestliQuery.illegal("action");
        }
        String owner = call.json().path("initializeUploadRequest").path("owner").asText();
        if (owner.isEmpty()) {
            throw Refusal.plain(
                    422,
                    "ERROR :: /initializeUploadRequest/owner :: field is required but not found and has no default value\n");
        }
        call.needs(authorship.mayWrite(call, owner), NAME + "ACTION-initializeUpload");
        return Answer.json(200, ticket(images.announce(owner, call.now())));
    }

    /** Needs no token, as the address itself is the secret. */
    Answer upload(Call call) {
        if (call.bodySize() == 0) {
            throw Refusal.plain(400, "The upload is empty");
        }
        if (!images.upload(call.variable("id"), clock.instant())) {
            throw Refusal.plain(401, "The upload address is unknown or has expired");
        }
        return Answer.empty(201);
    }

    Answer read(RestCall call) {
        String urn = call.urn();
        call.needs(call.has("r_member_social") || call.has("r_organization_social"), NAME + "GET");
        Images.Image image = images.find(urn).orElseThrow(Envelope::notFound);
        call.needs(authorship.mayRead(call, image.owner()), NAME + "GET");
        ObjectNode body =
                Json.object().put("id", image.urn()).put("owner", image.owner()).put("status", image.status());
        return Answer.json(200, body);
    }

    private ObjectNode ticket(Images.Image image) {
        ObjectNode body = Json.object();
        body.putObject("value")
                .put("uploadUrlExpiresAt", image.uploadableUntil().toEpochMilli())
                .put("uploadUrl", base + "/dms-uploads/" + image.ticket())
                .put("image", image.urn());
        return body;
    }
}
