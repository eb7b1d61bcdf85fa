package dev.advocacy.jdbc;

/** By which tokens are sealed. */
public final class TokenKeys {
    /** For the time being. */
    public TokenKeys() {}

    /** For the time being. */
    public static TokenKeys generate() {
        return new TokenKeys();
    }
}
