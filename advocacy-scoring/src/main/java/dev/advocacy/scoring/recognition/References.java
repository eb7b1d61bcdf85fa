package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.internal.JsonValue;
import dev.advocacy.scoring.internal.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether the parts of a recognition name each other rightly. */
final class References {
    private final RecognitionBook book;
    private final Problems problems;

    References(RecognitionBook book, Problems problems) {
        this.book = book;
        this.problems = problems;
    }

    void check() {
        name("id", book.id());
        ids("streaks", book.streaks().stream().map(StreakRule::id).toList());
        ids("badges", book.badges().stream().map(Badge::id).toList());
        ids("challenges", book.challenges().stream().map(Challenge::id).toList());
        if (book.decimals() < 0 || book.decimals() > Points.MOST_DECIMALS) {
            problems.add("out-of-range", "decimals", book.decimals(), "is not 0 to " + Points.MOST_DECIMALS);
        }
        criteria();
    }

    /** Only what badges name: a reader has looked at the ids itself. */
    void criteria() {
        for (int i = 0; i < book.badges().size(); i++) {
            criterion("badges[" + i + "].when", book.badges().get(i).when());
        }
    }

    private void ids(String field, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            var place = field + "[" + i + "].id";
            name(place, ids.get(i));
            if (!seen.add(ids.get(i))) {
                problems.add(
                        "duplicate-id",
                        place,
                        ids.get(i),
                        "\"" + ids.get(i) + "\" is the id of two " + field + ": rename one");
            }
        }
    }

    private void name(String place, String id) {
        if (!JsonValue.isName(id)) {
            problems.add("bad-name", place, id, "\"" + id + "\" is not " + JsonValue.NAME);
        }
    }

    private void criterion(String place, Criterion criterion) {
        if (criterion instanceof Criterion.StreakOf c) {
            known(
                    place,
                    "streak",
                    c.streak(),
                    book.streaks().stream().map(StreakRule::id).collect(Collectors.toSet()));
        } else if (criterion instanceof Criterion.Won c) {
            known(
                    place,
                    "challenge",
                    c.challenge(),
                    book.challenges().stream().map(Challenge::id).collect(Collectors.toSet()));
        } else if (criterion instanceof Criterion.All c) {
            parts(place + ".all", c.parts());
        } else if (criterion instanceof Criterion.Any c) {
            parts(place + ".any", c.parts());
        }
    }

    private void parts(String place, List<Criterion> parts) {
        for (int i = 0; i < parts.size(); i++) {
            criterion(place + "[" + i + "]", parts.get(i));
        }
    }

    private void known(String place, String what, String id, Set<String> ids) {
        if (!ids.contains(id)) {
            problems.add(
                    "unknown-" + what,
                    place,
                    id,
                    "\"" + id + "\" is no " + what + " of this file: add it to \"" + what + "s\", or correct the name");
        }
    }
}
