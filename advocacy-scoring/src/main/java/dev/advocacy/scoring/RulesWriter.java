package dev.advocacy.scoring;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes rules as the file that {@link RulesReader} reads; what is as it would be if nothing were said is left out. */
final class RulesWriter {
    /** Amounts stay as they are written. */
    static final JsonNodeFactory NODES = new JsonNodeFactory(true);

    private final RuleBook book;
    private final ObjectNode file = NODES.objectNode();

    private RulesWriter(RuleBook book) {
        this.book = book;
    }

    static ObjectNode write(RuleBook book) {
        return new RulesWriter(book).file();
    }

    private ObjectNode file() {
        var calendar = book.calendar();
        file.put("id", book.id()).put("version", book.version());
        file.put("zone", calendar.zone().getId());
        file.put("zoneOf", calendar.ofAmbassador() ? "ambassador" : "rules");
        file.put("weekStart", word(calendar.weekStart()));
        file.put("decimals", book.decimals());
        file.put("ranks", word(book.ranking()));
        texts(
                file,
                "tieBreaks",
                book.tieBreaks().stream().map(RulesWriter::word).toList());
        file.put("zeroRows", word(book.zeroRows()));
        var own = book.kinds().stream().filter(kind -> !ScoringEvent.KINDS.contains(kind));
        texts(file, "kinds", own.toList());
        book.filters().forEach(filter -> filter(list("filters").addObject(), filter));
        book.multipliers().forEach(multiplier -> multiplier(list("multipliers").addObject(), multiplier));
        file.put("stacking", word(book.stacking()));
        caps();
        file.putArray("rules");
        book.rules().forEach(rule -> rule(list("rules").addObject(), rule));
        return file;
    }

    private ArrayNode list(String field) {
        return file.withArray(field);
    }

    static void filter(ObjectNode node, Filter filter) {
        node.put("id", filter.id());
        texts(node, "on", filter.on());
        condition(node, filter.condition());
    }

    private static void condition(ObjectNode node, Filter.Condition condition) {
        if (condition instanceof Filter.Marked marked) {
            node.put("if", "marked").put("mark", marked.mark());
        } else if (condition instanceof Filter.Within within) {
            node.put("if", "within").put("seconds", within.time().toSeconds());
        } else if (condition instanceof Filter.Burst burst) {
            node.put("if", "burst").put("times", burst.times()).put("atLeast", burst.atLeast());
        } else if (condition instanceof Filter.Repeat repeat) {
            node.put("if", "repeat").put("most", repeat.most());
            texts(
                    node,
                    "oncePer",
                    repeat.oncePer().stream().map(RulesWriter::word).toList());
        } else {
            node.put("if", "self-visit");
        }
    }

    private static void multiplier(ObjectNode node, Multiplier multiplier) {
        node.put("id", multiplier.id()).put("times", amount(multiplier.basisPoints(), 4));
        node.put("from", multiplier.from().toString())
                .put("until", multiplier.until().toString());
        texts(node, "on", multiplier.on());
        texts(
                node,
                "channels",
                multiplier.channels().stream().map(Object::toString).toList());
    }

    private void caps() {
        Map<String, Rule> groups = new TreeMap<>();
        book.rules().stream().filter(r -> !r.caps().isEmpty()).forEach(r -> groups.put(group(r), r));
        groups.forEach((group, rule) -> {
            var limits = file.withObject("/caps").putObject(group);
            rule.caps().forEach(cap -> cap(limits, cap));
        });
    }

    private static String group(Rule rule) {
        return rule.caps().get(0).group();
    }

    private void cap(ObjectNode limits, Cap cap) {
        var most = amount(cap.most(), book.decimals());
        if (cap.floor() == 0) {
            limits.put(cap.period().word(), most);
        } else {
            limits.putObject(cap.period().word())
                    .put("floor", amount(cap.floor(), book.decimals()))
                    .put("cap", most);
        }
    }

    private void rule(ObjectNode node, Rule rule) {
        node.put("id", rule.id()).put("version", rule.version()).put("on", rule.on());
        if (!rule.where().equals(Where.ALL)) {
            var where = node.putObject("where");
            texts(where, "marks", rule.where().marks());
            texts(where, "without", rule.where().without());
        }
        node.put("points", rule.pointKind());
        var weight =
                node.putObject("weight").put("default", amount(rule.weights().standard(), book.decimals()));
        rule.weights()
                .byChannel()
                .forEach((channel, units) -> weight.put(channel.value(), amount(units, book.decimals())));
        if (rule.per() != Per.EVENT) {
            node.put("per", word(rule.per()));
        }
        rule.because().ifPresent(text -> node.put("because", text));
        if (!rule.caps().isEmpty()) {
            node.put("cap", group(rule));
        }
        texts(node, "oncePer", rule.oncePer().stream().map(RulesWriter::word).toList());
    }

    /** Without zeros at its end, and never with an exponent. */
    private static BigDecimal amount(long units, int decimals) {
        var amount = BigDecimal.valueOf(units, decimals).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void texts(ObjectNode node, String field, Collection<String> texts) {
        if (!texts.isEmpty()) {
            texts.forEach(node.putArray(field)::add);
        }
    }
}
