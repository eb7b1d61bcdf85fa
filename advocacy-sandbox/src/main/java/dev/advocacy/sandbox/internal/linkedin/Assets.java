package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.Opaque;
import dev.advocacy.sandbox.internal.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Every asset that was announced. */
final class Assets {
    static final long PART = 4_194_304;

    private static final Duration UPLOADABLE_FOR = Duration.ofDays(1);

    private final Opaque opaque;
    private final Map<String, Asset> byUrn = new ConcurrentHashMap<>();
    private final Map<String, Asset> byTicket = new ConcurrentHashMap<>();
    private volatile Processing processing = new Processing(1, true);

    Assets(Opaque opaque) {
        this.opaque = opaque;
    }

    /** For videos whose upload is finished from now on. */
    void processing(Processing next) {
        processing = next;
    }

    Asset announceImage(String owner, Instant now) {
        return announce(AssetKind.IMAGE, owner, List.of(part(0, 0)), now);
    }

    Asset announceDocument(String owner, Instant now) {
        return announce(AssetKind.DOCUMENT, owner, List.of(part(0, 0)), now);
    }

    Asset announceVideo(String owner, long bytes, Instant now) {
        List<UploadPart> parts = new ArrayList<>();
        for (long first = 0; first < bytes; first += PART) {
            parts.add(part(first, Math.min(PART, bytes - first)));
        }
        return announce(AssetKind.VIDEO, owner, parts, now);
    }

    Optional<Asset> find(String urn) {
        return Optional.ofNullable(byUrn.get(urn));
    }

    /** The asset whose upload address has this ticket and this token, as long as it is good. */
    Optional<Asset> uploadable(String ticket, String token, Instant now) {
        return Optional.ofNullable(byTicket.get(ticket))
                .filter(asset -> asset.part(ticket).token().equals(token))
                .filter(asset -> now.isBefore(asset.uploadableUntil()));
    }

    /** Uploading again replaces what was there. */
    UploadPart upload(Asset asset, String ticket, int bytes) {
        UploadPart part = asset.part(ticket);
        if (!part.takes(bytes)) {
            throw Refusal.plain(400, "This part has " + part.size() + " bytes, not " + bytes);
        }
        part.uploaded("/ambry-" + asset.kind().word() + "/signedId/" + opaque.mint("AQ", 24) + ".bin");
        if (asset.kind() != AssetKind.VIDEO) {
            asset.complete(Processing.NONE);
        }
        return part;
    }

    void finish(Asset video) {
        video.complete(processing);
    }

    /** Refuses what this author may not post. */
    void check(String urn, String author, Set<AssetKind> allowed) {
        AssetKind kind = AssetKind.of(urn)
                .filter(allowed::contains)
                .orElseThrow(() -> refused("INVALID_URN_TYPE", "\"" + urn + "\" cannot be attached here"));
        Asset asset = find(urn).orElseThrow(() -> refused("INVALID_URN_ID", urn + " does not exist"));
        if (!asset.owner().equals(author)) {
            throw refused("INVALID_VALUE_FOR_FIELD", urn + " is not owned by the author");
        }
        String status = asset.look();
        if (status.equals(Asset.FAILED)) {
            throw refused("MEDIA_ASSET_PROCESSING_FAILED", urn + " could not be processed");
        }
        if (!status.equals(Asset.AVAILABLE)) {
            throw refused("MEDIA_ASSET_WAITING_UPLOAD", "The " + kind.word() + " " + urn + " is not there yet");
        }
    }

    private UploadPart part(long firstByte, long size) {
        return new UploadPart(opaque.mint("up", 40), firstByte, firstByte + PART - 1, size);
    }

    private Asset announce(AssetKind kind, String owner, List<UploadPart> parts, Instant now) {
        // With one part the token is empty, as in every sample; who leaves it out is found out by the others.
        String token = parts.size() > 1 ? opaque.mint("ut", 40) : "";
        String urn = kind.prefix() + opaque.mint("C4E10AQ", 19);
        Asset asset = new Asset(kind, urn, owner, token, parts, now.plus(UPLOADABLE_FOR));
        byUrn.put(urn, asset);
        parts.forEach(part -> byTicket.put(part.ticket(), asset));
        return asset;
    }

    private static Refusal refused(String code, String message) {
        return Envelope.coded(400, code, message);
    }
}
