package dev.advocacy.sandbox.internal;

/**
 * Somebody with an account; the same id for every app.
 *
 * @param login what the person types to sign in
 * @param name shown name
 * @param id what the network's API calls the person: a URN, a number
 */
public record Person(String login, String name, String id) {

    public String email() {
        return login + "@example.org";
    }

    public String givenName() {
        int space = name.lastIndexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    public String familyName() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
