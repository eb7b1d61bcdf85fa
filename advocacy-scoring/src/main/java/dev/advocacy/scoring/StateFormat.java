package dev.advocacy.scoring;

import java.util.zip.CRC32;

/**
 * The bytes of a {@link ScoreState}, format 2, big-endian: magic, format, fingerprint of the rules, ambassador, the sorted
 * strings, the events by id, CRC-32 of all before it. A string is its length and its UTF-16 code units, so that no id is
 * ever changed by an encoding. An event is its instant, its value, the places of its strings ({@link #NOTHING} for none) and
 * its marks.
 */
final class StateFormat {
    static final int MAGIC = 0x41445653;
    static final byte FORMAT = 2;
    static final int CHECK_SUM_BYTES = 4;
    static final int NOTHING = -1;

    private StateFormat() {}

    static int checkSum(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
