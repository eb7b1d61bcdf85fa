package dev.advocacy.attribution;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.CodePoints;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The touches of one journey, the earliest first. May be empty: a conversion that nothing led to. Immutable.
 *
 * @param touches what was touched: channels, content items, captions or groups; each without the separator in it
 * @param ages how long before the journey's end each touch was, none below 0; empty where that is not known
 */
public record TouchPath(List<String> touches, List<Duration> ages) {
    /** Stands between touches in a text. */
    public static final String SEPARATOR = " > ";

    /** By touches, then ages; texts by code point. */
    static final Comparator<TouchPath> ORDER = Comparator.comparing(TouchPath::touches, inTurn(CodePoints.ORDER))
            .thenComparing(TouchPath::ages, inTurn(Comparator.<Duration>naturalOrder()));

    private static final String SIGN = ">";

    /** Checks and copies. A {@link RefusedException} names each touch that cannot be one. */
    public TouchPath {
        touches = List.copyOf(touches);
        ages = List.copyOf(ages);
        var findings = new ArrayList<Finding>();
        touches.stream().distinct().forEach(touch -> check(touch, findings));
        checkAges(touches, ages, findings);
        if (!findings.isEmpty()) {
            throw new RefusedException("path", findings);
        }
    }

    /** A path of which nobody knows when it was walked. */
    public static TouchPath of(String... touches) {
        return new TouchPath(List.of(touches), List.of());
    }

    /** Reads touches that are joined by {@link #SEPARATOR}; a blank text is the empty path. */
    public static TouchPath parse(String text) {
        return text.isBlank() ? of() : of(text.strip().split(SEPARATOR, -1));
    }

    /** The same touches, at these ages. */
    public TouchPath aged(List<Duration> are) {
        return new TouchPath(touches, are);
    }

    /** The same touches, at no known time. */
    public TouchPath untimed() {
        return ages.isEmpty() ? this : new TouchPath(touches, List.of());
    }

    /** How many touches. */
    public int length() {
        return touches.size();
    }

    /** Only the touches at these places, in their order. */
    TouchPath only(int[] places) {
        return new TouchPath(
                Arrays.stream(places).mapToObj(touches::get).toList(),
                ages.isEmpty()
                        ? ages
                        : Arrays.stream(places).mapToObj(ages::get).toList());
    }

    private static void check(String touch, List<Finding> findings) {
        if (touch.isBlank()) {
            findings.add(refused(touch, "touch-empty", "has an empty touch: take one separator out"));
        } else if (!touch.equals(touch.strip())) {
            findings.add(refused(touch, "touch-blank", "has the touch \"" + touch + "\", with blanks around it"));
        } else if (touch.equals(SIGN) || touch.contains(SEPARATOR) || touch.startsWith("> ") || touch.endsWith(" >")) {
            findings.add(refused(
                    touch,
                    "touch-separator",
                    "has the touch \"" + touch + "\", which is the separator itself: rename that channel"));
        }
    }

    private static void checkAges(List<String> touches, List<Duration> ages, List<Finding> findings) {
        if (!ages.isEmpty() && ages.size() != touches.size()) {
            findings.add(refusedAges(
                    Integer.toString(ages.size()),
                    "ages-count",
                    "has " + touches.size() + " touches and " + ages.size() + " ages: give each touch one"));
        }
        ages.stream()
                .filter(Duration::isNegative)
                .findFirst()
                .ifPresent(age -> findings.add(refusedAges(
                        age.toString(),
                        "touch-after-conversion",
                        "has a touch after its conversion (" + age + "): leave such touches out")));
    }

    private static Finding refused(String value, String code, String what) {
        return Finding.error("attribution." + code, "path", "path: " + what).with("value", value);
    }

    private static Finding refusedAges(String value, String code, String what) {
        return Finding.error("attribution." + code, "ages", "ages: " + what).with("value", value);
    }

    private static <T> Comparator<List<T>> inTurn(Comparator<? super T> order) {
        return (one, other) -> {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                int found = order.compare(one.get(i), other.get(i));
                if (found != 0) {
                    return found;
                }
            }
            return one.size() - other.size();
        };
    }

    /** The touches, joined. */
    @Override
    public String toString() {
        return String.join(SEPARATOR, touches);
    }
}
