package dev.advocacy.sandbox.internal.linkedin;

import java.time.Instant;
import java.util.List;

/** An image, document or video that was announced, then perhaps uploaded and processed. Its bytes are not kept. */
final class Asset {
    static final String WAITING = "WAITING_UPLOAD";
    static final String PROCESSING = "PROCESSING";
    static final String AVAILABLE = "AVAILABLE";
    static final String FAILED = "PROCESSING_FAILED";

    private final AssetKind kind;
    private final String urn;
    private final String owner;
    private final String uploadToken;
    private final List<UploadPart> parts;
    private final Instant uploadableUntil;
    private String status = WAITING;
    private Processing processing = Processing.NONE;

    Asset(
            AssetKind kind,
            String urn,
            String owner,
            String uploadToken,
            List<UploadPart> parts,
            Instant uploadableUntil) {
        this.kind = kind;
        this.urn = urn;
        this.owner = owner;
        this.uploadToken = uploadToken;
        this.parts = List.copyOf(parts);
        this.uploadableUntil = uploadableUntil;
    }

    AssetKind kind() {
        return kind;
    }

    String urn() {
        return urn;
    }

    String owner() {
        return owner;
    }

    /** To be repeated when a video's upload is finished; may be empty. */
    String uploadToken() {
        return uploadToken;
    }

    List<UploadPart> parts() {
        return parts;
    }

    UploadPart part(String ticket) {
        return parts.stream()
                .filter(part -> part.ticket().equals(ticket))
                .findFirst()
                .orElseThrow();
    }

    Instant uploadableUntil() {
        return uploadableUntil;
    }

    /** The names of what was uploaded, in order; empty texts where nothing was. */
    List<String> etags() {
        return parts.stream().map(UploadPart::etag).toList();
    }

    /** The upload is complete. Again it does nothing: what is processed stays so. */
    synchronized void complete(Processing wanted) {
        if (status.equals(WAITING)) {
            processing = wanted;
            status = wanted.looks() > 0 ? PROCESSING : wanted.outcome();
        }
    }

    /** Tells the status; each look brings processing one step nearer to its end. */
    synchronized String look() {
        String seen = status;
        if (seen.equals(PROCESSING)) {
            processing = processing.next();
            status = processing.looks() > 0 ? PROCESSING : processing.outcome();
        }
        return seen;
    }
}
