package dev.advocacy.scoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesProvider;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a rules file: strictly, and to its end even when it is wrong, so that all problems are told at once. */
final class RulesReader {
    static final String FILE = "rules file";
    private static final int MOST_RULES = 1_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Problems problems = new Problems();

    static RuleBook read(String json) {
        return new RulesReader().book(json);
    }

    private RuleBook book(String json) {
        var file = new JsonValue(FILE, tree(json), problems).fields();
        var id = file.required("id").map(v -> v.name("unnamed")).orElse("unnamed");
        int version =
                file.required("version").map(v -> v.whole(1, Integer.MAX_VALUE)).orElse(1);
        var calendar = new ScoreCalendar(zone(file), weekStart(file));
        int decimals = file.optional("decimals")
                .map(v -> v.whole(0, Points.MOST_DECIMALS))
                .orElse(0);
        var ranking = ranking(file);
        var caps = CapsReader.read(file, decimals);
        var rules = rules(file, new RuleReader(decimals, caps));
        caps.refuseUnused(file);
        file.refuseUnknown();
        problems.refuseIfAny();
        return new RuleBook(id, version, calendar, decimals, ranking, rules);
    }

    private JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            var place = e.getLocation();
            var where = place == null ? "" : "line " + place.getLineNr() + ", column " + place.getColumnNr() + ": ";
            problems.add("not-json", FILE, where, where + "no valid JSON: " + e.getOriginalMessage());
            problems.refuseIfAny();
            return MissingNode.getInstance();
        }
    }

    private static ZoneId zone(JsonFields file) {
        return file.required("zone").map(RulesReader::zone).orElse(ZoneOffset.UTC);
    }

    private static ZoneId zone(JsonValue value) {
        var name = value.text("UTC");
        return isRegion(name)
                ? ZoneId.of(name)
                : value.wrong("unknown-zone", "is no IANA zone: use one such as \"Europe/Oslo\"", ZoneOffset.UTC);
    }

    static boolean isRegion(String zone) {
        return ZoneRulesProvider.getAvailableZoneIds().contains(zone);
    }

    private static DayOfWeek weekStart(JsonFields file) {
        return file.optional("weekStart")
                .map(v -> v.word("unknown-day", byWord(DayOfWeek.values()), DayOfWeek.MONDAY))
                .orElse(DayOfWeek.MONDAY);
    }

    private static Ranking ranking(JsonFields file) {
        return file.optional("ranks")
                .map(v -> v.word("unknown-ranks", byWord(Ranking.values()), Ranking.COMPETITION))
                .orElse(Ranking.COMPETITION);
    }

    private static List<Rule> rules(JsonFields file, RuleReader reader) {
        var items = file.required("rules").map(JsonValue::items).orElse(List.of());
        if (items.size() > MOST_RULES) {
            file.problem("out-of-range", "rules", items.size(), items.size() + " rules are above " + MOST_RULES);
            return List.of();
        }
        List<Rule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonValue item : items) {
            rules.add(unique(reader.read(item.fields()), item, ids));
        }
        return rules;
    }

    private static Rule unique(Rule rule, JsonValue item, Set<String> ids) {
        if (!rule.id().isEmpty() && !ids.add(rule.id())) {
            item.problems()
                    .add(
                            "duplicate-rule",
                            item.path() + ".id",
                            rule.id(),
                            "\"" + rule.id() + "\" is the id of two rules: rename one");
        }
        return rule;
    }

    /** Constants by their name in a rules file: lower case, hyphens. */
    static <E extends Enum<E>> Map<String, E> byWord(E[] constants) {
        Map<String, E> words = new TreeMap<>();
        for (E constant : constants) {
            words.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return words;
    }
}
