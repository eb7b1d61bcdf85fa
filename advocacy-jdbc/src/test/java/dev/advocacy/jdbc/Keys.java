package dev.advocacy.jdbc;

/** Keys for tests. */
final class Keys {
    static final TokenKeys SOME = new TokenKeys();

    private Keys() {}
}
