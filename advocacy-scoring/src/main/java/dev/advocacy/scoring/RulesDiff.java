package dev.advocacy.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares two rule sets as their files, in which everything has its place. */
final class RulesDiff {
    private final List<RuleChange> changes = new ArrayList<>();

    private RulesDiff() {}

    static List<RuleChange> between(RuleBook one, RuleBook other) {
        var diff = new RulesDiff();
        diff.compare("", RulesWriter.write(one), RulesWriter.write(other));
        return diff.changes;
    }

    private void compare(String place, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (before == null || after == null || !isParted(before) || !isParted(after)) {
            note(place, before, after);
            return;
        }
        Map<String, JsonNode> one = parts(before);
        Map<String, JsonNode> other = parts(after);
        noteOrder(place, before, one.keySet(), other.keySet());
        Set<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.forEach(name -> compare(at(place, before, name), one.get(name), other.get(name)));
    }

    private void note(String place, @Nullable JsonNode before, @Nullable JsonNode after) {
        var was = Optional.ofNullable(before).map(JsonNode::toString);
        var is = Optional.ofNullable(after).map(JsonNode::toString);
        if (!was.equals(is)) {
            changes.add(new RuleChange(place, was, is));
        }
    }

    /** The order of a list is read: the first filter that holds is the reason. */
    private void noteOrder(String place, JsonNode list, Set<String> one, Set<String> other) {
        var before = one.stream().filter(other::contains).toList();
        var after = other.stream().filter(one::contains).toList();
        if (list.isArray() && !before.equals(after)) {
            changes.add(new RuleChange(
                    place + " order", Optional.of(String.join(", ", before)), Optional.of(String.join(", ", after))));
        }
    }

    /** Objects, and lists of objects that have ids. */
    private static boolean isParted(JsonNode node) {
        return node.isObject()
                || (node.isArray() && (node.isEmpty() || node.get(0).has("id")));
    }

    private static Map<String, JsonNode> parts(JsonNode node) {
        Map<String, JsonNode> parts = new LinkedHashMap<>();
        if (node.isArray()) {
            node.forEach(item -> parts.put(item.get("id").asText(), item));
        } else {
            node.properties().forEach(field -> parts.put(field.getKey(), field.getValue()));
        }
        return parts;
    }

    private static String at(String place, JsonNode within, String name) {
        if (within.isArray()) {
            return place + "[" + name + "]";
        }
        return place.isEmpty() ? name : place + "." + name;
    }
}
