package dev.advocacy.ambassador;

import dev.advocacy.channel.Account;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * One refresh at a time per account within this process, and few at once in all: a refresh holds a connection of the store
 * while the network is asked, and whoever waits for the same account must not hold one each.
 */
final class RefreshLocks {
    private static final int STRIPES = 64;
    private static final int AT_ONCE = 4;

    private final Object[] stripes =
            IntStream.range(0, STRIPES).mapToObj(i -> new Object()).toArray();
    private final Semaphore connections = new Semaphore(AT_ONCE);

    /** Waits for its turn with this account. */
    <T> T alone(Account account, Supplier<T> work) {
        synchronized (stripes[Math.floorMod(key(account), STRIPES)]) {
            return work.get();
        }
    }

    /** Waits until few others hold a connection. */
    <T> T holdingAConnection(Supplier<T> work) {
        connections.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            connections.release();
        }
    }

    /** Without the name, which may change between two readers of one account. */
    private static int key(Account account) {
        return Objects.hash(account.channel(), account.id());
    }
}
