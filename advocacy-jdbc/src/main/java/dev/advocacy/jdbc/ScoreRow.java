package dev.advocacy.jdbc;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.Score;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person has in one window.
 *
 * @param place puts one of two with equal points before the other, byte by byte; it ends with the person's id
 * @param listed whether it stands on the board
 */
record ScoreRow(Key key, long units, ByteBuffer place, boolean listed) {

    /** Which row it is. */
    record Key(String ambassador, String board, String period) {}

    /** How many bytes a time has. */
    private static final int TIME = Long.BYTES + Integer.BYTES;

    /**
     * As a score has it.
     *
     * @param byTime whether who had the points earlier stands first
     */
    static ScoreRow of(
            AmbassadorId who, BoardKind board, String period, Score.Total total, boolean byTime, boolean listed) {
        var key = new Key(who.value(), board.word(), period);
        return new ScoreRow(key, total.units(), place(byTime ? total.last() : null, who.value()), listed);
    }

    ScoreRow listed(boolean is) {
        return new ScoreRow(key, units, place, is);
    }

    /** The same under another name, on no board. */
    ScoreRow of(String other) {
        byte[] id = bytes(other);
        int before = place.capacity() - bytes(key.ambassador()).length;
        var moved = ByteBuffer.allocate(before + id.length)
                .put(place.array(), 0, before)
                .put(id);
        return new ScoreRow(new Key(other, key.board(), key.period()), units, moved.flip(), false);
    }

    private static ByteBuffer place(@Nullable Instant reached, String id) {
        byte[] last = bytes(id);
        var place = ByteBuffer.allocate((reached == null ? 0 : TIME) + last.length);
        if (reached != null) {
            place.putLong(reached.getEpochSecond() ^ Long.MIN_VALUE).putInt(reached.getNano());
        }
        return place.put(last).flip();
    }

    private static byte[] bytes(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }
}
