package dev.advocacy.channel.support;

import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelId;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to one network. {@link #publish} sends at most one request and tells whether anything may have come of it; {@link
 * #repeat} is for what may safely be sent again. No redirect is followed, no cookie kept, nothing cached. Three
 * circuits, for what is read, what is written and tokens, spare a network in trouble: failing statistics hold back no post.
 * Blocking; thread-safe. The adapter that opened it closes it.
 */
public final class ChannelHttp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ChannelHttp.class);

    private final ChannelId channel;
    private final ErrorTable errors;
    private final Clock clock;
    private final Wire wire;
    private final Circuit reads;
    private final Circuit writes;
    private final Circuit tokens;
    private final Repeats repeats;

    private ChannelHttp(ChannelId channel, HttpSettings settings, ErrorTable errors, Clock clock) {
        this.channel = Objects.requireNonNull(channel, "channel");
        this.errors = Objects.requireNonNull(errors, "errors");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.wire = new Wire(settings);
        this.reads = new Circuit(channel + " reads", settings.circuitOpen(), clock);
        this.writes = new Circuit(channel + " writes", settings.circuitOpen(), clock);
        this.tokens = new Circuit(channel + " tokens", settings.circuitOpen(), clock);
        this.repeats = new Repeats(channel, settings, clock);
    }

    /** The way to this channel, on the system's clock. No I/O. */
    public static ChannelHttp of(ChannelId channel, HttpSettings settings, ErrorTable errors) {
        return of(channel, settings, errors, Clock.systemUTC());
    }

    /** The way to this channel; the clock reads dates in {@code Retry-After}, ends an open circuit and dates tokens. */
    public static ChannelHttp of(ChannelId channel, HttpSettings settings, ErrorTable errors, Clock clock) {
        return new ChannelHttp(channel, settings, errors, clock);
    }

    /**
     * Sends a request that may create a post, at most once: one body on the wire, no redirect, no second attempt.
     *
     * @param call a POST or PUT
     * @return an answer of 200 to 299; where its body is cut, it is an answer nevertheless, since its headers are enough
     * @throws ChannelException RETRY only where it is proven that nothing was sent, or the network said that it did nothing;
     *     RECONCILE wherever a post may exist: 5xx, 408, 3xx, time-out, reset, interruption; RECONNECT, before anything is sent, where the token cannot stand in a header; else what the
     *     table says
     * @throws IllegalArgumentException for another method than POST or PUT
     */
    public HttpAnswer publish(HttpCall call) {
        if (!call.creates()) {
            throw new IllegalArgumentException(call + " is no POST or PUT: use repeat");
        }
        var asked = new Asked(channel, call, true);
        asked.requireUsableToken();
        return answer(asked, once(call, writes));
    }

    /**
     * Sends a request that may safely be sent again: a read, an upload, a deletion. A 5xx, 408, 421, 425, a lost connection
     * and a short {@code Retry-After} are met with a few attempts, each up to the call's time-out; a definite refusal and a
     * longer {@code Retry-After} end it at once. The thread sleeps in between; an interruption ends it.
     *
     * @return an answer of 200 to 299
     * @throws ChannelException RETRY where the network is in trouble or not there; RECONNECT, before anything is sent, where the
     *     token cannot stand in a header; else what the table says
     */
    public HttpAnswer repeat(HttpCall call) {
        var asked = new Asked(channel, call, false);
        asked.requireUsableToken();
        return answer(asked, repeats.run(() -> once(call, circuitOf(call))));
    }

    /** Whether {@link #publish} would send nothing now, because half of the last requests that write failed. No I/O. */
    public boolean isResting() {
        return writes.isOpen();
    }

    /** Lets idle connections go. Requests under way end as they would; do not send after this. Closing twice is harmless. */
    @Override
    public void close() {
        wire.close();
    }

    /** One request for or about tokens, whatever comes of it. */
    Exchange token(HttpCall call) {
        return once(call, tokens);
    }

    /** A few requests about tokens, if need be, and how the last one ended. */
    Exchange tokenRepeatedly(HttpCall call) {
        return repeats.run(() -> token(call));
    }

    /** An upload fares as the post does that it is for. */
    private Circuit circuitOf(HttpCall call) {
        return call.creates() ? writes : reads;
    }

    private Exchange once(HttpCall call, Circuit circuit) {
        Exchange ended = circuit.guard(() -> wire.send(call));
        LOG.debug("{}: {}: {}", channel, call.step(), ended);
        return ended;
    }

    ChannelId channel() {
        return channel;
    }

    Clock clock() {
        return clock;
    }

    private HttpAnswer answer(Asked asked, Exchange ended) {
        if (ended instanceof Exchange.Reply reply) {
            if (errors.accepts(reply)) {
                return new HttpAnswer(asked, reply);
            }
            throw alerted(errors.refusal(asked, reply, clock));
        }
        throw asked.unanswered(ended);
    }

    /** Nobody else would tell the operator, for the channel only waits. */
    private ChannelException alerted(ChannelException refusal) {
        if (refusal.isForWholeChannel()) {
            LOG.warn("{}: nobody is served until this has passed or is mended: {}", channel, refusal.getMessage());
        }
        return refusal;
    }

    @Override
    public String toString() {
        return "ChannelHttp[" + channel + "]";
    }
}
