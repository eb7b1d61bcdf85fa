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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads a rules file: strictly, and to its end even when it is wrong, so that all problems are told at once. */
final class RulesReader {
    static final String FILE = "rules file";
    private static final int MOST = 1_000;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private enum ZoneOf {
        RULES,
        AMBASSADOR
    }

    private final Problems problems = new Problems();

    static RuleBook read(String json) {
        return new RulesReader().book(json);
    }

    private RuleBook book(String json) {
        var file = new JsonValue(FILE, tree(json), problems).fields();
        var id = file.required("id").map(v -> v.name("unnamed")).orElse("unnamed");
        int version =
                file.required("version").map(v -> v.whole(1, Integer.MAX_VALUE)).orElse(1);
        var calendar = new ScoreCalendar(zone(file), isOfAmbassador(file), weekStart(file));
        int decimals = file.optional("decimals")
                .map(v -> v.whole(0, Points.MOST_DECIMALS))
                .orElse(0);
        var ranking = word(file, "ranks", Ranking.values(), Ranking.COMPETITION);
        var kinds = kinds(file);
        var filters = list(file, "filters", fields -> FilterReader.read(fields, kinds), Filter::id);
        var multipliers = list(file, "multipliers", fields -> MultiplierReader.read(fields, kinds), Multiplier::id);
        var stacking = word(file, "stacking", Stacking.values(), Stacking.HIGHEST);
        var caps = CapsReader.read(file, decimals);
        file.required("rules");
        var rules = list(file, "rules", new RuleReader(decimals, kinds, caps)::read, Rule::id);
        caps.refuseUnused(file);
        file.refuseUnknown();
        problems.refuseIfAny();
        return new RuleBook(id, version, calendar, decimals, ranking, kinds, filters, multipliers, stacking, rules);
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

    private static boolean isOfAmbassador(JsonFields file) {
        return word(file, "zoneOf", ZoneOf.values(), ZoneOf.RULES) == ZoneOf.AMBASSADOR;
    }

    private static <E extends Enum<E>> E word(JsonFields file, String field, E[] words, E fallback) {
        return file.optional(field)
                .map(v -> v.word("unknown-" + field, byWord(words), fallback))
                .orElse(fallback);
    }

    /** The kinds that every rule set knows, but for retractions, and those that the file names. */
    private static SortedSet<String> kinds(JsonFields file) {
        SortedSet<String> kinds = RuleReader.names(file, "kinds");
        kinds.addAll(ScoringEvent.KINDS);
        kinds.remove(ScoringEvent.RETRACTION);
        return Collections.unmodifiableSortedSet(kinds);
    }

    private static <T> List<T> list(
            JsonFields file, String field, Function<JsonFields, T> reader, Function<T, String> idOf) {
        var items = file.optional(field).map(JsonValue::items).orElse(List.of());
        if (items.size() > MOST) {
            file.problem("out-of-range", field, items.size(), items.size() + " " + field + " are above " + MOST);
            return List.of();
        }
        List<T> all = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonValue item : items) {
            var read = reader.apply(item.fields());
            refuseTwice(idOf.apply(read), item, field, ids);
            all.add(read);
        }
        return all;
    }

    private static void refuseTwice(String id, JsonValue item, String field, Set<String> ids) {
        if (!id.isEmpty() && !ids.add(id)) {
            item.problems()
                    .add(
                            "duplicate-id",
                            item.path() + ".id",
                            id,
                            "\"" + id + "\" is the id of two " + field + ": rename one");
        }
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
