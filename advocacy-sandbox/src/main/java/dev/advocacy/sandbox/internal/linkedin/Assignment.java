package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.Person;

/** A person's role at a page, e.g. {@code CONTENT_ADMIN}, and how far it got, e.g. {@code APPROVED}. */
record Assignment(String login, String role, String state) {
    static final String ADMINISTRATOR = "ADMINISTRATOR";
    static final String APPROVED = "APPROVED";

    static Assignment admin(String login) {
        return new Assignment(login, ADMINISTRATOR, APPROVED);
    }

    boolean isOf(Person person) {
        return login.equals(person.login());
    }

    boolean isApproved() {
        return state.equals(APPROVED);
    }

    boolean isSameRole(Assignment other) {
        return login.equals(other.login) && role.equals(other.role);
    }
}
