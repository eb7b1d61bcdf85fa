package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.Opaque;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Images that were announced and, perhaps, uploaded. Their bytes are not kept. */
final class Images {
    private static final Duration UPLOADABLE_FOR = Duration.ofDays(1);
    private static final String PREFIX = "urn:li:image:";

    private final Opaque opaque;
    private final Map<String, Image> byUrn = new ConcurrentHashMap<>();
    private final Map<String, Image> byTicket = new ConcurrentHashMap<>();

    Images(Opaque opaque) {
        this.opaque = opaque;
    }

    /** One image; the ticket is the last part of its upload address. */
    static final class Image {
        private final String urn;
        private final String owner;
        private final String ticket;
        private final Instant uploadableUntil;
        private volatile boolean uploaded;

        private Image(String urn, String owner, String ticket, Instant uploadableUntil) {
            this.urn = urn;
            this.owner = owner;
            this.ticket = ticket;
            this.uploadableUntil = uploadableUntil;
        }

        String urn() {
            return urn;
        }

        String owner() {
            return owner;
        }

        String ticket() {
            return ticket;
        }

        Instant uploadableUntil() {
            return uploadableUntil;
        }

        String status() {
            return uploaded ? "AVAILABLE" : "WAITING_UPLOAD";
        }
    }

    Image announce(String owner, Instant now) {
        String urn = PREFIX + opaque.mint("C4E10AQ", 19);
        Image image = new Image(urn, owner, opaque.mint("up", 40), now.plus(UPLOADABLE_FOR));
        byUrn.put(urn, image);
        byTicket.put(image.ticket(), image);
        return image;
    }

    Optional<Image> find(String urn) {
        return Optional.ofNullable(byUrn.get(urn));
    }

    /** Whether the address was good; uploading again replaces the image. */
    boolean upload(String ticket, Instant now) {
        Image image = byTicket.get(ticket);
        if (image == null || !now.isBefore(image.uploadableUntil())) {
            return false;
        }
        image.uploaded = true;
        return true;
    }

    /** Refuses what this author may not post. */
    void check(String urn, String author) {
        if (!urn.startsWith(PREFIX)) {
            throw Envelope.coded(
                    400, "INVALID_URN_TYPE", "\"" + urn + "\" is not an image; the sandbox knows no other media");
        }
        Image image = find(urn).orElseThrow(() -> Envelope.coded(400, "INVALID_URN_ID", urn + " does not exist"));
        if (!image.owner().equals(author)) {
            throw Envelope.coded(400, "INVALID_VALUE_FOR_FIELD", urn + " is not owned by the author");
        }
        if (!image.uploaded) {
            throw Envelope.coded(400, "MEDIA_ASSET_WAITING_UPLOAD", urn + " is waiting for its upload");
        }
    }
}
