package dev.advocacy.scoring.recognition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** One person's badges: what they earned before anything was taken back, what they hold now, and what was decided. */
final class AwardFold {
    private final Acts acts;
    private final List<CriterionFold> views = new ArrayList<>();
    private final Collection<BadgeDecision> decisions;

    AwardFold(
            Acts acts,
            Instant asOf,
            BiFunction<String, List<Act>, Streak> streaks,
            Map<String, Instant> won,
            Collection<BadgeDecision> decisions) {
        this.acts = acts;
        this.decisions = decisions;
        var seen = acts.views(asOf);
        for (int i = 0; i < seen.size(); i++) {
            boolean last = i == seen.size() - 1;
            Map<String, Instant> wins = last ? won : Map.of();
            var line = Timeline.of(acts, seen.get(i), wins, asOf);
            views.add(new CriterionFold(line, acts.rules().weekStart(), seen.get(i), streaks, wins));
        }
    }

    Optional<Award> award(Badge badge) {
        var earned = badge.keep() == Badge.Keep.STICKY ? sticky(badge) : live(badge);
        return earned.map(this::decided);
    }

    /** The earliest of what was seen: a badge that stays keeps its date when a later event replaces what was taken back. */
    private Optional<Award> sticky(Badge badge) {
        return ever(badge).map(tick -> award(badge, tick, BadgeState.ISSUED, Award.HELD));
    }

    private Optional<Timeline.Tick> ever(Badge badge) {
        return views.stream().flatMap(view -> view.first(badge.when()).stream()).min(Timeline.Tick.TIME);
    }

    private Optional<Award> live(Badge badge) {
        var now = views.get(views.size() - 1);
        var held = now.first(badge.when());
        if (held.isEmpty()) {
            return ever(badge).map(tick -> award(badge, tick, BadgeState.REVOKED, Award.TAKEN_BACK));
        }
        return held.map(tick -> now.holdsNow(badge.when())
                ? award(badge, tick, BadgeState.ISSUED, Award.HELD)
                : award(badge, tick, BadgeState.SUSPENDED, Award.NOT_HELD));
    }

    private Award award(Badge badge, Timeline.Tick tick, BadgeState state, String reason) {
        return new Award(badge.id(), acts.ambassador(), tick.at(), tick.cause(), state, reason);
    }

    /** A suspension that was decided stands beside one by the criterion: ending the one does not end the other. */
    private Award decided(Award earned) {
        var award = earned;
        for (BadgeDecision decision :
                decisions.stream().sorted(BadgeDecision.ORDER).toList()) {
            if (decision.badge().equals(earned.badge()) && decision.ambassador().equals(earned.ambassador())) {
                award = decision.state() == BadgeState.ISSUED && award.state() != BadgeState.REVOKED
                        ? earned
                        : award.decided(decision);
            }
        }
        return award;
    }
}
