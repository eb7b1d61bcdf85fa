package dev.advocacy.scoring.column;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Words and their codes: 0, 1, 2 and so on, in the order in which they were added. Grows only, so a code never changes its
 * word. Not thread-safe while it grows.
 *
 * @param <W> what a code stands for; has a stable {@code equals}
 */
public final class Dictionary<W> {
    /** The code of what is not there. */
    public static final int NONE = -1;

    private final Map<W, Integer> codes = new HashMap<>();
    private final List<W> words = new ArrayList<>();

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
        Integer known = codes.get(word);
        return known == null ? append(word) : known;
    }

    private int append(W word) {
        codes.put(word, words.size());
        words.add(word);
        return words.size() - 1;
    }

    /** The word's code, or {@link #NONE}. */
    public int find(W word) {
        Integer known = codes.get(word);
        return known == null ? NONE : known;
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
