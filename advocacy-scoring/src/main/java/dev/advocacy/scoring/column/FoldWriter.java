package dev.advocacy.scoring.column;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Writes {@link FoldFormat}: each part gets the ambassadors that belong to it. To be used once. */
final class FoldWriter {
    private final Vocabulary words;
    private final Slabs slabs;
    private final List<Bytes> parts;
    private final int[] part;
    private final int[] place;

    private FoldWriter(Vocabulary words, Slabs slabs, int parts) {
        this.words = words;
        this.slabs = slabs;
        this.parts = IntStream.range(0, parts).mapToObj(i -> new Bytes()).toList();
        int people = Math.min(slabs.people(), words.people().size());
        part = new int[people];
        place = new int[people];
    }

    static List<byte[]> write(Vocabulary words, Slabs slabs, double most, int parts) {
        return new FoldWriter(words, slabs, parts).all(most);
    }

    private List<byte[]> all(double most) {
        deal(most);
        for (Slabs.Slab slab : slabs.days()) {
            each(bytes -> bytes.putLong(slab.day));
            sums(slab);
        }
        each(bytes -> bytes.putLong(FoldFormat.END));
        slabs.eachFree((tally, stretch) -> {
            each(bytes -> bytes.putLong(slabs.shape.windows().day(stretch)));
            cells(0, tally::get);
        });
        each(bytes -> bytes.putLong(FoldFormat.END));
        return parts.stream().map(Bytes::checked).toList();
    }

    private void each(Consumer<Bytes> write) {
        parts.forEach(write);
    }

    /** Who belongs where depends on the name alone. */
    private void deal(double most) {
        List<List<String>> names = new ArrayList<>();
        parts.forEach(bytes -> names.add(new ArrayList<>()));
        for (int who = 0; who < part.length; who++) {
            var name = words.people().word(who);
            part[who] = Math.floorMod(name.hashCode(), parts.size());
            place[who] = names.get(part[who]).size();
            names.get(part[who]).add(name);
        }
        for (int p = 0; p < parts.size(); p++) {
            var bytes = parts.get(p);
            bytes.putInt(FoldFormat.MAGIC);
            bytes.put(FoldFormat.FORMAT);
            bytes.putText(
                    FoldFormat.stamp(slabs.shape.rules(), slabs.shape.windows().kinds()));
            bytes.putLong(Double.doubleToLongBits(most));
            bytes.putInt(names.get(p).size());
            names.get(p).forEach(bytes::putText);
        }
    }

    private void sums(Slabs.Slab slab) {
        for (int slot = 0; slot < slabs.shape.slots().count(Lane.BYTE); slot++) {
            cells(slot * slabs.people(), x -> slab.bytes[x] & 0xff);
        }
        for (int slot = 0; slot < slabs.shape.slots().count(Lane.WIDE); slot++) {
            cells(slot * slabs.people(), x -> slab.wide[x]);
        }
    }

    /** The amounts of one plane that are not 0. */
    private void cells(int from, IntToLongFunction amount) {
        int[] last = new int[parts.size()];
        for (int who = 0; who < part.length; who++) {
            long units = amount.applyAsLong(from + who);
            if (units != 0) {
                var bytes = parts.get(part[who]);
                bytes.putNumber(place[who] + 1L - last[part[who]]);
                bytes.putNumber((units << 1) ^ (units >> (Long.SIZE - 1)));
                last[part[who]] = place[who] + 1;
            }
        }
        each(bytes -> bytes.putNumber(0));
    }
}
