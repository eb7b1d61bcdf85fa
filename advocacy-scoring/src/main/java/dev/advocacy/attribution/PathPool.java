package dev.advocacy.attribution;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A hash table of paths without an object a path: their channels lie one behind the other in one array. Not thread-safe. */
final class PathPool {
    private static final int FEW = 1 << 10;
    private static final int FREE = -1;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private byte[] touches = new byte[FEW];
    private int[] begins = new int[FEW + 1];
    private long[] conversions = new long[FEW];
    private long[] nulls = new long[FEW];
    private long[] micros = new long[FEW];
    private int[] hashes = new int[FEW];
    private int[] table = free(FEW * 2);
    private int size;

    private static int[] free(int length) {
        var table = new int[length];
        Arrays.fill(table, FREE);
        return table;
    }

    void add(byte[] source, int from, int length, long converted, long ended, long worth) {
        int hash = hash(source, from, length);
        int slot = hash & table.length - 1;
        int path = table[slot];
        while (path != FREE && !isSame(path, hash, source, from, length)) {
            slot = slot + 1 & table.length - 1;
            path = table[slot];
        }
        if (path == FREE) {
            path = append(hash, source, from, length);
            table[slot] = path;
            growIfFull();
        }
        conversions[path] += converted;
        nulls[path] += ended;
        micros[path] = Math.addExact(micros[path], worth);
    }

    void addAll(PathPool other) {
        for (int path = 0; path < other.size; path++) {
            int from = other.begins[path];
            add(
                    other.touches,
                    from,
                    other.begins[path + 1] - from,
                    other.conversions[path],
                    other.nulls[path],
                    other.micros[path]);
        }
    }

    private static int hash(byte[] source, int from, int length) {
        long hash = length;
        for (int i = from; i < from + length; i++) {
            hash = (hash ^ source[i]) * PRIME;
            hash ^= hash >>> 29;
        }
        return (int) (hash ^ hash >>> Integer.SIZE);
    }

    private boolean isSame(int path, int hash, byte[] source, int from, int length) {
        return hashes[path] == hash
                && Arrays.equals(touches, begins[path], begins[path + 1], source, from, from + length);
    }

    private int append(int hash, byte[] source, int from, int length) {
        int begin = begins[size];
        if (begin + length > touches.length) {
            touches = Arrays.copyOf(touches, Math.max(Math.addExact(begin, length), touches.length * 2));
        }
        System.arraycopy(source, from, touches, begin, length);
        begins[size + 1] = begin + length;
        hashes[size] = hash;
        return size++;
    }

    private void growIfFull() {
        if (size < hashes.length) {
            return;
        }
        int length = size * 2;
        begins = Arrays.copyOf(begins, length + 1);
        conversions = Arrays.copyOf(conversions, length);
        nulls = Arrays.copyOf(nulls, length);
        micros = Arrays.copyOf(micros, length);
        hashes = Arrays.copyOf(hashes, length);
        table = free(length * 2);
        for (int path = 0; path < size; path++) {
            int slot = hashes[path] & table.length - 1;
            while (table[slot] != FREE) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = path;
        }
    }

    int size() {
        return size;
    }

    long conversions(int path) {
        return conversions[path];
    }

    long nulls(int path) {
        return nulls[path];
    }

    long micros(int path) {
        return micros[path];
    }

    int length(int path) {
        return begins[path + 1] - begins[path];
    }

    IntStream touches(int path) {
        return IntStream.range(begins[path], begins[path + 1]).map(i -> touches[i] & 0xff);
    }
}
