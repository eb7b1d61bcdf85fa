package dev.advocacy.testkit;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How one publish on a {@link FakeChannel} ends. Immutable; the same outcome may be given many times. */
public final class FakeOutcome {
    private final boolean hanging;
    private final boolean created;
    private final @Nullable ChannelException failure;
    private final @Nullable Duration pending;

    private FakeOutcome(
            boolean hanging, boolean created, @Nullable ChannelException failure, @Nullable Duration pending) {
        this.hanging = hanging;
        this.created = created;
        this.failure = failure;
        this.pending = pending;
    }

    /** The post is there, and the caller is told. */
    public static FakeOutcome published() {
        return new FakeOutcome(false, true, null, null);
    }

    /** No post, and this failure. */
    public static FakeOutcome fails(ChannelException failure) {
        return new FakeOutcome(false, false, Objects.requireNonNull(failure, "failure"), null);
    }

    /** No post, and a failure with this remedy. */
    public static FakeOutcome fails(Remedy remedy) {
        return fails(failure(remedy));
    }

    /** The post is there, but the answer is lost: the caller is told {@link Remedy#RECONCILE}. */
    public static FakeOutcome publishedButUnanswered() {
        return new FakeOutcome(false, true, failure(Remedy.RECONCILE), null);
    }

    /** The post is there, and the caller is told to look again later. */
    public static FakeOutcome pending(Duration checkAfter) {
        return new FakeOutcome(false, true, null, Objects.requireNonNull(checkAfter, "checkAfter"));
    }

    /** The same outcome, but only once {@link FakeChannel#release()} was called. */
    public FakeOutcome onceReleased() {
        return new FakeOutcome(true, created, failure, pending);
    }

    boolean isHanging() {
        return hanging;
    }

    boolean creates() {
        return created;
    }

    @Nullable
    ChannelException failure() {
        return failure;
    }

    @Nullable
    Duration pendingFor() {
        return pending;
    }

    private static ChannelException failure(Remedy remedy) {
        return new ChannelException(remedy, "fake.scripted", "the fake channel was told to fail with " + remedy, null);
    }
}
