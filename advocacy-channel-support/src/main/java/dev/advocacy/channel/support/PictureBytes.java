package dev.advocacy.channel.support;

import dev.advocacy.channel.Media;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A picture's bytes, a few at a time. Every reading past the end is an {@link IndexOutOfBoundsException}.
 *
 * @param media whose bytes; never copied as a whole
 */
record PictureBytes(Media media) {

    int at(int index) {
        return media.bytes(index, index + 1)[0] & 0xff;
    }

    /** A whole number of so many bytes, the highest first. */
    long high(int from, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 8) | at(from + i);
        }
        return value;
    }

    /** A whole number of so many bytes, the lowest first. */
    long low(int from, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = (value << 8) | at(from + i);
        }
        return value;
    }

    /** Whether these letters stand there, one byte each. */
    boolean has(int from, String letters) {
        byte[] wanted = letters.getBytes(StandardCharsets.ISO_8859_1);
        if (media.size() - from < wanted.length) {
            return false;
        }
        return Arrays.equals(wanted, media.bytes(from, from + wanted.length));
    }
}
