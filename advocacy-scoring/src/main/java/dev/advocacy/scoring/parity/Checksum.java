package dev.advocacy.scoring.parity;

import dev.advocacy.scoring.BoardRow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What two lists of rows have in common only where they are the same.
 *
 * @param rows how many
 * @param sum the sum of 31 times the rank plus the points in their smallest unit; halves where ranks are fractional
 * @param sha256 of the rows as CSV without a header, sorted by board, window and ambassador, in UTF-8, each line ended by a line feed
 */
public record Checksum(long rows, BigDecimal sum, String sha256) {
    private static final BigDecimal WEIGHT_OF_HALF = new BigDecimal("15.5");

    /** Of rows in any order. */
    public static Checksum of(List<BoardRow> rows) {
        var sum = BigDecimal.ZERO;
        var digest = newDigest();
        for (BoardRow row : rows.stream().sorted(RowsCsv.ORDER).toList()) {
            sum = sum.add(WEIGHT_OF_HALF.multiply(BigDecimal.valueOf(row.rank().halves())))
                    .add(BigDecimal.valueOf(row.points().units()));
            digest.update((RowsCsv.line(row) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var plain = sum.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(sum.stripTrailingZeros().toPlainString());
        return new Checksum(rows.size(), plain, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, though every Java platform must have it", e);
        }
    }

    /** On one line. */
    @Override
    public String toString() {
        return rows + " rows, sum " + sum + ", SHA-256 " + sha256;
    }
}
