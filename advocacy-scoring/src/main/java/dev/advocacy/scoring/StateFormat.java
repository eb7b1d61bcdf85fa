package dev.advocacy.scoring;

import java.util.zip.CRC32;

/**
 * The bytes of a {@link ScoreState}, format 1, big-endian: magic, format, fingerprint of the rules, ambassador, the sorted
 * strings, the facts by number, CRC-32 of all before it. A string is its length and its UTF-16 code units, so that no id
 * is ever changed by an encoding.
 */
final class StateFormat {
    static final int MAGIC = 0x41445653;
    static final byte FORMAT = 1;
    static final int CHECK_SUM_BYTES = 4;

    static final byte SHARED = 0;
    static final byte SHARED_OWN_WORDS = 1;
    static final byte CLICKED = 2;
    static final byte RETRACTED = 3;

    private StateFormat() {}

    static int checkSum(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
