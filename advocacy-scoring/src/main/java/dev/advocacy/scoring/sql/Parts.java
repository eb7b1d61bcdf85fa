package dev.advocacy.scoring.sql;

import dev.advocacy.scoring.OnceBy;
import java.util.Collection;
import java.util.stream.Collectors;

/** What two events have in common where the later one is a repeat, as columns. What neither has is in common, too. */
final class Parts {
    private Parts() {}

    static String of(Collection<OnceBy> parts) {
        return parts.stream().map(Parts::part).collect(Collectors.joining(", "));
    }

    private static String part(OnceBy by) {
        return switch (by) {
            case VISITOR -> "COALESCE(visitor, '')";
            case POST -> "COALESCE(post, '')";
            case CONTENT -> "COALESCE(content, '')";
            case CHANNEL -> "channel";
            case DAY -> "day";
            case WEEK -> "week";
        };
    }
}
