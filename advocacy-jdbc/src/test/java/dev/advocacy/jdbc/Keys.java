package dev.advocacy.jdbc;

import dev.advocacy.channel.Secret;

/** Keys for tests. */
final class Keys {
    static final Secret SOME_JSON = TokenKeys.generate();
    static final TokenKeys SOME = TokenKeys.of(SOME_JSON);

    private Keys() {}
}
