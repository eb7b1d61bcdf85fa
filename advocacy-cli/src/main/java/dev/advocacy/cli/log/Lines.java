package dev.advocacy.cli.log;

import dev.advocacy.cli.file.CsvRows;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines of UTF-8 text, ended by LF or CRLF. However long a line is, no more of it than {@link #LONGEST} is held. */
final class Lines {
    static final int LONGEST = CsvRows.LONGEST;
    private static final char BOM = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private int from;
    private int to;
    private byte[] line = new byte[1 << 10];
    private int held;
    private long length;
    private long number;
    private String text = "";

    Lines(InputStream in) {
        this.in = in;
    }

    /** Goes to the next line, if there is one. */
    boolean next() throws IOException {
        boolean any = advance();
        text = isTooLong() ? "" : decoded();
        return any;
    }

    private boolean advance() throws IOException {
        held = 0;
        length = 0;
        boolean any = false;
        while (from < to || fill()) {
            any = true;
            int end = end();
            keep(end);
            from = end + 1;
            if (end < to) {
                number++;
                return true;
            }
        }
        number += any ? 1 : 0;
        return any;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(block));
        return to > 0;
    }

    private int end() {
        int end = from;
        while (end < to && block[end] != '\n') {
            end++;
        }
        return end;
    }

    private void keep(int end) {
        int more = end - from;
        length += more;
        int room = Math.min(more, LONGEST + 1 - held);
        if (held + room > line.length) {
            line = Arrays.copyOf(line, Math.max(held + room, line.length * 2));
        }
        System.arraycopy(block, from, line, held, room);
        held += room;
    }

    boolean isTooLong() {
        return length > LONGEST;
    }

    /** Whether it is no UTF-8. */
    boolean isBroken() {
        if (text.indexOf(REPLACEMENT) < 0) {
            return false;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, 0, held));
            return false;
        } catch (CharacterCodingException e) {
            return true;
        }
    }

    String text() {
        return number == 1 && !text.isEmpty() && text.charAt(0) == BOM ? text.substring(1) : text;
    }

    private String decoded() {
        int end = held > 0 && line[held - 1] == '\r' ? held - 1 : held;
        return new String(line, 0, end, StandardCharsets.UTF_8);
    }

    /** In bytes. */
    long length() {
        return length;
    }

    /** From 1. */
    long number() {
        return number;
    }
}
