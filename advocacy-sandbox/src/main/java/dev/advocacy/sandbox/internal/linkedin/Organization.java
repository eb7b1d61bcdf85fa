package dev.advocacy.sandbox.internal.linkedin;

import java.util.Set;

/** A company page and the logins of those who run it. */
record Organization(String id, String name, Set<String> admins) {

    Organization {
        admins = Set.copyOf(admins);
    }

    String urn() {
        return "urn:li:organization:" + id;
    }
}
