package dev.advocacy.channel.support;

import com.fasterxml.jackson.databind.JsonNode;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.channel.ChannelException.Remedy;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A network's refusals as data: which status, code or words mean which remedy. Rows are looked up in their order, the first
 * one counts; then the defaults: 401 REFRESH, 403 RECONNECT, 421, 425 and 429 RETRY, every other 400 to 499 EDIT but 408,
 * which like 300 to 399, 500 to 599 and an error in an answer of 200 to 299 leaves open what happened: RECONCILE after {@link
 * ChannelHttp#publish}, RETRY after {@link ChannelHttp#repeat}.
 *
 * <p>A row for 408, 3xx, 5xx or every status with another remedy than RECONCILE says that this network documents that nothing
 * was created, whatever the status. Where a row tells RECONCILE by the body and the body of such an answer cannot be read, RECONCILE is told too. Immutable.
 */
public final class ErrorTable {
    private final Function<JsonNode, NetworkError> reader;
    private final List<ErrorRow> rows;
    private final @Nullable Predicate<JsonNode> errorInSuccess;
    private final Function<RefusedAnswer, Optional<Duration>> waiting;
    private final Map<String, Duration> ofWholeChannel;

    private ErrorTable(Builder builder) {
        this.reader = builder.reader;
        this.rows = List.copyOf(builder.rows);
        this.errorInSuccess = builder.errorInSuccess;
        this.waiting = builder.waiting;
        this.ofWholeChannel = Map.copyOf(builder.ofWholeChannel);
    }

    /**
     * A table without rows yet.
     *
     * @param reader finds the network's code and words in an error's body. Any JSON may come, not only objects. It must not
     *     throw; where it finds nothing it gives {@link NetworkError#UNKNOWN}
     */
    public static Builder reading(Function<JsonNode, NetworkError> reader) {
        return new Builder(reader);
    }

    /** Whether this is an answer to work with; one of 200 to 299 whose body cannot be read is, its headers may be enough. */
    boolean accepts(Exchange.Reply reply) {
        return reply.ok()
                && (errorInSuccess == null
                        || reply.json().filter(errorInSuccess).isEmpty());
    }

    ChannelException refusal(Asked asked, Exchange.Reply reply, Clock clock) {
        Optional<JsonNode> body = reply.json();
        NetworkError error = body.map(reader).orElse(NetworkError.UNKNOWN);
        ErrorRow row = row(asked, reply.status(), error, body.isPresent());
        return told(asked, reply, error, row, clock);
    }

    private ErrorRow row(Asked asked, int status, NetworkError error, boolean readable) {
        if (!readable && rows.stream().anyMatch(r -> r.bodyDecides(status))) {
            return DefaultErrors.undecided(asked);
        }
        return rows.stream()
                .filter(r -> r.matches(status, error))
                .findFirst()
                .orElseGet(() -> DefaultErrors.row(asked, status));
    }

    private ChannelException told(Asked asked, Exchange.Reply reply, NetworkError error, ErrorRow row, Clock clock) {
        ChannelException told =
                asked.coded(remedy(asked, row), row.code(), text(asked, reply.status(), error, row), null);
        if (error.suspected() != null) {
            told = told.suspecting(error.suspected());
        }
        return mayWait(told) ? wait(told, reply, clock) : told;
    }

    private ChannelException wait(ChannelException told, Exchange.Reply reply, Clock clock) {
        Optional<Duration> usual = Optional.ofNullable(ofWholeChannel.get(told.code()));
        ChannelException meant = usual.isPresent() ? told.forWholeChannel() : told;
        return RetryAfter.of(reply, clock)
                .or(() -> ownWait(new RefusedAnswer(reply, clock)))
                .or(() -> usual)
                .map(meant::retryAfter)
                .orElse(meant);
    }

    private Optional<Duration> ownWait(RefusedAnswer answer) {
        try {
            return waiting.apply(answer).filter(RefusedAnswer::sane);
        } catch (ArithmeticException | DateTimeException e) {
            return Optional.empty(); // a number from outside that no calendar holds
        }
    }

    /** A request that creates nothing leaves nothing to look for. */
    private static Remedy remedy(Asked asked, ErrorRow row) {
        return row.remedy() == Remedy.RECONCILE && !asked.creating() ? Remedy.RETRY : row.remedy();
    }

    private static boolean mayWait(ChannelException told) {
        return told.remedy() == Remedy.RETRY || told.remedy() == Remedy.RECONCILE;
    }

    private static String text(Asked asked, int status, NetworkError error, ErrorRow row) {
        var text = new StringBuilder("HTTP ").append(status);
        if (!error.codes().isEmpty()) {
            String codes = String.join("/", error.codes());
            text.append(' ').append(Redaction.line(codes, 60, asked.call().hidden()));
        }
        if (error.message() != null) {
            text.append(" '").append(asked.line(error.message())).append('\'');
        }
        return text.append(": ").append(row.wayOut()).toString();
    }

    /** Collects the rows. Not thread-safe. */
    public static final class Builder {
        private final Function<JsonNode, NetworkError> reader;
        private final List<ErrorRow> rows = new ArrayList<>();
        private @Nullable Predicate<JsonNode> errorInSuccess;
        private Function<RefusedAnswer, Optional<Duration>> waiting = answer -> Optional.empty();
        private final Map<String, Duration> ofWholeChannel = new HashMap<>();

        private Builder(Function<JsonNode, NetworkError> reader) {
            this.reader = Objects.requireNonNull(reader, "reader");
        }

        /**
         * Every answer of this status.
         *
         * @param code ours, stable and dotted, beginning with the channel, for example {@code linkedin.version-ended}
         * @param wayOut ends the message: what a person or an operator can do
         */
        public Builder status(int status, Remedy remedy, String code, String wayOut) {
            return row(refusal(status, code), null, null, remedy, code, wayOut);
        }

        /** Answers of this status with this code of the network. */
        public Builder code(int status, String networkCode, Remedy remedy, String code, String wayOut) {
            Objects.requireNonNull(networkCode, "networkCode");
            return row(refusal(status, code), networkCode, null, remedy, code, wayOut);
        }

        /** Answers of any status with this code of the network: 200 to 299 too, where {@link #errorsInSuccess} finds an error. */
        public Builder code(String networkCode, Remedy remedy, String code, String wayOut) {
            Objects.requireNonNull(networkCode, "networkCode");
            return row(ErrorRow.ANY_STATUS, networkCode, null, remedy, code, wayOut);
        }

        /** Answers of this status in whose words this regular expression is found. */
        public Builder words(int status, Pattern words, Remedy remedy, String code, String wayOut) {
            Objects.requireNonNull(words, "words");
            return row(refusal(status, code), null, words, remedy, code, wayOut);
        }

        /** Answers of any status in whose words this is found: 200 to 299 too, where {@link #errorsInSuccess} finds an error. */
        public Builder words(Pattern words, Remedy remedy, String code, String wayOut) {
            Objects.requireNonNull(words, "words");
            return row(ErrorRow.ANY_STATUS, null, words, remedy, code, wayOut);
        }

        /**
         * For networks that tell errors with 200 too: an answer of 200 to 299 whose body satisfies this is a refusal like any
         * other. Given twice, the last one counts.
         *
         * @param error whether a body tells an error. Any JSON may come, not only objects. It must not throw
         */
        public Builder errorsInSuccess(Predicate<JsonNode> error) {
            errorInSuccess = Objects.requireNonNull(error, "error");
            return this;
        }

        /**
         * Where this network says how long to wait, if not in {@code Retry-After}, which wins where it can be read. Asked where
         * the remedy is RETRY or RECONCILE, so it has to look whether the answer speaks of a limit at all. A wait of nothing, of
         * less and of more than 30 days is as if it were not there. Given twice, the last one counts.
         *
         * @param wait reads headers or body, which are untrusted. It must not throw, but for a number that is too
         *     large for a {@code Duration} or an {@code Instant}: that says nothing
         */
        public Builder waiting(Function<RefusedAnswer, Optional<Duration>> wait) {
            waiting = Objects.requireNonNull(wait, "wait");
            return this;
        }

        /**
         * Refusals with this code of ours speak of the application and not of the person who asked: everybody on the channel
         * waits, and no post is lost, provided that the remedy of its rows is RETRY. Given twice for a code, the last one counts.
         *
         * @param code as in the rows
         * @param wait for how long, where the network does not say; a delivery is tried ten times, so 8 hours leave an operator
         *     three days
         */
        public Builder forWholeChannel(String code, Duration wait) {
            if (!RefusedAnswer.sane(wait)) {
                throw new IllegalArgumentException(
                        "wait of '" + code + "' is " + wait + ": give more than nothing and at most 30 days");
            }
            ofWholeChannel.put(code, wait);
            return this;
        }

        /**
         * The table.
         *
         * @throws IllegalArgumentException where {@link #forWholeChannel} names a code that no row has
         */
        public ErrorTable build() {
            var unknown = new TreeSet<>(ofWholeChannel.keySet());
            rows.forEach(row -> unknown.remove(row.code()));
            if (!unknown.isEmpty()) {
                throw new IllegalArgumentException("forWholeChannel names " + unknown + ", but no row has such a code");
            }
            return new ErrorTable(this);
        }

        private Builder row(
                int status,
                @Nullable String networkCode,
                @Nullable Pattern words,
                Remedy remedy,
                String code,
                String wayOut) {
            rows.add(new ErrorRow(status, networkCode, words, remedy, code, wayOut));
            return this;
        }

        private static int refusal(int status, String code) {
            if (status < 300 || status > 999) {
                throw new IllegalArgumentException("status of row '" + code + "' is " + status + ": give 300 to 999");
            }
            return status;
        }
    }
}
