package dev.advocacy.channel;

import dev.advocacy.AdvocacyException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A network did not do what was asked. {@link #remedy()} says what helps, not what broke: it drives the delivery's states.
 * The message names the channel, the step, the status and the network's code; never a token, never a body.
 */
public class ChannelException extends AdvocacyException {
    private static final long serialVersionUID = 1L;

    /** What helps. On a publish, every remedy but {@link #RECONCILE} promises that no post was created. */
    public enum Remedy {
        /** Nothing was posted; the same request may be made again, not before {@link ChannelException#retryAfter()}. */
        RETRY,
        /** Nothing was posted; fresh credentials may help. */
        REFRESH,
        /** Nothing was posted; the person has to connect the account again, perhaps with another scope. */
        RECONNECT,
        /** Nothing was posted; the text, link or media must change. */
        EDIT,
        /** It is not known whether a post was created: look, or ask the person. Never send again blindly. */
        RECONCILE,
        /** Nothing was posted and nothing the person can do helps: an operator has to act. */
        NONE
    }

    private final Remedy remedy;
    private final transient @Nullable Duration retryAfter;
    private final transient @Nullable PostRef suspected;
    private final boolean wholeChannel;
    private final boolean unsent;

    /**
     * A failure.
     *
     * @param code stable and dotted, beginning with the channel, for example {@code linkedin.duplicate}
     * @param message channel, step, status, network's code, way out
     * @param cause what lies beneath; its text must hold no secret
     */
    public ChannelException(Remedy remedy, String code, String message, @Nullable Throwable cause) {
        this(remedy, code, message, cause, null, null, false, false);
    }

    private ChannelException(
            Remedy remedy,
            String code,
            String message,
            @Nullable Throwable cause,
            @Nullable Duration retryAfter,
            @Nullable PostRef suspected,
            boolean wholeChannel,
            boolean unsent) {
        super(code, message, cause);
        this.remedy = Objects.requireNonNull(remedy, "remedy");
        this.retryAfter = retryAfter;
        this.suspected = suspected;
        this.wholeChannel = wholeChannel;
        this.unsent = unsent;
    }

    /** The same failure, with the wait that the network asked for. */
    public ChannelException retryAfter(Duration wait) {
        return new ChannelException(remedy, code(), text(), getCause(), wait, suspected, wholeChannel, unsent);
    }

    /** The same failure, with the post that the network named, for example in a "duplicate of" answer. A hint, no proof. */
    public ChannelException suspecting(PostRef post) {
        return new ChannelException(remedy, code(), text(), getCause(), retryAfter, post, wholeChannel, unsent);
    }

    /** The same failure, said of everybody on this channel and not only of the account that asked. */
    public ChannelException forWholeChannel() {
        return new ChannelException(remedy, code(), text(), getCause(), retryAfter, suspected, true, unsent);
    }

    /**
     * The same failure, of which it is proven that the request never left this machine: no address, no connection, or the network
     * is being spared. With {@link Remedy#RETRY} it is tried as long as it takes, where a network that answers is tried ten times;
     * and a wait is this machine's own, and holds nobody else back.
     */
    public ChannelException unsent() {
        return new ChannelException(remedy, code(), text(), getCause(), retryAfter, suspected, wholeChannel, true);
    }

    /** What helps. */
    public final Remedy remedy() {
        return remedy;
    }

    /** How long to wait, if the network asked for a wait, or this machine spares it. */
    public final Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The post that may already be there, if the network named one. */
    public final Optional<PostRef> suspected() {
        return Optional.ofNullable(suspected);
    }

    /** Whether the network spoke of everybody on this channel, for example of the application's quota. */
    public final boolean isForWholeChannel() {
        return wholeChannel;
    }

    /** Whether it is proven that the request never left this machine. */
    public final boolean isUnsent() {
        return unsent;
    }

    private String text() {
        return String.valueOf(getMessage());
    }
}
