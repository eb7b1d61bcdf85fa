package dev.advocacy.delivery;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Puts a database's way of failing around a store: a commit that failed, a commit that is written though nobody hears of it, a
 * store that is away for a while, a process that is killed right before or right after.
 */
final class CrashingStore {
    /** What a caller sees when the store fails. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(String what) {
            super(what, null, false, false);
        }
    }

    /** The process is gone: nothing of it may catch this. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed() {
            super("killed", null, false, false);
        }
    }

    private static final int ONE_IN = 50;
    private static final Happening[] FAILURES = {
        Happening.COMMIT_FAILED,
        Happening.COMMITTED_BUT_NOT_ACKNOWLEDGED,
        Happening.KILLED_BEFORE_A_COMMIT,
        Happening.KILLED_AFTER_A_COMMIT
    };
    private static final Set<String> WRITES = Set.of(
            "claim", "arm", "save", "releaseEnded", "endOver", "holdBack", "put", "connect", "change", "disconnect");

    private final TestClock time;
    private final SplittableRandom random;
    private final Tally tally;
    private final Trace trace;
    private Instant awayUntil = Instant.MIN;
    private boolean healthy;

    CrashingStore(TestClock time, SplittableRandom random, Tally tally, Trace trace) {
        this.time = time;
        this.random = random;
        this.tally = tally;
        this.trace = trace;
    }

    void away(Duration howLong) {
        awayUntil = time.instant().plus(howLong);
    }

    void heal() {
        healthy = true;
        awayUntil = Instant.MIN;
    }

    <T> T around(Class<T> part, T real) {
        return part.cast(Proxy.newProxyInstance(
                part.getClassLoader(), new Class<?>[] {part}, (proxy, method, args) -> call(real, method, args)));
    }

    private Object call(Object real, Method method, Object[] args) throws Throwable {
        if (time.instant().isBefore(awayUntil)) {
            tally.count(Happening.STORE_AWAY);
            throw new Failure("away");
        }
        boolean fails = !healthy && WRITES.contains(method.getName()) && random.nextInt(ONE_IN) == 0;
        return fails ? failing(real, method, args) : really(real, method, args);
    }

    private Object failing(Object real, Method method, Object[] args) throws Throwable {
        var how = FAILURES[random.nextInt(FAILURES.length)];
        tally.count(how);
        trace.say(() -> method.getName() + ": " + how);
        if (how == Happening.KILLED_AFTER_A_COMMIT || how == Happening.COMMITTED_BUT_NOT_ACKNOWLEDGED) {
            really(real, method, args);
        }
        if (how == Happening.KILLED_AFTER_A_COMMIT || how == Happening.KILLED_BEFORE_A_COMMIT) {
            throw new Killed();
        }
        throw new Failure(how.name());
    }

    private static Object really(Object real, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
