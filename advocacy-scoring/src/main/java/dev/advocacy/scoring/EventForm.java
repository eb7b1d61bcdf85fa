package dev.advocacy.scoring;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One event as somebody wrote it down, field by field and as text: what is right becomes a {@link ScoringEvent}, what is
 * wrong is told all at once. To be filled again and again, so that what many events share is held once. Not thread-safe.
 */
public final class EventForm {
    /** The fields, in the order in which they are written. */
    public static final List<String> FIELDS = List.of(
            "id",
            "kind",
            "ambassador",
            "at",
            "channel",
            "visitor",
            "value",
            "retracts",
            "post",
            "content",
            "marks",
            "zone");

    /** Those that every event needs. */
    public static final List<String> NEEDED = FIELDS.subList(0, 5);

    private static final Map<String, Integer> PLACES = IntStream.range(0, FIELDS.size())
            .boxed()
            .collect(Collectors.toUnmodifiableMap(FIELDS::get, place -> place));
    private static final int LONGEST_QUOTE = 60;
    private final Map<String, AmbassadorId> ambassadors = new HashMap<>();
    private final Map<String, ChannelId> channels = new HashMap<>();
    private final Map<String, String> shared = new HashMap<>();
    private final @Nullable String[] texts = new @Nullable String[FIELDS.size()];
    private final List<Finding> problems = new ArrayList<>();

    /** Empties it. */
    public EventForm clear() {
        Arrays.fill(texts, null);
        problems.clear();
        return this;
    }

    /**
     * Writes a field. Empty text stands for nothing; {@code marks} are put one after the other with blanks between.
     *
     * @return whether there is such a field
     */
    public boolean put(String field, String text) {
        var place = PLACES.get(field);
        if (place != null && !text.isEmpty()) {
            texts[place] = text;
        }
        return place != null;
    }

    /** Whether there is such a field. */
    public static boolean has(String field) {
        return PLACES.containsKey(field);
    }

    /** Notes what is wrong with a field before it can be written. */
    public void problem(String code, String field, String value, String message) {
        problems.add(
                Finding.error("event." + code, field, field + ": " + message).with("value", quote(value)));
    }

    /** The event. A {@link RefusedException} names every problem, each with its field, its value and the way out. */
    public ScoringEvent event() {
        NEEDED.forEach(this::require);
        var at = instant();
        long value = value();
        var ambassador = ambassador();
        var channel = channel();
        if (!problems.isEmpty() || at == null || ambassador == null || channel == null) {
            throw refusal();
        }
        return new ScoringEvent(
                text("id"),
                share(text("kind")),
                ambassador,
                at,
                channel,
                of("post"),
                of("content"),
                of("visitor"),
                value,
                marks(),
                zone(),
                of("retracts"));
    }

    /** Everything that was noted. */
    RefusedException refusal() {
        return new RefusedException("event " + quote(text("id")), problems);
    }

    /** Half of a surrogate pair is no character: it could not be written anywhere again. */
    void refuseHalfCharacters() {
        for (int i = 0; i < texts.length; i++) {
            var text = texts[i];
            if (text != null
                    && text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                problem(
                        "half-character",
                        FIELDS.get(i),
                        "",
                        "holds half a character (a lone surrogate): mend what wrote it");
            }
        }
    }

    private String text(String field) {
        return Objects.requireNonNullElse(of(field), "");
    }

    private @Nullable String of(String field) {
        return texts[PLACES.getOrDefault(field, 0)];
    }

    private void require(String field) {
        if (text(field).isEmpty() && problems.stream().noneMatch(p -> p.field().equals(field))) {
            problem("missing", field, "", "is missing: every event needs it");
        }
    }

    private @Nullable Instant instant() {
        var text = text("at");
        return text.isEmpty() ? null : EventTime.read(text, this);
    }

    private long value() {
        var text = text("value");
        return text.isEmpty() ? ScoringEvent.ONE : EventValue.read(text, this);
    }

    private @Nullable AmbassadorId ambassador() {
        var text = text("ambassador");
        return text.isEmpty() ? null : checked("ambassador", text, ambassadors, AmbassadorId::of);
    }

    private @Nullable ChannelId channel() {
        var text = text("channel");
        return text.isEmpty() ? null : checked("channel", text, channels, ChannelId::of);
    }

    private <T> @Nullable T checked(String field, String text, Map<String, T> known, Function<String, T> type) {
        try {
            return known.computeIfAbsent(text, type);
        } catch (IllegalArgumentException e) {
            problem("bad-" + field, field, text, e.getMessage() + ": mend it where it is written");
            return null;
        }
    }

    private Set<String> marks() {
        var text = text("marks");
        if (text.isEmpty()) {
            return Set.of();
        }
        Set<String> marks = new TreeSet<>();
        for (String mark : text.split(" +", -1)) {
            if (!mark.isEmpty()) {
                marks.add(share(mark));
            }
        }
        return marks;
    }

    private @Nullable String zone() {
        var zone = of("zone");
        return zone == null ? null : share(zone);
    }

    private String share(String text) {
        return shared.computeIfAbsent(text, t -> t);
    }

    /** What stands there, shortened where it is long. */
    static String quote(String text) {
        return text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "...";
    }
}
