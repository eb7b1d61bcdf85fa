package dev.advocacy.scoring.recognition;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.internal.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is recognised beside points: streaks, levels, badges and challenges, as data. Immutable and thread-safe.
 *
 * <p>A recognition file is JSON:
 *
 * <ul>
 *   <li>{@code id}, {@code version}: its name and a whole number that grows with each change; {@code decimals}: those of the
 *       rule set it is used with (default 0);
 *   <li>{@code streaks}, each with {@code id} and {@code on} (kinds of events); {@code weekend} (default saturday and sunday)
 *       and {@code holidays} (dates); {@code freezes}: {@code budget}, {@code per} ({@code week}, {@code month},
 *       {@code quarter}, {@code year}) and {@code plannedBy}, a kind of event, left out where they are taken by themselves;
 *       {@code dayStart} such as {@code "04:00"};
 *   <li>{@code levels}: {@code points} (the kind, left out for all), {@code steps} each with {@code name} and {@code from},
 *       {@code shown} {@code highest} (the default) or {@code live};
 *   <li>{@code badges}, each with {@code id}, {@code name}, {@code description}, {@code keep} ({@code sticky}, the default, or
 *       {@code live}) and {@code when}, a criterion, one of
 *       {@code {"points": KIND, "atLeast": N}}, {@code {"count": [KINDS], "atLeast": N}},
 *       {@code {"distinct": "channel" | "content" | "post", "of": [KINDS], "atLeast": N}}, each with
 *       {@code "within": "day" | "week" | "month" | "quarter" | "year" | "all"} (the default) or {@code {"days": N}};
 *       {@code {"first": KIND}}, {@code {"streak": ID, "days": N}}, {@code {"won": CHALLENGE}}, {@code {"all": [...]}},
 *       {@code {"any": [...]}}; the kind of points {@code "*"} means all kinds;
 *   <li>{@code challenges}, each with {@code id}, {@code name}, {@code goal} ({@code threshold}, {@code race} with
 *       {@code places}, or {@code group}), {@code atLeast}, {@code points} or {@code count}, {@code from}, {@code until} (no
 *       longer in it), {@code join} ({@code open}, the default, or {@code required}) and {@code settleAfterDays} (default 0).
 * </ul>
 */
public final class Recognition {
    static final String KIND = "recognition";
    static final String WHAT = "recognition file";

    private final RecognitionBook book;

    private Recognition(RecognitionBook book) {
        this.book = book;
    }

    /** The recognition in this JSON text. A {@link RefusedException} names every problem at once, with its place and way out. */
    public static Recognition parse(String json) {
        return new Recognition(RecognitionReader.read(Objects.requireNonNull(json, "json")));
    }

    /** The recognition in this UTF-8 file; reads it once. Refuses like {@link #parse(String)}, and a file that cannot be read. */
    public static Recognition parse(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw unreadable(file, "is not UTF-8: save it as UTF-8");
        } catch (IOException e) {
            throw unreadable(
                    file, "cannot be read (" + e.getClass().getSimpleName() + "): check the path and its rights");
        }
    }

    /**
     * An example for {@link ScoringRules#standard()}, to start from: a weekly rhythm with freezes, levels, badges and a
     * challenge. Its numbers are a start to be changed, not a finding.
     */
    public static Recognition example() {
        return parse(exampleJson());
    }

    /** The text of {@link #example()}. */
    public static String exampleJson() {
        try (InputStream in = Objects.requireNonNull(
                Recognition.class.getResourceAsStream("example-recognition.json"), "example-recognition.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the example lies in the jar and cannot be read", e);
        }
    }

    /** To be written in Java; nothing is in it yet. */
    public static RecognitionBuilder builder(String id, int version) {
        return new RecognitionBuilder(id, version);
    }

    /** What is in the book, checked. */
    static Recognition of(RecognitionBook book) {
        var problems = new Problems(KIND, WHAT);
        new References(book, problems).check();
        problems.refuseIfAny();
        return new Recognition(book);
    }

    /** Its name. */
    public String id() {
        return book.id();
    }

    /** A whole number that grows with each change. */
    public int version() {
        return book.version();
    }

    /** In the file's order. */
    public List<StreakRule> streaks() {
        return book.streaks();
    }

    /** The levels, if there are some. */
    public Optional<Levels> levels() {
        return Optional.ofNullable(book.levels());
    }

    /** In the file's order. */
    public List<Badge> badges() {
        return book.badges();
    }

    /** In the file's order. */
    public List<Challenge> challenges() {
        return book.challenges();
    }

    /**
     * What these events give as it stands at a moment: events before it count, whenever they come, and in any order. The same
     * id twice is the same event once. Refuses rules whose decimals, kinds of events or kinds of points do not fit this
     * recognition, with all problems at once.
     */
    public Honours of(ScoringRules rules, Iterable<ScoringEvent> events, Instant asOf) {
        return of(rules, events, asOf, Decided.NOTHING);
    }

    /** The same, with what people decided. */
    public Honours of(ScoringRules rules, Iterable<ScoringEvent> events, Instant asOf, Decided decided) {
        var problems = new Problems(KIND, book.name() + " under the rules " + rules);
        new Fit(book, rules, problems).check();
        problems.refuseIfAny();
        return Honours.of(book, rules, events, asOf, decided);
    }

    /** For example {@code example@1}. */
    @Override
    public String toString() {
        return book.name();
    }

    private static RefusedException unreadable(Path file, String message) {
        return new RefusedException(WHAT, Finding.error(KIND + ".unreadable", WHAT, file + " " + message));
    }
}
