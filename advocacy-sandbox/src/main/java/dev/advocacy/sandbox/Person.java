package dev.advocacy.sandbox;

/** Somebody with an account; the same {@code sub} for every app. */
record Person(String login, String name, String sub) {

    static Person of(String login, String name) {
        return new Person(login, name, Digest.base64Url("person:" + login).substring(0, 10));
    }

    String urn() {
        return "urn:li:person:" + sub;
    }

    String email() {
        return login + "@example.org";
    }

    String givenName() {
        int space = name.lastIndexOf(' ');
        return space < 0 ? name : name.substring(0, space);
    }

    String familyName() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }
}
