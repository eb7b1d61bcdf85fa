package dev.advocacy.scoring.column;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Words and their codes: 0, 1, 2 and so on, in the order in which they were added. Grows only, so a code never changes its
 * word. Not thread-safe while it grows.
 *
 * @param <W> what a code stands for; has a stable {@code equals}
 */
public final class Dictionary<W> {
    /** The code of what is not there. */
    public static final int NONE = -1;

    private static final int FEW = 16;
    private static final int GOLDEN = 0x9E3779B9;

    /** A way as long as this is no chance: the words were chosen so that they meet. */
    private static final int LONGEST_WAY = 256;

    private final List<W> words = new ArrayList<>();

    /** In each slot that is taken, a word's hash above and its code plus 1 below: most words that are not meant are told by it. */
    private long[] slots = new long[FEW];

    /** Takes the place of the slots where words meet too often. */
    private @Nullable Map<W, Integer> crowded;

    /** An empty one. */
    public Dictionary() {}

    /** These words in their order; a repeated one keeps its first code. */
    public static <W> Dictionary<W> of(Collection<W> words) {
        var dictionary = new Dictionary<W>();
        words.forEach(dictionary::add);
        return dictionary;
    }

    /** {@code a0}, {@code a1} and so on, for data that has numbers alone. */
    public static Dictionary<String> numbered(String prefix, int size) {
        return of(IntStream.range(0, size).mapToObj(i -> prefix + i).toList());
    }

    /** The word's code; a new word gets the next one. */
    public int add(W word) {
        return add(word, hash(word));
    }

    /**
     * The codes of the first words, put into an array from a place on: far faster than one by one where there are many. All are
     * hashed first, then guessed by their slots, then compared, so that fetching one from memory does not wait for another.
     */
    public void add(W[] some, int count, int[] codes, int from) {
        for (int i = 0; i < count; i++) {
            codes[from + i] = hash(some[i]);
        }
        for (int i = from; i < from + count; i++) {
            long taken = slots[first(codes[i])];
            codes[i] = taken != 0 && (int) (taken >>> Integer.SIZE) == codes[i] ? (int) taken - 1 : NONE;
        }
        for (int i = 0; i < count; i++) {
            int guess = codes[from + i];
            if (guess == NONE || !words.get(guess).equals(some[i])) {
                codes[from + i] = add(some[i]);
            }
        }
    }

    /** The word's code, or {@link #NONE}. */
    public int find(W word) {
        return find(word, hash(word));
    }

    private static int hash(Object word) {
        return word.hashCode() * GOLDEN;
    }

    private int add(W word, int hash) {
        int known = find(word, hash);
        return known == NONE ? append(word, hash) : known;
    }

    private int find(W word, int hash) {
        if (crowded != null) {
            return crowded.getOrDefault(word, NONE);
        }
        int mask = slots.length - 1;
        int slot = first(hash);
        for (long taken = slots[slot]; taken != 0; taken = slots[slot]) {
            if ((int) (taken >>> Integer.SIZE) == hash
                    && words.get((int) taken - 1).equals(word)) {
                return (int) taken - 1;
            }
            slot = slot + 1 & mask;
        }
        return NONE;
    }

    /** By the highest bits, which depend on all of a word's hash. */
    private int first(int hash) {
        return hash >>> Integer.numberOfLeadingZeros(slots.length - 1);
    }

    private int append(W word, int hash) {
        words.add(word);
        if (crowded != null) {
            crowded.put(word, words.size() - 1);
        } else {
            put(hash, words.size());
            if (words.size() * 2 > slots.length) {
                grow();
            }
        }
        return words.size() - 1;
    }

    private void put(int hash, int place) {
        int mask = slots.length - 1;
        int slot = first(hash);
        int way = 0;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
            way++;
        }
        slots[slot] = (long) hash << Integer.SIZE | place;
        if (way > LONGEST_WAY) {
            crowd();
        }
    }

    private void crowd() {
        Map<W, Integer> codes = new HashMap<>();
        for (W word : words) {
            codes.put(word, codes.size());
        }
        crowded = codes;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[before.length * 2];
        for (long taken : before) {
            if (taken != 0 && crowded == null) {
                put((int) (taken >>> Integer.SIZE), (int) taken);
            }
        }
    }

    /** The word with this code, which was given before. */
    public W word(int code) {
        return words.get(code);
    }

    /** All words in the order of their codes. */
    List<W> all() {
        return Collections.unmodifiableList(words);
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** Shows only how many, since words name people. */
    @Override
    public String toString() {
        return "dictionary of " + size();
    }
}
