package dev.advocacy.scoring.column;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that grow. Not thread-safe. */
final class Bytes {
    private static final int SEVEN_BITS = 0x7f;

    private byte[] bytes = new byte[1 << 10];
    private int size;

    void put(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    void putInt(int value) {
        reserve(Integer.BYTES);
        ByteBuffer.wrap(bytes).putInt(size, value);
        size += Integer.BYTES;
    }

    void putLong(long value) {
        reserve(Long.BYTES);
        ByteBuffer.wrap(bytes).putLong(size, value);
        size += Long.BYTES;
    }

    void putText(String text) {
        putInt(text.length());
        reserve(text.length() * Character.BYTES);
        ByteBuffer.wrap(bytes, size, text.length() * Character.BYTES)
                .asCharBuffer()
                .put(text);
        size += text.length() * Character.BYTES;
    }

    /** Seven bits a byte, the lowest first; a byte below 0 says that more follow. */
    void putNumber(long value) {
        long rest = value;
        for (; (rest & ~SEVEN_BITS) != 0; rest >>>= 7) {
            put((int) (rest | ~SEVEN_BITS));
        }
        put((int) rest);
    }

    /** All of them, and their check sum. */
    byte[] checked() {
        putInt(FoldFormat.checkSum(bytes, size));
        return Arrays.copyOf(bytes, size);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }
}
