package dev.advocacy.ambassador;

import dev.advocacy.channel.Account;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** One refresh at a time per account within this process: a one-time refresh token must not be spent twice. */
final class RefreshLocks {
    private static final int STRIPES = 64;

    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();

    <T> T alone(Account account, Supplier<T> work) {
        synchronized (stripes[Math.floorMod(key(account), STRIPES)]) {
            return work.get();
        }
    }

    /** Without the name, which may change between two readers of one account. */
    private static int key(Account account) {
        return Objects.hash(account.channel(), account.id());
    }
}
