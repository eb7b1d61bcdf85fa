package dev.advocacy.jdbc;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.Score;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/**
 * What one person has in one window.
 *
 * @param place puts one of two with equal points before the other, byte by byte, in hexadecimal digits; it ends with the person's id
 * @param listed whether it stands on the board
 */
record ScoreRow(Key key, long units, String place, boolean listed) {

    /** Which row it is. */
    record Key(String ambassador, String board, String period) {}

    private static final HexFormat HEX = HexFormat.of();

    /**
     * As a score has it.
     *
     * @param byTime whether who had the points earlier stands first
     */
    static ScoreRow of(
            AmbassadorId who, BoardKind board, String period, Score.Total total, boolean byTime, boolean listed) {
        var key = new Key(who.value(), board.word(), period);
        String place = (byTime ? hex(total.last()) : "") + hex(who.value());
        return new ScoreRow(key, total.units(), place, listed);
    }

    ScoreRow listed(boolean is) {
        return new ScoreRow(key, units, place, is);
    }

    /** The same under another name, on no board. */
    ScoreRow of(String other) {
        int before = place.length() - hex(key.ambassador()).length();
        String moved = place.substring(0, before) + hex(other);
        return new ScoreRow(new Key(other, key.board(), key.period()), units, moved, false);
    }

    /** Later is greater, also before 1970. */
    private static String hex(Instant time) {
        return HEX.toHexDigits(time.getEpochSecond() ^ Long.MIN_VALUE) + HEX.toHexDigits(time.getNano());
    }

    private static String hex(String id) {
        return HEX.formatHex(id.getBytes(StandardCharsets.UTF_8));
    }
}
