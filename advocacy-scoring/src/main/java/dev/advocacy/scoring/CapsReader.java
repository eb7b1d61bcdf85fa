package dev.advocacy.scoring;

import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The cap groups of a rules file, and which of them a rule used. */
final class CapsReader {
    private static final long MOST = 1_000_000_000_000_000L;

    private final Map<String, List<Cap>> groups = new TreeMap<>();
    private final Set<String> used = new TreeSet<>();

    static CapsReader read(JsonFields file, int decimals) {
        var caps = new CapsReader();
        file.optional("caps").map(JsonValue::fields).ifPresent(fields -> caps.readGroups(fields, decimals));
        return caps;
    }

    private void readGroups(JsonFields fields, int decimals) {
        for (String group : fields.names()) {
            if (!JsonValue.isName(group)) {
                fields.problem("bad-name", group, group, "\"" + group + "\" is not " + JsonValue.NAME);
            }
            fields.optional(group).ifPresent(limits -> groups.put(group, limits(limits, group, decimals)));
        }
    }

    private static List<Cap> limits(JsonValue value, String group, int decimals) {
        var fields = value.fields();
        List<Cap> caps = new ArrayList<>();
        for (Period period : Period.values()) {
            fields.optional(period.word()).ifPresent(limit -> caps.add(limit(limit, group, period, decimals)));
        }
        fields.refuseUnknown();
        return caps.isEmpty()
                ? value.wrong("missing", "limits nothing: add \"day\", \"week\" or \"ever\"", caps)
                : caps;
    }

    /** A number, or an object with a floor below it. */
    private static Cap limit(JsonValue value, String group, Period period, int decimals) {
        if (!value.node().isObject()) {
            return new Cap(group, period, 0, value.amount(decimals, MOST));
        }
        var fields = value.fields();
        long most = fields.required("cap").map(v -> v.signed(decimals, MOST)).orElse(0L);
        long floor = fields.required("floor").map(v -> v.signed(decimals, MOST)).orElse(0L);
        fields.refuseUnknown();
        if (floor > 0 || most < floor) {
            fields.problem(
                    "cap-below-floor",
                    "floor",
                    floor,
                    new Points(floor, decimals) + " is above 0 or above the cap of " + new Points(most, decimals)
                            + ": make it 0 or less, and no more than the cap");
            return new Cap(group, period, 0, 0);
        }
        return new Cap(group, period, floor, most);
    }

    /** The caps of a group that a rule names. */
    List<Cap> group(JsonValue named) {
        var group = named.name("");
        used.add(group);
        return Optional.ofNullable(groups.get(group)).orElseGet(() -> unknown(named, group));
    }

    private List<Cap> unknown(JsonValue named, String group) {
        return group.isEmpty()
                ? List.of()
                : named.wrong("unknown-cap", "is no group in \"caps\": add it there, or remove it here", List.of());
    }

    void refuseUnused(JsonFields file) {
        for (String group : groups.keySet()) {
            if (!used.contains(group)) {
                file.problem(
                        "unused-cap",
                        "caps." + group,
                        group,
                        "\"" + group + "\" caps no rule: name it as \"cap\" in a rule, or remove it");
            }
        }
    }
}
