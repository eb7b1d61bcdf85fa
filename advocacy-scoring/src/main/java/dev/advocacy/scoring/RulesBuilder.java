package dev.advocacy.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Writes a rule set in Java. It makes the same file that {@link ScoringRules#parse(String)} reads, so it is validated in the
 * same way, with all problems at once in {@link #build()}. Amounts are decimal texts such as {@code "2.25"}, so that nothing
 * is rounded on the way. To be used by one thread.
 */
public final class RulesBuilder {
    private final ObjectNode file = RulesWriter.NODES.objectNode();

    RulesBuilder(String id, int version) {
        file.put("id", id).put("version", version).putArray("rules");
    }

    /** The IANA zone of days and weeks; needed. */
    public RulesBuilder zone(String zone) {
        file.put("zone", zone);
        return this;
    }

    /** Counts days in the zone that an event records for its ambassador, where it does. */
    public RulesBuilder zoneOfAmbassador() {
        file.put("zoneOf", "ambassador");
        return this;
    }

    /** The first day of a week; Monday where nothing is said. */
    public RulesBuilder weekStart(DayOfWeek day) {
        file.put("weekStart", RulesWriter.word(day));
        return this;
    }

    /** How many decimals a point has, 0 to 4; 0 where nothing is said. */
    public RulesBuilder decimals(int decimals) {
        file.put("decimals", decimals);
        return this;
    }

    /** How equals share a rank; {@link Ranking#COMPETITION} where nothing is said. */
    public RulesBuilder ranks(Ranking ranking) {
        file.put("ranks", RulesWriter.word(ranking));
        return this;
    }

    /** What puts one of two equals first; {@link TieBreak#BOTH} where nothing is said. */
    public RulesBuilder tieBreaks(TieBreak... breaks) {
        RulesWriter.texts(
                file, "tieBreaks", Arrays.stream(breaks).map(RulesWriter::word).toList());
        return this;
    }

    /** Whether boards have rows for those without points; {@link ZeroRows#OUT} where nothing is said. */
    public RulesBuilder zeroRows(ZeroRows rows) {
        file.put("zeroRows", RulesWriter.word(rows));
        return this;
    }

    /** Kinds of events beside {@link ScoringEvent#KINDS}. */
    public RulesBuilder kinds(String... kinds) {
        RulesWriter.texts(file, "kinds", Arrays.asList(kinds));
        return this;
    }

    /** What several multipliers make together; {@link Stacking#HIGHEST} where nothing is said. */
    public RulesBuilder stacking(Stacking stacking) {
        file.put("stacking", RulesWriter.word(stacking));
        return this;
    }

    /** The most that a group of rules gives in a period. */
    public RulesBuilder cap(String group, Period period, String most) {
        file.withObject("/caps").withObject("/" + group).set(period.word(), amount(most));
        return this;
    }

    /** The least and the most that a group of rules gives in a period. */
    public RulesBuilder cap(String group, Period period, String floor, String most) {
        ObjectNode limit = file.withObject("/caps").withObject("/" + group).putObject(period.word());
        limit.set("floor", amount(floor));
        limit.set("cap", amount(most));
        return this;
    }

    /** A filter on these kinds of events, or on all where none is named. */
    public RulesBuilder filter(String id, Filter.Condition condition, String... on) {
        RulesWriter.filter(list("filters").addObject(), new Filter(id, new TreeSet<>(Arrays.asList(on)), condition));
        return this;
    }

    /** A multiplier from the first day to the one before {@code until}; empty sets mean every kind and channel. */
    public RulesBuilder multiplier(
            String id, String times, LocalDate from, LocalDate until, Set<String> on, Set<String> channels) {
        var node = list("multipliers").addObject().put("id", id);
        node.set("times", amount(times));
        node.put("from", from.toString()).put("until", until.toString());
        RulesWriter.texts(node, "on", on);
        RulesWriter.texts(node, "channels", channels);
        return this;
    }

    /** A rule; its version is 1 unless it says another. */
    public RulesBuilder rule(String id, Consumer<RuleSpec> spec) {
        var node = list("rules").addObject().put("id", id).put("version", 1);
        spec.accept(new RuleSpec(node));
        return this;
    }

    /** The rules. A {@link dev.advocacy.RefusedException} names every problem at once, with the place it has in the file. */
    public ScoringRules build() {
        return ScoringRules.parse(file.toString());
    }

    private ArrayNode list(String field) {
        return file.withArray(field);
    }

    /** What is no number stays text, and the reader says so. */
    static JsonNode amount(String text) {
        try {
            return RulesWriter.NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return RulesWriter.NODES.textNode(text);
        }
    }
}
