package dev.advocacy.attribution;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Another form of a path, as the field's tools name them. Of {@code D A B B C D C C}, unique makes the same, exposure
 * {@code D A B C D C}, first {@code D A B C}, frequency {@code D(2) A(1) B(2) C(3)}. An empty path stays empty. Where several
 * touches become one, its time is the first one's.
 */
public interface PathTransform extends UnaryOperator<TouchPath> {

    /** Every touch counts: the path as it is. */
    static PathTransform unique() {
        return path -> path;
    }

    /** Repeats in a row become one. */
    static PathTransform exposure() {
        return path -> keep(path, i -> i == 0 || !touch(path, i).equals(touch(path, i - 1)));
    }

    /** Each channel where it came first. */
    static PathTransform first() {
        return path -> {
            Set<String> seen = new HashSet<>();
            return keep(path, i -> seen.add(touch(path, i)));
        };
    }

    /** Each channel where it came first, with how often it came in brackets behind its name. */
    static PathTransform frequency() {
        return path -> {
            Map<String, Integer> times = new HashMap<>();
            path.touches().forEach(touch -> times.merge(touch, 1, Integer::sum));
            var kept = first().apply(path);
            var named = kept.touches().stream()
                    .map(touch -> touch + "(" + times.get(touch) + ")")
                    .toList();
            return new TouchPath(named, kept.ages());
        };
    }

    /** Without a channel's touches, also where nothing is left then. */
    static PathTransform remove(String channel) {
        return path -> keep(path, i -> !touch(path, i).equals(channel));
    }

    /** Without a channel's touches, unless there are no others. */
    static PathTransform removeIfNotAll(String channel) {
        var remove = remove(channel);
        return path -> {
            var rest = remove.apply(path);
            return rest.length() == 0 ? path : rest;
        };
    }

    /** Without a channel's touches at the end, unless there are no others. */
    static PathTransform removeIfLastAndNotAll(String channel) {
        return path -> {
            int end = path.length();
            while (end > 0 && touch(path, end - 1).equals(channel)) {
                end--;
            }
            int last = end;
            return end == 0 ? path : keep(path, i -> i < last);
        };
    }

    /** Only the last touches, so many at most. */
    static PathTransform trim(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("trim is " + most + ": keep 1 touch or more");
        }
        return path -> keep(path, i -> i >= path.length() - most);
    }

    /** This one, and then another. */
    default PathTransform then(PathTransform next) {
        Objects.requireNonNull(next, "next");
        return path -> next.apply(apply(path));
    }

    private static String touch(TouchPath path, int place) {
        return path.touches().get(place);
    }

    private static TouchPath keep(TouchPath path, IntPredicate meant) {
        var places = IntStream.range(0, path.length()).filter(meant).toArray();
        return places.length == path.length() ? path : path.only(places);
    }
}
