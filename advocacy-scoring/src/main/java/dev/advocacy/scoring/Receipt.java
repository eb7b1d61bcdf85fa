package dev.advocacy.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why one event gave what it gave. Immutable; derived from the log when asked, so a late event or a retraction changes
 * the receipts of other events too. It names no visitor: that is another person.
 *
 * @param event the event's id; of the SDK's own log its number
 * @param kind the event's kind, such as {@code click}
 * @param at when it happened
 * @param day the day it counts for, in the rule set's zone
 * @param inputs what the rules saw, by name: {@code channel}, {@code post}, {@code content}, {@code value}, {@code marks},
 *     {@code retracts}, as far as the event has it
 * @param reason {@link Reason#COUNTED} when there are lines, otherwise why there are none
 * @param filter the filter that kept it from counting, where the reason is {@link Reason#FILTERED}; otherwise empty
 * @param credited the sum of the lines
 * @param lines one for each rule that is on such events, in the rules' order
 */
public record Receipt(
        String event,
        String kind,
        Instant at,
        LocalDate day,
        Map<String, String> inputs,
        Reason reason,
        String filter,
        Points credited,
        List<Line> lines) {
    private static final String DOT = " · ";

    /** Copies. */
    public Receipt {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        lines = List.copyOf(lines);
    }

    /**
     * What one rule gave.
     *
     * @param rule the rule's id
     * @param version the rule's version
     * @param pointKind the kind of the points
     * @param raw what the rule gives for such an event on that channel, before multipliers
     * @param multipliers the multipliers that were on it, by id, in the rules' order
     * @param weight what the rule gives for such an event on that channel with them, before caps
     * @param credited what it gave
     * @param reason why that much
     * @param caps the rule's caps that were looked at, the shortest period first
     */
    public record Line(
            String rule,
            int version,
            String pointKind,
            Points raw,
            List<String> multipliers,
            Points weight,
            Points credited,
            Reason reason,
            List<CapUse> caps) {

        /** Copies. */
        public Line {
            multipliers = List.copyOf(multipliers);
            caps = List.copyOf(caps);
        }

        /** For example {@code rule click@3 · 12 of 60 today}. */
        @Override
        public String toString() {
            var text = new StringBuilder("rule " + rule + "@" + version);
            if (!raw.equals(weight)) {
                text.append(DOT).append(raw).append(" made ").append(weight).append(" by ");
                text.append(String.join(" and ", multipliers));
            }
            if (reason != Reason.CREDITED) {
                text.append(DOT).append(reason.text());
            }
            if (reason == Reason.CAPPED) {
                text.append(", ").append(credited).append(" of ").append(weight).append(" given");
            }
            caps.forEach(cap -> text.append(DOT).append(cap));
            return text.toString();
        }
    }

    /**
     * How full a cap was after the event.
     *
     * @param group the cap's group
     * @param period the cap's period: the one the event falls into
     * @param used how much of it was used, this event included
     * @param most the cap
     * @param bit whether it took something from this event
     */
    public record CapUse(String group, Period period, Points used, Points most, boolean bit) {

        /** For example {@code 12 of 60 today}, seen from the event's day. */
        @Override
        public String toString() {
            return used + " of " + most + " " + period.phrase();
        }
    }

    /** For example {@code On 2026-11-16 the click 14 on linkedin gave 1 point: rule click@3, 12 of 60 today.} */
    public String sentence() {
        var amount = credited + (credited.toString().equals("1") ? " point" : " points");
        return "On " + day + " the " + kind + " " + event + " on " + inputs.get("channel") + " gave " + amount + ": "
                + body().replace(DOT, ", ") + ".";
    }

    /** One line, for example {@code #14 click · +1 · rule click@3 · 12 of 60 today}. */
    @Override
    public String toString() {
        return "#" + event + " " + kind + DOT + credited.signed() + DOT + body();
    }

    private String body() {
        if (lines.isEmpty()) {
            return reason.text() + (filter.isEmpty() ? "" : " (" + filter + ")");
        }
        return lines.stream()
                .map(line -> lines.size() == 1 ? line.toString() : line.credited.signed() + " by " + line)
                .collect(Collectors.joining(DOT));
    }
}
