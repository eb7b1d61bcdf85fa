package dev.advocacy.scoring;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

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
        facts(state);
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

    private void facts(ScoreState state) {
        int count = in.getInt();
        long last = 0;
        for (int i = 0; i < count; i++) {
            var fact = Fact.checked(fact(state.ambassador()));
            require(fact.number() > last, "its events are not in order");
            last = fact.number();
            state.add(fact);
        }
        require(count >= 0, "it counts " + count + " events");
    }

    private Fact fact(AmbassadorId who) {
        byte tag = in.get();
        long number = in.getLong();
        var at = Instant.ofEpochSecond(in.getLong(), nano());
        var delivery = DeliveryId.of(shared());
        var channel = ChannelId.of(shared());
        return switch (tag) {
            case StateFormat.SHARED -> new Fact.Shared(number, at, who, delivery, channel, content(), false, true);
            case StateFormat.SHARED_OWN_WORDS ->
                new Fact.Shared(number, at, who, delivery, channel, content(), true, true);
            case StateFormat.CLICKED ->
                new Fact.Clicked(number, at, who, delivery, channel, content(), shared(), false, true);
            case StateFormat.RETRACTED -> new Fact.Retracted(number, at, who, delivery, channel);
            default -> throw damaged("it has an event of kind " + tag);
        };
    }

    private int nano() {
        int nano = in.getInt();
        require(nano >= 0 && nano < 1_000_000_000, "a second has " + nano + " nanoseconds");
        return nano;
    }

    private ContentId content() {
        return ContentId.of(shared());
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
