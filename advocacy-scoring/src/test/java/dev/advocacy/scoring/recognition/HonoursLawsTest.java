package dev.advocacy.scoring.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Laws of levels, badges and challenges, on random logs; the seed is the test's argument")
class HonoursLawsTest {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-12-15T00:00:00Z");
    private static final List<String> PEOPLE = List.of("kari", "ola", "nils");
    private static final StreakRule DAILY = StreakRule.of("daily", "share");

    static LongStream seeds() {
        return LongStream.range(1, 301);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("shuffled and repeated events give the same honours and the same challenges")
    void anyOrder(long seed) {
        var random = new Random(seed);
        var recognition = recognition(random, List.of(Badge.Keep.values()).get(random.nextInt(2)));
        var diary = diary(random);
        var asOf = START.plus(Duration.ofHours(random.nextInt(24 * 45)));
        var one = recognition.of(Diary.rules(), diary.events(), asOf);
        List<ScoringEvent> shuffled = new ArrayList<>(diary.events());
        shuffled.addAll(diary.events().subList(0, diary.events().size() / 2));
        Collections.shuffle(shuffled, random);
        var other = recognition.of(Diary.rules(), shuffled, asOf);
        for (String name : PEOPLE) {
            assertThat(other.of(AmbassadorId.of(name))).isEqualTo(one.of(AmbassadorId.of(name)));
        }
        for (Challenge challenge : recognition.challenges()) {
            assertThat(other.challenge(challenge.id())).isEqualTo(one.challenge(challenge.id()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("replaying the log moment by moment gives the same badges, dates and levels")
    void replay(long seed) {
        var random = new Random(seed);
        var recognition = recognition(random, Badge.Keep.STICKY);
        var diary = diary(random);
        var honours = recognition.of(Diary.rules(), diary.events(), END);
        for (String name : PEOPLE) {
            var who = AmbassadorId.of(name);
            var slow = new Slow(recognition, diary.events(), who);
            var personal = honours.of(who);
            for (Badge badge : recognition.badges()) {
                assertThat(personal.badge(badge.id()).map(Award::at))
                        .as("%s of %s", badge, who)
                        .isEqualTo(Optional.ofNullable(slow.firstHeld.get(badge.id())));
            }
            assertThat(personal.level().orElseThrow().number()).isEqualTo(slow.highestLevel);
        }
    }

    private static Recognition recognition(Random random, Badge.Keep keep) {
        var builder = Recognition.builder("r", 1)
                .streak(DAILY)
                .levels(new Levels(
                        "",
                        List.of(new Levels.Step("a", 0), new Levels.Step("b", 15), new Levels.Step("c", 40)),
                        Levels.Shown.HIGHEST));
        for (int i = 0; i < 3; i++) {
            builder.badge(new Badge("b" + i, "B", "Random.", criterion(random, 2), keep));
            builder.challenge(challenge("c" + i, random));
        }
        return builder.build();
    }

    private static Challenge challenge(String id, Random random) {
        var from = LocalDate.of(2026, 11, 1).plusDays(random.nextInt(20));
        long atLeast = 1L + random.nextInt(6);
        var goal = List.of(
                        new Goal.Threshold(atLeast),
                        new Goal.Race(atLeast, 1 + random.nextInt(2)),
                        new Goal.Group(atLeast))
                .get(random.nextInt(3));
        return new Challenge(
                id,
                id,
                goal,
                random.nextBoolean() ? Measure.count("share") : Measure.points("reach"),
                from,
                from.plusDays(1 + random.nextInt(15)),
                List.of(Challenge.Join.values()).get(random.nextInt(2)),
                random.nextInt(5));
    }

    private static Criterion criterion(Random random, int depth) {
        var within = List.of(
                        Span.ever(),
                        Span.rolling(1 + random.nextInt(9)),
                        Span.calendar(BoardKind.WEEK),
                        Span.calendar(BoardKind.MONTH))
                .get(random.nextInt(4));
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> new Criterion.AtLeast(Measure.count("share"), 1 + random.nextInt(4), within);
            case 1 ->
                new Criterion.AtLeast(
                        Measure.points(random.nextBoolean() ? "" : "reach"), 1 + random.nextInt(30), within);
            case 2 ->
                new Criterion.Distinct(
                        List.of(Criterion.Trait.values()).get(random.nextInt(3)),
                        new TreeSet<>(List.of("share", "click")),
                        1 + random.nextInt(3),
                        within);
            case 3 -> new Criterion.StreakOf("daily", 1 + random.nextInt(4));
            case 4 -> new Criterion.All(List.of(criterion(random, depth - 1), criterion(random, depth - 1)));
            default -> new Criterion.Any(List.of(criterion(random, depth - 1), criterion(random, depth - 1)));
        };
    }

    private static Diary diary(Random random) {
        var diary = new Diary();
        int events = 1 + random.nextInt(45);
        for (int i = 1; i <= events; i++) {
            diary.by(PEOPLE.get(random.nextInt(3)))
                    .on(List.of("linkedin", "blog", "facebook").get(random.nextInt(3)))
                    .in(List.of("Europe/Oslo", "Asia/Tokyo").get(random.nextInt(2)));
            var at = START.plus(Duration.ofHours(random.nextInt(24 * 30))).toString();
            switch (random.nextInt(6)) {
                case 0, 1 -> diary.share(at);
                case 2, 3 ->
                    diary.add(diary.event("click", at)
                            .visitor("v" + random.nextInt(3))
                            .content("c" + random.nextInt(4))
                            .post("post-" + (1 + random.nextInt(i))));
                case 4 -> takeBack(diary, at, random);
                default -> diary.join("c" + random.nextInt(3), at);
            }
        }
        return diary;
    }

    /** By the same person, as a retraction has to be. */
    private static void takeBack(Diary diary, String at, Random random) {
        if (diary.events().isEmpty()) {
            diary.share(at);
            return;
        }
        var target = diary.events().get(random.nextInt(diary.events().size()));
        diary.by(target.ambassador().value()).takeBack(target.id(), at);
    }

    /** Plays the log from its first moment on, and looks at everything anew at each. */
    private static final class Slow {
        final Map<String, Instant> firstHeld = new HashMap<>();
        int highestLevel = 1;

        Slow(Recognition recognition, List<ScoringEvent> log, AmbassadorId who) {
            var theirs = log.stream().filter(e -> e.ambassador().equals(who)).toList();
            var moments = new TreeSet<Instant>();
            theirs.forEach(event -> moments.add(event.at()));
            for (Instant now : moments) {
                var known = theirs.stream().filter(e -> !e.at().isAfter(now)).toList();
                look(recognition, new Acts(Diary.rules(), who, known), now);
            }
        }

        private void look(Recognition recognition, Acts person, Instant now) {
            var acts = person.before(now.plusNanos(1));
            for (int i = 0; i < acts.size(); i++) {
                if (acts.get(i).event().at().equals(now)) {
                    var known = acts.subList(0, i + 1);
                    recognition.badges().stream()
                            .filter(badge -> holds(badge.when(), person, known))
                            .forEach(badge -> firstHeld.putIfAbsent(badge.id(), now));
                }
            }
            long points = acts.stream().mapToLong(act -> act.points("")).sum();
            highestLevel = Math.max(highestLevel, points >= 40 ? 3 : points >= 15 ? 2 : 1);
        }

        private static boolean holds(Criterion criterion, Acts person, List<Act> known) {
            if (criterion instanceof Criterion.All all) {
                return all.parts().stream().allMatch(part -> holds(part, person, known));
            }
            if (criterion instanceof Criterion.Any any) {
                return any.parts().stream().anyMatch(part -> holds(part, person, known));
            }
            if (criterion instanceof Criterion.StreakOf streak) {
                var at = known.get(known.size() - 1).event().at();
                return StreakFold.of(DAILY, person, known, at).longestDays() >= streak.days();
            }
            return criterion instanceof Criterion.AtLeast amount
                    ? sum(amount, person.rules(), known) >= amount.atLeast()
                    : different((Criterion.Distinct) criterion, person.rules(), known)
                                    .size()
                            >= ((Criterion.Distinct) criterion).atLeast();
        }

        private static long sum(Criterion.AtLeast criterion, ScoringRules rules, List<Act> known) {
            long sum = 0;
            for (Act act : known) {
                sum += isWithin(criterion.within(), rules, act, known) ? act.amount(criterion.measure()) : 0;
            }
            return sum;
        }

        private static Set<Object> different(Criterion.Distinct criterion, ScoringRules rules, List<Act> known) {
            Set<Object> values = new HashSet<>();
            for (Act act : known) {
                if (isWithin(criterion.within(), rules, act, known)
                        && criterion.kinds().contains(act.event().kind())) {
                    values.add(
                            switch (criterion.trait()) {
                                case CHANNEL -> act.event().channel();
                                case CONTENT -> Optional.ofNullable(act.event().content());
                                case POST -> Optional.ofNullable(act.event().post());
                            });
                }
            }
            values.remove(Optional.empty());
            return values;
        }

        private static boolean isWithin(Span span, ScoringRules rules, Act act, List<Act> known) {
            long today = known.get(known.size() - 1).day();
            if (act.day() > today) {
                return false;
            }
            return span instanceof Span.Rolling rolling
                    ? today - act.day() < rolling.days()
                    : ((Span.Calendar) span)
                            .period()
                            .window(act.day(), rules.weekStart())
                            .equals(((Span.Calendar) span).period().window(today, rules.weekStart()));
        }
    }
}
