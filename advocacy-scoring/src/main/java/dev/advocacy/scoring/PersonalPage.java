package dev.advocacy.scoring;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What one ambassador sees of themselves: no rank, no other person and no visitor is in it. Shares and clicks are counted
 * whether or not they earn points; those of a retracted post are not. Immutable.
 *
 * @param ambassador whose
 * @param window the days
 * @param points all points
 * @param byKind the same points by kind, sorted; every kind of the rule set
 * @param shares posts confirmed in the window
 * @param humanClicks clicks by humans in the window, repeats by one visitor included
 * @param best the post with the most of these clicks, if there was one; of equals the one with the smaller id
 * @param receipts one per event in the window, in the order (event time, event number)
 */
public record PersonalPage(
        AmbassadorId ambassador,
        Window.Dates window,
        Points points,
        Map<String, Points> byKind,
        long shares,
        long humanClicks,
        Optional<BestShare> best,
        List<Receipt> receipts) {

    /** Checks and copies. */
    public PersonalPage {
        Objects.requireNonNull(ambassador, "ambassador");
        byKind = Collections.unmodifiableMap(new LinkedHashMap<>(byKind));
        receipts = List.copyOf(receipts);
    }

    /**
     * The post that brought the most.
     *
     * @param post which one; of the SDK's own log the id of its delivery
     * @param channel where it is
     * @param humanClicks its clicks by humans in the window, at least 1
     */
    public record BestShare(String post, ChannelId channel, long humanClicks) {}
}
