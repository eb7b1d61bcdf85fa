package dev.advocacy.scoring;

import dev.advocacy.scoring.Outcome.Credit;
import dev.advocacy.scoring.Outcome.Use;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How full one ambassador's caps are. In event order each event is credited by what it adds to the clamped sum of its
 * bucket. Those differences add up to the clamped sum itself, so the total of a bucket does not depend on the order.
 */
final class Buckets {
    private final ScoreCalendar calendar;
    private final Map<Bucket, Long> sums = new HashMap<>();

    Buckets(ScoreCalendar calendar) {
        this.calendar = calendar;
    }

    Credit credit(Rule rule, long day, long weight) {
        long left = weight;
        List<Use> uses = new ArrayList<>(rule.caps().size());
        for (Cap cap : rule.caps()) {
            left = fill(cap, day, left, uses);
        }
        return new Credit(rule, weight, left, left != weight ? Reason.CAPPED : Reason.CREDITED, uses);
    }

    private long fill(Cap cap, long day, long amount, List<Use> uses) {
        var bucket = new Bucket(cap.group(), cap.period(), calendar.bucket(cap.period(), day));
        long before = sums.getOrDefault(bucket, 0L);
        long after = Math.addExact(before, amount);
        sums.put(bucket, after);
        long let = cap.clamp(after) - cap.clamp(before);
        uses.add(new Use(cap, cap.clamp(after), let != amount));
        return let;
    }

    private record Bucket(String group, Period period, long firstDay) {}
}
