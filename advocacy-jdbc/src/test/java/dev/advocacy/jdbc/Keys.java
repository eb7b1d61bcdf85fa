package dev.advocacy.jdbc;

/** Keys for tests. */
final class Keys {
    static final TokenKeys SOME = TokenKeys.of(TokenKeys.generate());

    private Keys() {}
}
