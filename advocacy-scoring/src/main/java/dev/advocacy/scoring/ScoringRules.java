package dev.advocacy.scoring;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Recorded;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * What earns points: rules as data in a closed algebra, without scripts. Immutable and thread-safe. The same events
 * always give the same points, whatever their order, however often each comes, and however they are split.
 *
 * <p>A rules file is JSON:
 *
 * <ul>
 *   <li>{@code id}, {@code version}: the name of the rule set and a whole number that grows with each change;
 *   <li>{@code zone}: the one IANA zone in which days and weeks are counted, by event time;
 *   <li>{@code weekStart} (default {@code monday}), {@code decimals} of a point (0 to 4, default 0), {@code ranks}
 *       ({@code competition}, {@code dense} or {@code ordinal}; see {@link Ranking});
 *   <li>{@code caps}: per group the most it gives one ambassador per {@code day}, {@code week} and {@code ever}. A cap is
 *       {@code min(cap, sum in its bucket)}; several of one group are put one on the other, the shortest period first;
 *   <li>{@code rules}, each with {@code id} and {@code version}; {@code on}: {@code share-confirmed}, {@code own-words}
 *       (the same event, when the text is the person's own) or {@code click} (of a human); {@code points}: the kind of
 *       points it gives; {@code weight}: the points per event, {@code default} and by channel; {@code cap}: its group,
 *       left out for none; {@code oncePer}: what a repeat has in common with the event that counted before, from
 *       {@code visitor}, {@code delivery}, {@code content}, {@code channel}, {@code day}, {@code week}.
 * </ul>
 *
 * <p>Event kinds, kinds of points, cap groups and rule ids are separate namespaces. Nothing is ever negative: nothing
 * punishes. Whatever the rules say, these earn nothing: clicks by machines, events whose channel's terms allow no points,
 * a second confirmation of one delivery, and a retracted post with all its clicks, whenever they came.
 */
public final class ScoringRules {
    private final RuleBook book;

    private ScoringRules(RuleBook book) {
        this.book = book;
    }

    /** The rules in this JSON text. A {@link RefusedException} names every problem at once, with its place and way out. */
    public static ScoringRules parse(String json) {
        return new ScoringRules(RulesReader.read(Objects.requireNonNull(json, "json")));
    }

    /** The rules in this UTF-8 file; reads it once. Refuses like {@link #parse(String)}, and a file that cannot be read. */
    public static ScoringRules parse(Path file) {
        return parse(read(file));
    }

    /**
     * The built-in rules, with days in UTC. A share gives 10 points, 5 more in one's own words, once per content, channel
     * and day, and at most 30 a day. A click by a human gives 1, once per visitor, delivery and day, and at most 60 a day.
     * Facebook, Instagram and Snapchat give 0: they are private spheres, and the software neither ranks nor expects
     * there. The numbers are a start to be changed, not a finding.
     */
    public static ScoringRules standard() {
        return parse(StandardRules.JSON);
    }

    /** The same rules with days and weeks in another IANA zone such as {@code Europe/Oslo}; an offset is refused. */
    public ScoringRules in(ZoneId zone) {
        if (!RulesReader.isRegion(zone.getId())) {
            throw new RefusedException(
                    "scoring rules",
                    Finding.error(
                            "rules.unknown-zone",
                            "zone",
                            "zone: \"" + zone + "\" is no IANA zone: use one such as \"Europe/Oslo\""));
        }
        return new ScoringRules(book.in(zone));
    }

    /** The name of the rule set. */
    public String id() {
        return book.id();
    }

    /** The version of the rule set. */
    public int version() {
        return book.version();
    }

    /** Where days and weeks are counted. */
    public ZoneId zone() {
        return book.calendar().zone();
    }

    /** The first day of a week. */
    public DayOfWeek weekStart() {
        return book.calendar().weekStart();
    }

    /** How many decimals a point has. */
    public int decimals() {
        return book.decimals();
    }

    /** How equals share a rank. */
    public Ranking ranking() {
        return book.ranking();
    }

    /** All kinds of points that the rules can give, sorted. */
    public List<String> pointKinds() {
        return book.pointKinds();
    }

    /**
     * What these events give. Reads them once, in any order; the same event number twice is the same event once, and two
     * different events under one number are refused. Memory: see {@link ScoreState}.
     */
    public Ledger score(Iterable<Recorded> events) {
        return new Ledger(book, ScoreStates.of(book, events));
    }

    /** What these states give together. States of one ambassador are merged; none of them is changed. */
    public Ledger ledger(Iterable<ScoreState> states) {
        return new Ledger(book, ScoreStates.merged(book, states));
    }

    /** An empty state, to be added to. */
    public ScoreState state(AmbassadorId ambassador) {
        return new ScoreState(book, ambassador);
    }

    /**
     * The state in these bytes, as {@link ScoreState#toBytes()} wrote them. Refuses bytes that are damaged, of another
     * format or of other rules.
     */
    public ScoreState state(byte[] bytes) {
        return StateReader.read(book, bytes);
    }

    /**
     * Why: a receipt for each confirmed share, click and retraction of this ambassador, in the order (event time, event
     * number). Takes the same events as {@link #score}; those of others are not looked at. The credits within a window add
     * up to the board's points.
     */
    public List<Receipt> explain(Iterable<Recorded> events, AmbassadorId ambassador) {
        return Receipts.of(book, Facts.of(events, ambassador));
    }

    /** One's own page for a window, from the same events as {@link #score}; it holds nobody else's data. */
    public PersonalPage page(Iterable<Recorded> events, AmbassadorId ambassador, Window window) {
        return PageFold.of(book, Facts.of(events, ambassador), ambassador, window);
    }

    /** For example {@code standard@1}. */
    @Override
    public String toString() {
        return book.name();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw unreadable(file, "is not UTF-8: save it as UTF-8");
        } catch (IOException e) {
            throw unreadable(
                    file, "cannot be read (" + e.getClass().getSimpleName() + "): check the path and its rights");
        }
    }

    private static RefusedException unreadable(Path file, String message) {
        return new RefusedException(
                "scoring rules", Finding.error("rules.unreadable", RulesReader.FILE, file + " " + message));
    }
}
