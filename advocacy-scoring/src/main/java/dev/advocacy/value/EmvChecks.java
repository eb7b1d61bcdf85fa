package dev.advocacy.value;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import java.util.ArrayList;
import java.util.List;

/** What an earned media value is refused for. */
final class EmvChecks {
    private EmvChecks() {}

    static void check(RateCard card, Days days, Tally tally, GroupThreshold threshold) {
        List<Finding> problems = new ArrayList<>();
        if (!card.valid().hold(days)) {
            problems.add(outOfDate(card, days));
        }
        if (tally.people().size() < threshold.members()) {
            problems.add(tooFew(tally.people().size(), threshold));
        }
        if (!problems.isEmpty()) {
            throw new RefusedException("earned media value", problems);
        }
    }

    static Finding outOfDate(RateCard card, Days days) {
        return Finding.error(
                "value.card-out-of-date",
                "card",
                "card: " + card.id() + " holds from " + card.valid() + ", and not on all days from " + days
                        + ": use a card of that time");
    }

    static Finding tooFew(int people, GroupThreshold threshold) {
        return Finding.error(
                "value.group-too-small",
                "ambassadors",
                "ambassadors: " + people + " took part, and a figure of fewer than " + threshold.members()
                        + " would tell of persons: look at more days, or at more people");
    }
}
