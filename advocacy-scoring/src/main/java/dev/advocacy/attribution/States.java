package dev.advocacy.attribution;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The states of a chain: the last touches, as many as it remembers, fewer at a path's beginning. Those of a channel, which is a
 * state's last touch, stand together.
 *
 * @param first the first state of each channel; and behind the last channel how many states there are
 * @param walks for each touch of each path its state
 */
@SuppressWarnings("ArrayRecordComponent")
record States(int[] first, int[][] walks) {

    static States of(Coded paths, int order) {
        int longest = paths.longest();
        int[][] walks = paths.paths.clone();
        for (int remembered = 1; remembered < Math.min(order, longest); remembered++) {
            walks = remembering(paths.paths, walks);
        }
        return byChannel(paths, walks);
    }

    int size() {
        return first[first.length - 1];
    }

    /** One more touch is remembered: a state is the state before with this touch. */
    private static int[][] remembering(int[][] paths, int[][] walks) {
        Map<Long, Integer> known = new HashMap<>();
        var longer = new int[paths.length][];
        for (int p = 0; p < paths.length; p++) {
            longer[p] = new int[paths[p].length];
            for (int i = 0; i < paths[p].length; i++) {
                long before = i == 0 ? 0 : walks[p][i - 1] + 1L;
                longer[p][i] = known.computeIfAbsent(before << Integer.SIZE | paths[p][i], key -> known.size());
            }
        }
        return longer;
    }

    private static States byChannel(Coded paths, int[][] walks) {
        int size = 0;
        for (int[] walk : walks) {
            size = Math.max(size, Arrays.stream(walk).max().orElse(-1) + 1);
        }
        var channels = channels(paths, walks, size);
        var first = firsts(channels, paths.channels.size());
        var next = first.clone();
        var place = new int[size];
        for (int state = 0; state < size; state++) {
            place[state] = next[channels[state]]++;
        }
        for (int p = 0; p < walks.length; p++) {
            walks[p] = Arrays.stream(walks[p]).map(state -> place[state]).toArray();
        }
        return new States(first, walks);
    }

    /** Each state's last touch. */
    private static int[] channels(Coded paths, int[][] walks, int size) {
        var channels = new int[size];
        for (int p = 0; p < walks.length; p++) {
            for (int i = 0; i < walks[p].length; i++) {
                channels[walks[p][i]] = paths.paths[p][i];
            }
        }
        return channels;
    }

    private static int[] firsts(int[] channels, int size) {
        var first = new int[size + 1];
        for (int channel : channels) {
            first[channel + 1]++;
        }
        Arrays.parallelPrefix(first, Integer::sum);
        return first;
    }
}
