package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Digest;
import dev.advocacy.sandbox.internal.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Apps and people known to X; people sign in with the name that stands after the @. */
final class Members {
    private static final Pattern NAME = Pattern.compile("(?<![\\w@])@(\\w+)");
    private static final long SMALLEST = 1_000_000_000_000_000_000L;

    private final Map<String, App> apps = new ConcurrentHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    void add(App app) {
        apps.put(app.clientId(), app);
    }

    /** The id depends on the login alone. */
    Person add(String login, String name) {
        long number = SMALLEST + Math.floorMod(Digest.number("x:" + login), SMALLEST);
        Person person = new Person(login, name, Long.toString(number));
        people.put(key(login), person);
        ids.add(person.id());
        return person;
    }

    Optional<App> app(String clientId) {
        return Optional.ofNullable(apps.get(clientId));
    }

    Optional<Person> person(String login) {
        return Optional.ofNullable(people.get(key(login)));
    }

    boolean isPerson(String id) {
        return ids.contains(id);
    }

    /** Some logins to propose to who signs in. */
    List<String> someLogins(int most) {
        return people.values().stream().map(Person::login).limit(most).sorted().toList();
    }

    /** Whom a text names after an @, as far as they are known; capitals do not count. */
    List<String> namedIn(String text) {
        return NAME.matcher(text)
                .results()
                .flatMap(found -> person(found.group(1)).stream())
                .map(Person::id)
                .distinct()
                .toList();
    }

    private static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
