package dev.advocacy.benchmark.board;

import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AdvocacyEvent.LinkClicked;
import dev.advocacy.event.AdvocacyEvent.ShareConfirmed;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.ShareId;
import dev.advocacy.jdbc.JdbcStore;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;

/** A year of shares and clicks in a long tail of people, all of whom chose to be shown. */
final class Programme {
    static final LocalDate LAST_DAY = LocalDate.parse("2026-11-30");
    private static final Instant FIRST = Instant.parse("2025-11-30T12:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final ChannelId LINKEDIN = ChannelId.of("linkedin");
    private static final int COMMIT = 5_000;

    private final JdbcStore store;
    private final int people;
    private final Random random = new Random(20261130);

    Programme(JdbcStore store, int people) {
        this.store = store;
        this.people = people;
    }

    int upTo(long most) {
        return 1 + random.nextInt(Math.toIntExact(most));
    }

    /** One through the store, the others as copies of their row. */
    void enroll(DataSource source, String series) throws SQLException {
        var yes = List.of(Consent.toParticipate("v1", FIRST, "person-0"), Consent.toBeShown("v1", FIRST, "person-0"));
        var first = new Ambassador(person(0), "Somebody", Locale.ENGLISH, Set.of(), yes, Map.of());
        store.ambassadors().put(first, List.of());
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO advocacy_person (tenant, id, body) SELECT tenant, 'person-' || s.n,"
                    + " REPLACE(body, 'person-0', 'person-' || s.n) FROM advocacy_person, "
                    + series.formatted(people - 1));
        }
    }

    /** Over the whole year, in the order of time but for one in a hundred, which comes up to three days late. */
    void year(int events) {
        for (int from = 0; from < events; from += COMMIT) {
            int size = Math.min(COMMIT, events - from);
            var next = new ArrayList<AdvocacyEvent>(size);
            for (int i = from; i < from + size; i++) {
                next.add(event(FIRST.plus(YEAR.multipliedBy(i).dividedBy(events))));
            }
            store.record(next);
        }
    }

    /** On the last day. */
    void day(int events) {
        var next = new ArrayList<AdvocacyEvent>(events);
        for (int i = 0; i < events; i++) {
            next.add(event(FIRST.plus(YEAR)));
        }
        store.record(next);
    }

    private AdvocacyEvent event(Instant due) {
        double u = random.nextDouble();
        var who = person((int) (people * u * u));
        var at = random.nextInt(100) == 0 ? due.minusSeconds(random.nextInt(259_200)) : due;
        var delivery = DeliveryId.of(who + "-" + at.getEpochSecond() / 864_000);
        var content = ContentId.of("content-" + random.nextInt(200));
        return random.nextInt(10) < 3
                ? new ShareConfirmed(
                        at,
                        ShareId.of("share"),
                        delivery,
                        who,
                        content,
                        LINKEDIN,
                        Evidence.RESPONSE,
                        random.nextBoolean(),
                        true)
                : new LinkClicked(
                        at,
                        LinkId.of("link"),
                        delivery,
                        who,
                        content,
                        LINKEDIN,
                        "visitor-" + random.nextInt(1_000_000),
                        random.nextInt(10) == 0,
                        true);
    }

    private static AmbassadorId person(int n) {
        return AmbassadorId.of("person-" + n);
    }
}
