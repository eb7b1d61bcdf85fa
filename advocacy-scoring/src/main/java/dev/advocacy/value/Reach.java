package dev.advocacy.value;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many people the networks of those who take part reach together. The same follower is never counted twice: what is known are
 * bounds, and what lies between them follows from an assumption that is told. Immutable.
 *
 * @param plan the plan's id, whose assumptions these are
 * @param days of the plan
 * @param lines by channel
 * @param all of all channels together
 * @param card by which it is compared with paid reach, where one was given
 * @param statements what is known, assumed, and not said
 */
public record Reach(
        String plan, Days days, List<Line> lines, Line all, Optional<RateCard> card, List<Statement> statements) {

    /** Copies. */
    public Reach {
        lines = List.copyOf(lines);
        statements = List.copyOf(statements);
    }

    /**
     * What is reached in one place.
     *
     * @param channel which; empty for all together
     * @param people how many people's networks are in it; 0 where {@code withheld}
     * @param audience followers, each once; the lower bound is rounded down to one digit, since it is the size of one person's network
     * @param reached those of them who see what is shared
     * @param paid what reaching as many would have cost, in the card's currency
     * @param withheld whether too few people are in it, or it would tell of few in another
     */
    public record Line(
            Optional<ChannelId> channel,
            int people,
            Bounds audience,
            Bounds reached,
            Quantity paid,
            boolean withheld) {}

    /**
     * A number of people.
     *
     * @param least at least so many
     * @param most at most so many
     * @param likely by the assumption; or why there is no such number
     */
    public record Bounds(long least, long most, Quantity likely) {}

    /**
     * Of these networks, by what the plan assumes of them.
     *
     * @param plan with {@link Plan#reach()}
     * @param followers how many follow each person on each channel, as they said themselves
     * @param card prices of 1,000 impressions, to compare with paid reach
     * @throws RefusedException when there are fewer people than the threshold, or somebody has more followers than there are people
     */
    public static Reach of(
            Plan plan,
            Map<AmbassadorId, Map<ChannelId, Long>> followers,
            Optional<RateCard> card,
            GroupThreshold threshold) {
        if (followers.size() < threshold.members()) {
            throw new RefusedException("reach", EmvChecks.tooFew(followers.size(), threshold));
        }
        card.filter(prices -> !prices.valid().hold(plan.days())).ifPresent(prices -> {
            throw new RefusedException("reach", EmvChecks.outOfDate(prices, plan.days()));
        });
        followers.forEach((who, channels) -> channels.forEach(Reach::check));
        return new ReachFold(plan, followers, card, threshold).reach();
    }

    private static void check(ChannelId channel, long number) {
        if (number < 0) {
            throw new RefusedException(
                    "reach",
                    Finding.error(
                            "value.negative",
                            "followers",
                            "followers: " + number + " on " + channel + " is below 0: leave out what is unknown"));
        }
    }
}
