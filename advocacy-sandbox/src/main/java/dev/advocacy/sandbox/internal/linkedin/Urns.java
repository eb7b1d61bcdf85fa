package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.Digest;
import dev.advocacy.sandbox.internal.Person;

/** Names of people: {@code urn:li:person:{sub}}. */
final class Urns {
    private static final String PERSON = "urn:li:person:";

    private Urns() {}

    static String person(String login) {
        return PERSON + Digest.base64Url("person:" + login).substring(0, 10);
    }

    static String sub(Person person) {
        return person.id().substring(PERSON.length());
    }
}
