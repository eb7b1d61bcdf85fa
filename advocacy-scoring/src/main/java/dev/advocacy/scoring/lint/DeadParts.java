package dev.advocacy.scoring.lint;

import dev.advocacy.Finding;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.scoring.Filter;
import dev.advocacy.scoring.Multiplier;
import dev.advocacy.scoring.Rule;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Finds what can never fire. */
final class DeadParts {
    private static final Set<String> EARNS_NOTHING = Set.of(ScoringEvent.AUTOMATED, ScoringEvent.NO_POINTS);

    private final ScoringRules rules;
    private final List<Finding> findings = new ArrayList<>();

    DeadParts(ScoringRules rules) {
        this.rules = rules;
    }

    List<Finding> findings() {
        rules.rules().forEach(this::rule);
        rules.multipliers().stream()
                .filter(this::isIdle)
                .forEach(m -> warn(
                        "lint.idle-multiplier",
                        "multipliers[" + m.id() + "]",
                        "no rule gives anything on its kinds and channels: widen it, or remove it"));
        rules.filters().stream()
                .filter(this::isIdle)
                .forEach(f -> warn(
                        "lint.idle-filter",
                        "filters[" + f.id() + "]",
                        "no rule reads the events that it could keep out: widen \"on\", or remove it"));
        rules.kinds().stream()
                .filter(this::isIdle)
                .forEach(kind -> warn(
                        "lint.idle-kind",
                        "kinds",
                        "no rule is on the kind \"" + kind + "\": write one, or remove the kind"));
        return findings;
    }

    private void rule(Rule rule) {
        if (amounts(rule).allMatch(units -> units == 0)) {
            warn(
                    "lint.no-weight",
                    place(rule, "weight"),
                    "is 0 everywhere, so the rule never gives anything: remove it");
        }
        if (contradicts(rule) || isAlwaysCaught(rule)) {
            warn(
                    "lint.contradicts",
                    place(rule, "where"),
                    "no event that earns can have these marks, so the rule never fires: mend \"marks\" or \"without\"");
        }
        if (gives(rule) && rule.caps().stream().anyMatch(cap -> cap.most() <= 0)) {
            warn(
                    "lint.cap-zero",
                    place(rule, "cap"),
                    "lets nothing by, so the rule never gives anything: raise the cap");
        }
    }

    private static boolean contradicts(Rule rule) {
        return !Collections.disjoint(rule.where().marks(), rule.where().without())
                || !Collections.disjoint(rule.where().marks(), EARNS_NOTHING);
    }

    /** Whether it asks for a mark that a filter keeps out. */
    private boolean isAlwaysCaught(Rule rule) {
        return rules.filters().stream()
                .anyMatch(filter -> filter.covers(rule.on())
                        && filter.condition() instanceof Filter.Marked marked
                        && rule.where().marks().contains(marked.mark()));
    }

    private boolean isIdle(Multiplier multiplier) {
        return rules.rules().stream().noneMatch(rule -> raises(multiplier, rule));
    }

    private static boolean raises(Multiplier multiplier, Rule rule) {
        boolean kind = multiplier.on().isEmpty() || multiplier.on().contains(rule.on());
        Stream<ChannelId> channels = multiplier.channels().stream();
        boolean weight = multiplier.channels().isEmpty()
                ? amounts(rule).anyMatch(units -> units != 0)
                : channels.anyMatch(channel -> rule.weights().on(channel) != 0);
        return kind && weight;
    }

    private boolean isIdle(Filter filter) {
        return rules.rules().stream()
                .map(Rule::on)
                .filter(filter::covers)
                .allMatch(kind -> filter.condition() instanceof Filter.Within && kind.equals(ScoringEvent.SHARE));
    }

    private boolean isIdle(String kind) {
        return !ScoringEvent.KINDS.contains(kind)
                && rules.rules().stream().noneMatch(rule -> rule.on().equals(kind));
    }

    static boolean gives(Rule rule) {
        return amounts(rule).anyMatch(units -> units > 0);
    }

    static LongStream amounts(Rule rule) {
        return LongStream.concat(
                LongStream.of(rule.weights().standard()),
                rule.weights().byChannel().values().stream().mapToLong(Long::longValue));
    }

    private static String place(Rule rule, String field) {
        return RulesLint.place(rule) + "." + field;
    }

    private void warn(String code, String place, String message) {
        findings.add(Finding.warning(code, place, place + ": " + message));
    }
}
