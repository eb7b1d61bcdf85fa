package dev.advocacy.sandbox.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path with parts in braces that stand for any one part of a real path; an empty part never fits them. */
record Template(List<String> parts) {

    static Template of(String path) {
        return new Template(List.of(path.split("/", -1)));
    }

    int variables() {
        return (int) parts.stream().filter(Template::isVariable).count();
    }

    boolean isOpen() {
        return variables() > 0;
    }

    /** What stands in the place of each variable, raw; empty if the path does not fit. */
    Optional<Map<String, String>> match(String path) {
        String[] given = path.split("/", -1);
        if (given.length != parts.size()) {
            return Optional.empty();
        }
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < given.length; i++) {
            if (!fits(parts.get(i), given[i], found)) {
                return Optional.empty();
            }
        }
        return Optional.of(found);
    }

    private static boolean fits(String part, String given, Map<String, String> found) {
        if (isVariable(part)) {
            found.put(part.substring(1, part.length() - 1), given);
            return !given.isEmpty();
        }
        return part.equals(given);
    }

    private static boolean isVariable(String part) {
        return part.startsWith("{") && part.endsWith("}");
    }
}
