package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A small programme of November 2026 for tests. */
final class Cast {
    static final ChannelId LINKEDIN = ChannelId.of("linkedin");
    static final ChannelId X = ChannelId.of("x");
    static final Days NOVEMBER = new Days(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));

    private Cast() {}

    static AmbassadorId person(int number) {
        return AmbassadorId.of(String.format(Locale.ROOT, "p%02d", number));
    }

    static ScoringEvent event(String id, String kind, int person, String at, ChannelId channel) {
        return ScoringEvent.of(id, kind, person(person), Instant.parse(at), channel)
                .post("post-" + person);
    }

    static ScoringEvent share(int person) {
        return event("s" + person, ScoringEvent.SHARE, person, "2026-11-02T08:00:00Z", LINKEDIN);
    }

    static ScoringEvent click(String id, int person, String visitor, String at) {
        return event(id, ScoringEvent.CLICK, person, at, LINKEDIN).visitor(visitor);
    }

    /** One share and one click of each of so many people; visitor {@code v3} clicks as {@code c3} on what {@code p03} shared. */
    static List<ScoringEvent> log(int people) {
        List<ScoringEvent> log = new ArrayList<>();
        for (int i = 1; i <= people; i++) {
            log.add(share(i));
            log.add(click("c" + i, i, "v" + i, "2026-11-03T09:00:00Z"));
        }
        return log;
    }

    static Conversion.Made sale(String id, String click, String at, String amount, String currency) {
        return new Conversion.Made(id, ConversionKind.SALE, Instant.parse(at), Money.of(amount, currency), click, null);
    }

    static Conversion.Made sale(String id, String click, String amount) {
        return sale(id, click, "2026-11-10T12:00:00Z", amount, "EUR");
    }

    /** A plan of November in euros. */
    static Plan plan(String... fields) {
        return Plan.parse(
                "{\"id\": \"november\", \"currency\": \"EUR\", \"from\": \"2026-11-01\", \"until\": \"2026-11-30\","
                        + " \"windows\": {\"sale\": 30, \"hire\": 90}"
                        + (fields.length == 0 ? "" : ", " + String.join(", ", fields))
                        + "}");
    }

    static String licence(String amount) {
        return "\"licences\": [{\"what\": \"platform\", \"amount\": " + amount + ", \"source\": \"invoice 17\"}]";
    }

    /** Clicks at 1, 2 or 4 euros on LinkedIn, of the year 2026. */
    static RateCard card() {
        return RateCard.builder("ours-2026", "EUR", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))
                .price("linkedin", "click", 1, "1", "2", "4", "our own campaigns of 2026")
                .build();
    }
}
