package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.App;
import dev.advocacy.sandbox.internal.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Apps, people and company pages known to the network. */
final class Directory {
    private final Map<String, App> apps = new ConcurrentHashMap<>();
    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final Map<String, Person> peopleByUrn = new ConcurrentHashMap<>();
    private final Map<String, Organization> organizations = new ConcurrentHashMap<>();

    void add(App app) {
        apps.put(app.clientId(), app);
    }

    void add(Person person) {
        people.put(person.login(), person);
        peopleByUrn.put(person.id(), person);
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

    /** The shown name of a person or page. */
    Optional<String> nameOf(String urn) {
        return organization(urn)
                .map(Organization::name)
                .or(() -> Optional.ofNullable(peopleByUrn.get(urn)).map(Person::name));
    }

    /** Whether the person has one of these roles there, approved. */
    boolean hasRole(Person person, String organizationUrn, Set<String> roles) {
        return organization(organizationUrn).stream()
                .flatMap(page -> page.assignments().stream())
                .anyMatch(role -> role.isOf(person) && role.isApproved() && roles.contains(role.role()));
    }

    /** Replaces what the person had there under the same role. */
    void assign(String organizationUrn, Assignment assignment) {
        Organization page = organizations.computeIfPresent(organizationUrn, (urn, known) -> known.with(assignment));
        if (page == null) {
            throw new IllegalArgumentException("No organization is known as " + organizationUrn);
        }
    }

    /** All pages, by id. */
    List<Organization> organizations() {
        return organizations.values().stream()
                .sorted(Comparator.comparing(Organization::id))
                .toList();
    }

    /** Some logins to propose to who signs in, not all of thousands. */
    List<String> someLogins(int most) {
        return people.keySet().stream().limit(most).sorted().toList();
    }
}
