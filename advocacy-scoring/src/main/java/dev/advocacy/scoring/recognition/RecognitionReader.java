package dev.advocacy.scoring.recognition;

import dev.advocacy.scoring.Points;
import dev.advocacy.scoring.internal.JsonFields;
import dev.advocacy.scoring.internal.JsonValue;
import dev.advocacy.scoring.internal.Problems;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a recognition file: strictly, and to its end even when it is wrong, so that all problems are told at once. */
final class RecognitionReader {
    /** Of points or events; nine thousand of such amounts still fit a long. */
    static final long MOST = 1_000_000_000_000_000L;

    private final Problems problems = new Problems(Recognition.KIND, Recognition.WHAT);

    static RecognitionBook read(String json) {
        return new RecognitionReader().book(json);
    }

    private RecognitionBook book(String json) {
        var file = JsonValue.read(json, problems).fields();
        var id = file.required("id").map(v -> v.name("unnamed")).orElse("unnamed");
        int version =
                file.required("version").map(v -> v.whole(1, Integer.MAX_VALUE)).orElse(1);
        int decimals = file.optional("decimals")
                .map(v -> v.whole(0, Points.MOST_DECIMALS))
                .orElse(0);
        var streaks = file.list("streaks", StreakReader::read, StreakRule::id);
        var levels =
                file.optional("levels").map(v -> levels(v.fields(), decimals)).orElse(null);
        var criteria = new CriterionReader(decimals);
        var badges = file.list("badges", fields -> badge(fields, criteria), Badge::id);
        var challenges = file.list("challenges", new ChallengeReader(criteria)::read, Challenge::id);
        file.refuseUnknown();
        var book = new RecognitionBook(id, version, decimals, streaks, levels, badges, challenges);
        new References(book, problems).criteria();
        problems.refuseIfAny();
        return book;
    }

    private static Badge badge(JsonFields fields, CriterionReader criteria) {
        var id = fields.required("id").map(v -> v.name("")).orElse("");
        var name = text(fields, "name");
        var description = text(fields, "description");
        var when = fields.required("when").map(criteria::read).orElse(CriterionReader.FALLBACK);
        var keep = fields.word("keep", Badge.Keep.values(), Badge.Keep.STICKY);
        fields.refuseUnknown();
        return new Badge(id, name, description, when, keep);
    }

    static String text(JsonFields fields, String field) {
        var text = fields.required(field).map(v -> v.text("unnamed")).orElse("unnamed");
        if (text.isBlank()) {
            fields.problem("blank", field, text, "is blank: people read it, so write it");
        }
        return text;
    }

    private static @Nullable Levels levels(JsonFields fields, int decimals) {
        var points = fields.optional("points").map(v -> v.name("")).orElse("");
        var shown = fields.word("shown", Levels.Shown.values(), Levels.Shown.HIGHEST);
        List<Levels.Step> steps = new ArrayList<>();
        for (JsonValue item : fields.required("steps").map(JsonValue::items).orElse(List.of())) {
            steps.add(step(item.fields(), decimals));
        }
        fields.refuseUnknown();
        return inOrder(fields, steps) ? new Levels(points, steps, shown) : null;
    }

    private static Levels.Step step(JsonFields fields, int decimals) {
        var name = text(fields, "name");
        long from = fields.required("from").map(v -> v.amount(decimals, MOST)).orElse(0L);
        fields.refuseUnknown();
        return new Levels.Step(name, from);
    }

    private static boolean inOrder(JsonFields fields, List<Levels.Step> steps) {
        if (steps.isEmpty() || steps.get(0).from() != 0) {
            fields.problem("no-first-level", "steps", "", "do not begin at 0 points: add such a step first");
            return false;
        }
        boolean rising = true;
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).from() <= steps.get(i - 1).from()) {
                rising = false;
                fields.problem(
                        "levels-fall",
                        "steps[" + i + "].from",
                        steps.get(i).name(),
                        "\"" + steps.get(i).name() + "\" begins no later than the level before it: raise it");
            }
        }
        return rising;
    }
}
