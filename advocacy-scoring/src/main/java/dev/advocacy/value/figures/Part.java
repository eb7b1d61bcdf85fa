package dev.advocacy.value.figures;

import dev.advocacy.event.AmbassadorId;
import java.util.HashSet;
import java.util.Set;

/** Something counted, and whose it is. Written while figures are made, never afterwards. */
final class Part {
    private final Set<AmbassadorId> people = new HashSet<>();
    private final Set<String> different = new HashSet<>();
    private long count;

    void add(AmbassadorId who) {
        people.add(who);
        count++;
    }

    void addDifferent(AmbassadorId who, String name) {
        people.add(who);
        different.add(name);
    }

    void add(Set<AmbassadorId> whose, long amount) {
        people.addAll(whose);
        count += amount;
    }

    Set<AmbassadorId> people() {
        return people;
    }

    long count() {
        return different.isEmpty() ? count : different.size();
    }
}
