package dev.advocacy.scoring;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@link StateFormat}, from bytes that may be damaged or made up. Allocates no more than the bytes can hold. */
final class StateReader {
    private final ByteBuffer in;
    private final List<String> strings = new ArrayList<>();

    private StateReader(ByteBuffer in) {
        this.in = in;
    }

    static ScoreState read(RuleBook book, byte[] bytes) {
        try {
            return new StateReader(ByteBuffer.wrap(bytes)).state(book, bytes);
        } catch (BufferUnderflowException e) {
            throw damaged("they end too early");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
    }

    private ScoreState state(RuleBook book, byte[] bytes) {
        header();
        int body = bytes.length - StateFormat.CHECK_SUM_BYTES;
        require(body >= in.position(), "they end too early");
        require(in.getInt(body) == StateFormat.checkSum(bytes, body), "the check sum differs");
        in.limit(body);
        if (!string().equals(book.fingerprint())) {
            throw refused(
                    "scoring.state-of-other-rules", "is of other rules than " + book.name() + ": score the log again");
        }
        var state = new ScoreState(book, AmbassadorId.of(string()));
        strings();
        events(state);
        require(!in.hasRemaining(), in.remaining() + " bytes are left over");
        return state;
    }

    private void header() {
        require(in.getInt() == StateFormat.MAGIC, "they do not begin like one");
        byte format = in.get();
        if (format != StateFormat.FORMAT) {
            throw refused(
                    "scoring.state-format",
                    "has format " + format + ", and this version reads " + StateFormat.FORMAT
                            + ": score the log again");
        }
    }

    private void strings() {
        int count = in.getInt();
        for (int i = 0; i < count; i++) {
            var next = string();
            require(i == 0 || strings.get(i - 1).compareTo(next) < 0, "its strings are not sorted");
            strings.add(next);
        }
    }

    private String string() {
        int length = in.getInt();
        require(length >= 0 && length <= in.remaining() / Character.BYTES, "a string of " + length + " does not fit");
        var chars = new char[length];
        in.asCharBuffer().get(chars);
        in.position(in.position() + length * Character.BYTES);
        return new String(chars);
    }

    private void events(ScoreState state) {
        int count = in.getInt();
        var last = "";
        for (int i = 0; i < count; i++) {
            var event = event(state.ambassador());
            require(ScoringEvent.ID_ORDER.compare(event.id(), last) > 0, "its events are not in order");
            last = event.id();
            state.add(event);
        }
        require(count >= 0, "it counts " + count + " events");
    }

    private ScoringEvent event(AmbassadorId who) {
        var at = Instant.ofEpochSecond(in.getLong(), nano());
        long value = in.getLong();
        var id = shared();
        var kind = shared();
        var channel = ChannelId.of(shared());
        var post = sharedOrNull();
        var content = sharedOrNull();
        var visitor = sharedOrNull();
        var zone = sharedOrNull();
        var retracts = sharedOrNull();
        return new ScoringEvent(id, kind, who, at, channel, post, content, visitor, value, marks(), zone, retracts);
    }

    private Set<String> marks() {
        int count = in.getInt();
        require(count >= 0 && count <= strings.size(), "an event has " + count + " marks");
        Set<String> marks = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            require(marks.add(shared()), "an event has a mark twice");
        }
        return marks;
    }

    private int nano() {
        int nano = in.getInt();
        require(nano >= 0 && nano < 1_000_000_000, "a second has " + nano + " nanoseconds");
        return nano;
    }

    private @Nullable String sharedOrNull() {
        in.mark();
        if (in.getInt() == StateFormat.NOTHING) {
            return null;
        }
        in.reset();
        return shared();
    }

    private String shared() {
        int place = in.getInt();
        require(place >= 0 && place < strings.size(), "there is no string " + place);
        return strings.get(place);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw damaged(otherwise);
        }
    }

    private static RefusedException damaged(String what) {
        return refused("scoring.state-damaged", "is damaged, " + what + ": score the log again");
    }

    private static RefusedException refused(String code, String message) {
        return new RefusedException("score state", Finding.error(code, "bytes", "the score state " + message));
    }
}
