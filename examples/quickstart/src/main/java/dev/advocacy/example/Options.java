package dev.advocacy.example;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How large the story is, and which one. */
record Options(int ambassadors, int shares, long seed) {
    private static final Map<String, Long> DEFAULTS = Map.of("--ambassadors", 12L, "--shares", 40L, "--seed", 47L);

    /** Reads {@code --name value} pairs; throws one IllegalArgumentException that names every problem. */
    static Options parse(String... args) {
        var values = new HashMap<>(DEFAULTS);
        var problems = new ArrayList<String>();
        for (int i = 0; i < args.length; i += 2) {
            read(args[i], i + 1 < args.length ? args[i + 1] : "", values, problems);
        }
        positive("--ambassadors", values, problems);
        positive("--shares", values, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return new Options(
                Math.toIntExact(values.getOrDefault("--ambassadors", 0L)),
                Math.toIntExact(values.getOrDefault("--shares", 0L)),
                values.getOrDefault("--seed", 0L));
    }

    private static void read(String name, String value, Map<String, Long> values, List<String> problems) {
        if (!DEFAULTS.containsKey(name)) {
            problems.add("'" + name + "' is not known, use --ambassadors, --shares or --seed");
        } else if (!value.matches("-?\\d{1,9}")) {
            problems.add(name + " is '" + value + "', give a whole number");
        } else {
            values.put(name, Long.parseLong(value));
        }
    }

    private static void positive(String name, Map<String, Long> values, List<String> problems) {
        if (values.getOrDefault(name, 0L) < 1) {
            problems.add(name + " is " + values.get(name) + ", give at least 1");
        }
    }
}
