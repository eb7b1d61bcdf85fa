package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Apps, people and company pages known to the network. */
final class Directory {
    private final Map<String, App> apps = new ConcurrentHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Organization> organizations = new ConcurrentHashMap<>();

    void add(App app) {
        apps.put(app.clientId(), app);
    }

    void add(Person person) {
        people.put(person.login(), person);
    }

    void add(Organization organization) {
        organizations.put(organization.urn(), organization);
    }

    Optional<App> app(String clientId) {
        return Optional.ofNullable(apps.get(clientId));
    }

    Optional<Person> person(String login) {
        return Optional.ofNullable(people.get(login));
    }

    Optional<Organization> organization(String urn) {
        return Optional.ofNullable(organizations.get(urn));
    }

    boolean runs(Person person, String organizationUrn) {
        return organization(organizationUrn)
                .filter(page -> page.admins().contains(person.login()))
                .isPresent();
    }

    /** Pages that this person runs, by id. */
    List<Organization> pagesOf(Person person) {
        return organizations.values().stream()
                .filter(page -> page.admins().contains(person.login()))
                .sorted(Comparator.comparing(Organization::id))
                .toList();
    }

    /** Some logins to propose to who signs in, not all of thousands. */
    List<String> someLogins(int most) {
        return people.keySet().stream().limit(most).sorted().toList();
    }
}
