package dev.advocacy.scoring.column;

import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringRules;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The bytes of a part of a {@link ColumnFold}, format 1, big-endian: magic, format, fingerprint of the rules with the boards, the
 * most that a sum can be, the ambassadors, then for each day its sums, slot by slot, and for each stretch of days its sums
 * without a cap under one of the days, each list ended by {@link #END}; CRC-32 of all before it. A text is its length and its UTF-16 code units. Sums are pairs of how far
 * the ambassador stands behind the one before, from 1, and the amount, as numbers of 7 bits a byte; 0 ends them.
 */
final class FoldFormat {
    static final int MAGIC = 0x41445646;
    static final byte FORMAT = 1;
    static final long END = Long.MIN_VALUE;
    static final int CHECK_SUM_BYTES = 4;

    private FoldFormat() {}

    static String stamp(ScoringRules rules, List<BoardKind> kinds) {
        return rules.fingerprint() + kinds.stream().map(BoardKind::word).collect(Collectors.joining(" ", " ", ""));
    }

    static int checkSum(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
