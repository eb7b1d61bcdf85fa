package dev.advocacy.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** One rule. The caps stand from the shortest period to the longest, so that each one is put on what the last let by. */
record Rule(
        String id, int version, EventKind on, String pointKind, Weights weights, List<Cap> caps, List<OnceBy> oncePer) {
    Rule {
        caps = caps.stream().sorted(Comparator.comparing(Cap::period)).toList();
        oncePer = List.copyOf(new TreeSet<>(oncePer));
    }

    /** The values that make a repeat; the rule's own id is one of them. */
    List<Object> onceKey(Fact fact, long day, ScoreCalendar calendar) {
        var key = new ArrayList<Object>(oncePer.size() + 1);
        key.add(id);
        oncePer.forEach(by -> key.add(by.part(fact, day, calendar)));
        return key;
    }

    Reason repeat() {
        return oncePer.contains(OnceBy.VISITOR) ? Reason.REPEAT_BY_VISITOR : Reason.REPEAT;
    }
}
