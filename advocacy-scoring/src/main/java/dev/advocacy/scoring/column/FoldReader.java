package dev.advocacy.scoring.column;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;

/** Reads {@link FoldFormat}, from bytes that may be damaged or made up, into slabs. To be used once. */
final class FoldReader {
    private final ByteBuffer in;
    private final Vocabulary words;
    private final Slabs slabs;
    private int[] codes = {};

    private FoldReader(ByteBuffer in, Vocabulary words, Slabs slabs) {
        this.in = in;
        this.words = words;
        this.slabs = slabs;
    }

    /** Adds them, and answers the most that a sum of them can be. Where it refuses them, the slabs may hold some. */
    static double read(byte[] bytes, Vocabulary words, Slabs slabs) {
        try {
            return new FoldReader(ByteBuffer.wrap(bytes), words, slabs).all(bytes);
        } catch (BufferUnderflowException e) {
            throw damaged("they end too early");
        } catch (IllegalArgumentException | DateTimeException e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
    }

    private double all(byte[] bytes) {
        int body = bytes.length - FoldFormat.CHECK_SUM_BYTES;
        require(body > 0 && in.getInt() == FoldFormat.MAGIC, "they do not begin like one");
        require(in.get() == FoldFormat.FORMAT, "they are of another format");
        require(in.getInt(body) == FoldFormat.checkSum(bytes, body), "the check sum differs");
        in.limit(body);
        stamp();
        double most = Double.longBitsToDouble(in.getLong());
        people();
        for (long day = in.getLong(); day != FoldFormat.END; day = in.getLong()) {
            sums(slabs.slab(day));
        }
        for (long day = in.getLong(); day != FoldFormat.END; day = in.getLong()) {
            var tally = slabs.free(slabs.shape.windows().stretch(day));
            cells(tally::add);
        }
        require(!in.hasRemaining(), in.remaining() + " bytes are left over");
        return most;
    }

    private void stamp() {
        var own = FoldFormat.stamp(slabs.shape.rules(), slabs.shape.windows().kinds());
        if (!text().equals(own)) {
            throw refused(
                    "scoring.fold-of-other-rules",
                    "is of other rules or boards than " + slabs.shape.rules() + ": fold the events again");
        }
    }

    private void people() {
        int count = in.getInt();
        require(count >= 0 && count <= in.remaining(), "it counts " + count + " ambassadors");
        codes = new int[count];
        for (int i = 0; i < count; i++) {
            codes[i] = words.people().add(AmbassadorId.of(text()).value());
        }
        slabs.reach(words.people().size());
    }

    private String text() {
        int length = in.getInt();
        require(length >= 0 && length <= in.remaining() / Character.BYTES, "a text of " + length + " does not fit");
        var chars = new char[length];
        in.asCharBuffer().get(chars);
        in.position(in.position() + length * Character.BYTES);
        return new String(chars);
    }

    private void sums(Slabs.Slab slab) {
        for (int slot = 0; slot < slabs.shape.slots().count(Lane.BYTE); slot++) {
            int plane = slot * slabs.people();
            cells((who, units) -> {
                require(units >= 0, "a sum of " + units + " steps");
                slab.bytes[plane + who] = (byte) Math.min((slab.bytes[plane + who] & 0xff) + units, Slot.MOST_STEPS);
            });
        }
        for (int slot = 0; slot < slabs.shape.slots().count(Lane.WIDE); slot++) {
            int plane = slot * slabs.people();
            cells((who, units) -> slab.wide[plane + who] += units);
        }
    }

    /** Takes what one ambassador has. */
    private interface Cell {
        void add(int who, long units);
    }

    private void cells(Cell to) {
        long place = -1;
        for (long step = number(); step != 0; step = number()) {
            place += step;
            require(step > 0 && place < codes.length, "there is no ambassador " + place);
            long units = number();
            to.add(codes[(int) place], (units >>> 1) ^ -(units & 1));
        }
    }

    private long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            long next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw damaged(otherwise);
        }
    }

    private static RefusedException damaged(String what) {
        return refused("scoring.fold-damaged", "is damaged, " + what + ": fold the events again");
    }

    private static RefusedException refused(String code, String message) {
        return new RefusedException("fold", Finding.error(code, "bytes", "the fold " + message));
    }
}
