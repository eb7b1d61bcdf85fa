package dev.advocacy.scoring;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.internal.JsonValue;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What earns points: rules as data in a closed algebra, without scripts. Immutable and thread-safe. The same events
 * always give the same points, whatever their order, however often each comes, and however they are split.
 *
 * <p>A rules file is JSON:
 *
 * <ul>
 *   <li>{@code id}, {@code version}: the name of the rule set and a whole number that grows with each change;
 *   <li>{@code zone}: the one IANA zone in which days and weeks are counted, by event time; with {@code zoneOf}
 *       {@code ambassador} an event that records the ambassador's zone is counted in that one;
 *   <li>{@code weekStart} (default {@code monday}), {@code decimals} of a point (0 to 4, default 0), {@code ranks}
 *       (see {@link Ranking}), {@code tieBreaks} (default {@code ["reached", "id"]}, see {@link TieBreak}), {@code zeroRows}
 *       ({@code out} or {@code in}, see {@link ZeroRows});
 *   <li>{@code kinds}: further kinds of events beside {@link ScoringEvent#KINDS};
 *   <li>{@code filters}: each with {@code id}, {@code on} (kinds, left out for all) and {@code if}: {@code self-visit},
 *       {@code marked} with a {@code mark}, {@code within} so many {@code seconds} after the share, {@code burst} with
 *       {@code times} and {@code atLeast}, or {@code repeat} with {@code oncePer} and {@code most}; each sees what those
 *       before it let by; see {@link Filter};
 *   <li>{@code multipliers}: each with {@code id}, {@code times}, {@code from}, {@code until}, {@code on} and
 *       {@code channels}; {@code stacking}: see {@link Stacking};
 *   <li>{@code caps}: per group the most it gives one ambassador per {@code day}, {@code week} and {@code ever}, a number
 *       or {@code {"floor": -5, "cap": 60}}. A cap is {@code clamp(sum in its period)}; several of one group are put one on
 *       the other, the shortest period first;
 *   <li>{@code rules}, each with {@code id} and {@code version}; {@code on}: the kind of events; {@code where}: their
 *       {@code marks}, and marks they are {@code without}; {@code points}: the kind of points it gives; {@code weight}: the
 *       points, {@code default} and by channel, {@code per} {@code event} or {@code value}; {@code cap}: its group, left out
 *       for none; {@code oncePer}: what a repeat has in common with the event that counted before, from {@code visitor},
 *       {@code post}, {@code content}, {@code channel}, {@code day}, {@code week}.
 * </ul>
 *
 * <p>Kinds of events, kinds of points, cap groups and rule ids are separate namespaces, and nothing reads points back: a circle
 * cannot be written. Nothing punishes: a weight below 0 is
 * refused unless the rule records why ({@code because}). Whatever the rules say, these earn nothing: what machines did, events
 * whose channel's terms allow no points, a second confirmation of one post, and what was taken back.
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
     * X gives 0, as its terms ask, and so do Facebook, Instagram and Snapchat: they are private spheres, and the software
     * neither ranks nor expects there. The numbers are a start to be changed, not a finding. Others are in {@link Preset}.
     */
    public static ScoringRules standard() {
        return Preset.STANDARD.rules();
    }

    /** The same rules with days and weeks in another IANA zone such as {@code Europe/Oslo}; an offset is refused. */
    public ScoringRules in(ZoneId zone) {
        if (!JsonValue.isRegion(zone.getId())) {
            throw new RefusedException(
                    "scoring rules",
                    Finding.error(
                            "rules.unknown-zone",
                            "zone",
                            "zone: \"" + zone + "\" is no IANA zone: use one such as \"Europe/Oslo\""));
        }
        return new ScoringRules(book.in(zone));
    }

    /** Writes a rule set in Java; {@link RulesBuilder#build()} validates it as a file is validated. */
    public static RulesBuilder builder(String id, int version) {
        return new RulesBuilder(id, version);
    }

    /** The rules as a file: {@link #parse(String)} of it gives equal rules. Indented, with fields in a fixed order. */
    public String toJson() {
        return RulesWriter.write(book).toPrettyString();
    }

    /** What changes from these rules to the others, place by place; none when they are equal. */
    public List<RuleChange> diff(ScoringRules others) {
        return RulesDiff.between(book, others.book);
    }

    /** What other rules would change on a window's board, and why. Reads the events once, and changes nothing. */
    public DryRun dryRun(Iterable<ScoringEvent> events, ScoringRules others, Window window) {
        var states = ScoreStates.of(book, events);
        return DryRun.between(new Ledger(book, states), others.rescored(states), window);
    }

    private Ledger rescored(Collection<ScoreState> states) {
        Map<AmbassadorId, Score> scores = new HashMap<>();
        states.forEach(state -> scores.put(state.ambassador(), state.finish(book)));
        return new Ledger(book, scores);
    }

    /**
     * What these events give now that these rules have followed {@code before}. Reads them once. Refused when these rules
     * have fewer decimals than those before.
     */
    public Ledger restate(Iterable<ScoringEvent> events, ScoringRules before, Restatement how) {
        return new Restating(before.book, book, how).ledger(ScoreStates.of(book, events));
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

    /** What puts one of two rows with equal points first; the last is always {@link TieBreak#ID}. */
    public List<TieBreak> tieBreaks() {
        return book.tieBreaks();
    }

    /** Whether boards have rows for those without points. */
    public ZeroRows zeroRows() {
        return book.zeroRows();
    }

    /** The kinds of events that may come, retractions left out; sorted. */
    public SortedSet<String> kinds() {
        return book.kinds();
    }

    /** In the file's order: the first that holds is the reason. */
    public List<Filter> filters() {
        return book.filters();
    }

    /** In the file's order. */
    public List<Multiplier> multipliers() {
        return book.multipliers();
    }

    /** What several multipliers make together. */
    public Stacking stacking() {
        return book.stacking();
    }

    /** In the file's order. */
    public List<Rule> rules() {
        return book.rules();
    }

    /** Whether an event that records the ambassador's zone is counted in that one. */
    public boolean countsInZoneOfAmbassador() {
        return book.calendar().ofAmbassador();
    }

    /**
     * What one of the rules gives for an event of its kind, before caps, in units of the scale.
     *
     * @param value the event's, in millionths
     * @param day the epoch day the event counts for; multipliers depend on it
     */
    public long weight(Rule rule, ChannelId channel, long value, long day) {
        return book.weight(rule, channel, value, day);
    }

    /** The day an event counts for, as an epoch day. */
    public long day(ScoringEvent event) {
        return book.calendar().day(event);
    }

    /** The first day of the period that an epoch day lies in; all of {@link Period#EVER} is one, 0. */
    public long firstDay(Period period, long day) {
        return book.calendar().bucket(period, day);
    }

    /** SHA-256 of {@link #toJson()} without its white space, as 64 hexadecimal digits: equal for equal rules alone. */
    public String fingerprint() {
        return book.fingerprint();
    }

    /** All kinds of points that the rules can give, sorted. */
    public List<String> pointKinds() {
        return book.pointKinds();
    }

    /**
     * What these events give. Reads them once, in any order; the same event id twice is the same event once, and two
     * different events under one id are refused. Of a log: {@link ScoringEvent#of(Iterable)}. Memory: see {@link ScoreState}.
     */
    public Ledger score(Iterable<ScoringEvent> events) {
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
     * Why: a receipt for each event of this ambassador, in {@link ScoringEvent#ORDER}. Takes the same events as {@link #score}; those of others are not looked at. The credits within a window add
     * up to the board's points.
     */
    public List<Receipt> explain(Iterable<ScoringEvent> events, AmbassadorId ambassador) {
        return Receipts.of(book, EventSet.of(events, ambassador));
    }

    /** One's own page for a window, from the same events as {@link #score}; it holds nobody else's data. */
    public PersonalPage page(Iterable<ScoringEvent> events, AmbassadorId ambassador, Window window) {
        return PageFold.of(book, EventSet.of(events, ambassador), ambassador, window);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ScoringRules rules && book.equals(rules.book);
    }

    @Override
    public int hashCode() {
        return book.hashCode();
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
                "scoring rules", Finding.error("rules.unreadable", "rules file", file + " " + message));
    }
}
