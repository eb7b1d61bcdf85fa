package dev.advocacy.sandbox.internal.linkedin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Deed;
import dev.advocacy.sandbox.internal.Engagement;
import dev.advocacy.sandbox.internal.Json;

/** What happened to a post, under the network's names for it. */
final class Figures {
    private Figures() {}

    /** The figure that the network knows under this name; what the audience never does is 0. */
    static int of(Engagement engagement, String metric) {
        return switch (metric) {
            case "IMPRESSION" -> impressions(engagement);
            case "MEMBERS_REACHED" -> engagement.count(Deed.SEE);
            case "REACTION" -> engagement.count(Deed.REACT);
            case "COMMENT" -> engagement.count(Deed.COMMENT);
            case "RESHARE" -> engagement.count(Deed.RESHARE);
            case "LINK_CLICKS" -> engagement.count(Deed.CLICK);
            default -> 0;
        };
    }

    static ObjectNode totals(Engagement engagement) {
        int acts = engagement.count(Deed.CLICK)
                + engagement.count(Deed.REACT)
                + engagement.count(Deed.COMMENT)
                + engagement.count(Deed.RESHARE);
        return Json.object()
                .put("shareCount", engagement.count(Deed.RESHARE))
                .put("clickCount", engagement.count(Deed.CLICK))
                .put("engagement", (double) acts / Math.max(1, impressions(engagement)))
                .put("likeCount", engagement.count(Deed.REACT))
                .put("impressionCount", impressions(engagement))
                .put("commentCount", engagement.count(Deed.COMMENT))
                .put("uniqueImpressionsCount", engagement.count(Deed.SEE));
    }

    private static int impressions(Engagement engagement) {
        return engagement.count(Deed.SEE) + engagement.count(Deed.SEE_AGAIN);
    }
}
