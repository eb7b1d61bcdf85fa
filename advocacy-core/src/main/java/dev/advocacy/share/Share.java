package dev.advocacy.share;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.ShareId;
import java.time.Instant;
import java.util.Objects;

/**
 * One person's decision to share one thing on one account; its delivery tells how it goes.
 *
 * @param wording what they said, whatever its links, letters' case, punctuation and spaces: two shares of the same wording are
 *     copies of each other
 * @param approvedAt when they decided
 */
public record Share(
        ShareId id,
        AmbassadorId ambassador,
        ContentId content,
        DeliveryId delivery,
        String wording,
        Instant approvedAt) {

    /** Checks. */
    public Share {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(ambassador, "ambassador");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(delivery, "delivery");
        Objects.requireNonNull(wording, "wording");
        Objects.requireNonNull(approvedAt, "approvedAt");
    }
}
