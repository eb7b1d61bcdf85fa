package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Digest;
import dev.advocacy.sandbox.internal.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Apps, people and pages known to the network. */
public final class Directory {
    private static final long FIRST_PERSON = 10_000_000_000_000_000L;

    private final Map<String, App> apps = new ConcurrentHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    public void add(App app) {
        apps.put(app.clientId(), app);
    }

    /** The login alone decides over the number. */
    public Person add(String login, String name) {
        long number = FIRST_PERSON + Math.floorMod(Digest.number("facebook:" + login), FIRST_PERSON);
        Person person = new Person(login, name, Long.toString(number));
        people.put(login, person);
        return person;
    }

    public void add(Page page) {
        pages.put(page.id(), page);
    }

    public Optional<App> app(String id) {
        return Optional.ofNullable(apps.get(id));
    }

    public Optional<Person> person(String login) {
        return Optional.ofNullable(people.get(login));
    }

    public Optional<Page> page(String id) {
        return Optional.ofNullable(pages.get(id));
    }

    /** Pages on which this person has a role, by id. */
    List<Page> pagesOf(Person person) {
        return pages.values().stream()
                .filter(page -> page.knows(person))
                .sorted(Comparator.comparing(Page::id))
                .toList();
    }

    /** Some logins to propose to who signs in, not all of thousands. */
    List<String> someLogins(int most) {
        return people.keySet().stream().limit(most).sorted().toList();
    }
}
