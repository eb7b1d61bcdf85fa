package dev.advocacy.sandbox;

import dev.advocacy.sandbox.internal.Deed;
import dev.advocacy.sandbox.internal.Encounter;

/**
 * What one call to the audience brought about.
 *
 * @param postsSeen posts that somebody saw anew
 * @param previews fetches by the network's machine; no human clicks
 * @param clicks human clicks on tracked links that were answered, whatever the status
 * @param reactions likes and the like
 * @param comments comments
 * @param failed previews and clicks that got no HTTP answer; they are not tried again
 * @param refused previews and clicks on links that are not on this machine; they were not requested
 */
public record AudienceSummary(
        int postsSeen, int previews, int clicks, int reactions, int comments, int failed, int refused) {
    static final AudienceSummary NOTHING = new AudienceSummary(0, 0, 0, 0, 0, 0, 0);

    static AudienceSummary of(Encounter met) {
        return new AudienceSummary(
                met.done(Deed.SEE) > 0 ? 1 : 0,
                met.done(Deed.PREVIEW),
                met.done(Deed.CLICK),
                met.done(Deed.REACT),
                met.done(Deed.COMMENT),
                met.failed(),
                met.refused());
    }

    AudienceSummary plus(AudienceSummary other) {
        return new AudienceSummary(
                postsSeen + other.postsSeen,
                previews + other.previews,
                clicks + other.clicks,
                reactions + other.reactions,
                comments + other.comments,
                failed + other.failed,
                refused + other.refused);
    }
}
