package dev.advocacy.scoring.column;

import org.jspecify.annotations.Nullable;

/**
 * How many have how many points, in a tree of 64 branches a node: changing one number and asking how many are above it both
 * take one node a level, three levels up to 262,143 points. Grows with the numbers. Not thread-safe.
 */
final class RankTree {
    private static final int BITS = 6;
    private static final int BRANCHES = 1 << BITS;
    private static final int MASK = BRANCHES - 1;

    private Node root = new Node();
    private int shift;

    /** Counts by branch, and below the branches more nodes, but for the last level. */
    private static final class Node {
        final int[] counts = new int[BRANCHES];

        @Nullable
        Node[] below = {};

        int sum() {
            int sum = 0;
            for (int count : counts) {
                sum += count;
            }
            return sum;
        }
    }

    /** One of those with {@code from} points has {@code to} from now on; 0 stands for nobody. */
    void move(long from, long to) {
        grow(Math.max(from, to));
        if (from >> BITS == to >> BITS && from > 0 && to > 0) {
            int[] counts = leaf(from).counts;
            counts[(int) from & MASK]--;
            counts[(int) to & MASK]++;
            return;
        }
        if (from > 0) {
            add(from, -1);
        }
        if (to > 0) {
            add(to, 1);
        }
    }

    private void grow(long to) {
        while (to >> shift >= BRANCHES) {
            var above = new Node();
            above.counts[0] = root.sum();
            above.below = new Node[BRANCHES];
            above.below[0] = root;
            root = above;
            shift += BITS;
        }
    }

    private void add(long points, int change) {
        Node node = root;
        for (int level = shift; level > 0; level -= BITS) {
            int branch = (int) (points >> level) & MASK;
            node.counts[branch] += change;
            node = below(node, branch);
        }
        node.counts[(int) points & MASK] += change;
    }

    private Node leaf(long points) {
        Node node = root;
        for (int level = shift; level > 0; level -= BITS) {
            node = below(node, (int) (points >> level) & MASK);
        }
        return node;
    }

    private static Node below(Node node, int branch) {
        if (node.below.length == 0) {
            node.below = new Node[BRANCHES];
        }
        Node known = node.below[branch];
        if (known == null) {
            known = new Node();
            node.below[branch] = known;
        }
        return known;
    }

    /** How many have more. */
    int above(long points) {
        if (points >> shift >= BRANCHES) {
            return 0;
        }
        int above = 0;
        Node node = root;
        for (int level = shift; node != null; level -= BITS) {
            int branch = (int) (points >> level) & MASK;
            for (int more = branch + 1; more < BRANCHES; more++) {
                above += node.counts[more];
            }
            node = level == 0 || node.below.length == 0 ? null : node.below[branch];
        }
        return above;
    }

    /** How many have exactly so many. */
    int at(long points) {
        return points >> shift >= BRANCHES ? 0 : leaf(points).counts[(int) points & MASK];
    }
}
