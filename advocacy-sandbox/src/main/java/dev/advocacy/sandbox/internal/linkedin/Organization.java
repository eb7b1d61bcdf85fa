package dev.advocacy.sandbox.internal.linkedin;

import java.util.ArrayList;
import java.util.List;

/** A company page and who has which role there. */
record Organization(String id, String name, List<Assignment> assignments) {

    Organization {
        assignments = List.copyOf(assignments);
    }

    String urn() {
        return "urn:li:organization:" + id;
    }

    Organization with(Assignment assignment) {
        List<Assignment> more = new ArrayList<>(assignments);
        more.removeIf(assignment::isSameRole);
        more.add(assignment);
        return new Organization(id, name, more);
    }
}
