package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Json;
import dev.advocacy.sandbox.internal.Refusal;
import java.net.URI;
import java.time.Clock;

/** {@code /rest/images} and {@code /rest/documents}, the look at any asset, and the addresses to which the bytes go. */
final class AssetsResource {
    private final Assets assets;
    private final Authorship authorship;
    private final URI base;
    private final Clock clock;

    AssetsResource(Assets assets, Authorship authorship, URI base, Clock clock) {
        this.assets = assets;
        this.authorship = authorship;
        this.base = base;
        this.clock = clock;
    }

    Answer image(RestCall call) {
        String owner = owner(call, AssetKind.IMAGE);
        return Answer.json(200, ticket(assets.announceImage(owner, call.now())));
    }

    Answer document(RestCall call) {
        String owner = owner(call, AssetKind.DOCUMENT);
        return Answer.json(200, ticket(assets.announceDocument(owner, call.now())));
    }

    /** Needs no token, as the address itself is the secret. */
    Answer upload(Call call) {
        String ticket = call.variable("id");
        if (call.bodySize() == 0) {
            throw Refusal.plain(400, "The upload is empty");
        }
        String token = call.queryForm().value("ut");
        Asset asset = assets.uploadable(ticket, token, clock.instant())
                .orElseThrow(() -> Refusal.plain(401, "The upload address is unknown or has expired"));
        UploadPart part = assets.upload(asset, ticket, call.bodySize());
        return asset.kind() == AssetKind.VIDEO ? Answer.empty(200).with("ETag", part.etag()) : Answer.empty(201);
    }

    Answer read(RestCall call, AssetKind kind) {
        String urn = call.urn();
        call.needs(mayLookAtSome(call, kind), kind.act("GET"));
        Asset asset = assets.find(urn).filter(found -> found.kind() == kind).orElseThrow(Envelope::notFound);
        call.needs(mayLookAt(call, asset), kind.act("GET"));
        String status = asset.look();
        ObjectNode body =
                Json.object().put("id", urn).put("owner", asset.owner()).put("status", status);
        if (status.equals(Asset.FAILED)) {
            body.put("processingFailureReason", "The sandbox was asked to fail");
        }
        return Answer.json(200, body);
    }

    private static boolean mayLookAtSome(RestCall call, AssetKind kind) {
        return call.has("r_member_social")
                || call.has("r_organization_social")
                || (kind == AssetKind.VIDEO && (call.has("w_member_social") || call.has("w_organization_social")));
    }

    /** Who may write may also ask how far the own video is; a post before it is processed would be refused. */
    private boolean mayLookAt(RestCall call, Asset asset) {
        return authorship.mayRead(call, asset.owner())
                || (asset.kind() == AssetKind.VIDEO && authorship.mayWrite(call, asset.owner()));
    }

    /** The owner that an announcement names, if the caller may write for it. */
    String owner(RestCall call, AssetKind kind) {
        if (!call.query().text("action").equals("initializeUpload")) {
            throw RestliQuery.illegal("action");
        }
        String owner = required(call.json().path("initializeUploadRequest"), "/initializeUploadRequest", "owner")
                .asText();
        call.needs(authorship.mayWrite(call, owner), kind.act("ACTION-initializeUpload"));
        return owner;
    }

    String address(UploadPart part) {
        return base + "/dms-uploads/" + part.ticket() + "?ca=vector_ads&cn=uploads&sync=0&v=beta&ut=" + part.token();
    }

    static JsonNode required(JsonNode parent, String place, String field) {
        JsonNode value = parent.path(field);
        if (value.isMissingNode() || value.isNull()) {
            throw Refusal.plain(
                    422,
                    "ERROR :: " + place + "/" + field
                            + " :: field is required but not found and has no default value\n");
        }
        return value;
    }

    private ObjectNode ticket(Asset asset) {
        ObjectNode body = Json.object();
        body.putObject("value")
                .put("uploadUrlExpiresAt", asset.uploadableUntil().toEpochMilli())
                .put("uploadUrl", address(asset.parts().get(0)))
                .put(asset.kind().word(), asset.urn());
        return body;
    }
}
