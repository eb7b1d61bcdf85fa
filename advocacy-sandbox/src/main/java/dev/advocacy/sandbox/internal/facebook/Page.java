package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Person;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A page and what each person may do on it, as the network names the tasks. */
public record Page(String id, String name, Map<String, Set<String>> tasks) {
    /** What somebody in full charge may do, in the order of the network. */
    public static final List<String> ALL = List.of("ANALYZE", "ADVERTISE", "MODERATE", "CREATE_CONTENT", "MANAGE");

    public Page {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        tasks.forEach((login, may) -> copy.put(login, Set.copyOf(may)));
        tasks = Map.copyOf(copy);
    }

    public static Page runBy(String id, String name, List<String> logins) {
        return new Page(
                id,
                name,
                logins.stream().distinct().collect(Collectors.toMap(login -> login, login -> Set.copyOf(ALL))));
    }

    boolean knows(Person person) {
        return tasks.containsKey(person.login());
    }

    boolean lets(Person person, String task) {
        return tasks.getOrDefault(person.login(), Set.of()).contains(task);
    }

    /** In the order of the network. */
    List<String> tasksOf(Person person) {
        return ALL.stream().filter(task -> lets(person, task)).toList();
    }
}
