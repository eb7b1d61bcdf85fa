package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.Advocacy;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.channel.Metric;
import dev.advocacy.channel.PostRef;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.engagement.EngagementCounts;
import dev.advocacy.event.AdvocacyEvent.AccessDeleted;
import dev.advocacy.event.AdvocacyEvent.LinkClicked;
import dev.advocacy.event.AdvocacyEvent.ShareEdited;
import dev.advocacy.event.AdvocacyEvent.ShareRetracted;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.Evidence;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.Recorded;
import dev.advocacy.scoring.Board;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.Window;
import dev.advocacy.testkit.SettableClock;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is left of a person after they were erased: nothing that tells who they were, and every total. */
abstract class ErasureLaws {
    static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final int PEOPLE = 300;
    private static final int KARI = 123;
    private static final AmbassadorId KARIS = Crowd.id(KARI);
    private static final Duration LEASE = Duration.ofSeconds(55);

    private final SettableClock clock = SettableClock.at(NOW);
    private @Nullable HikariDataSource source;

    /** A new database. */
    abstract HikariDataSource open();

    /** The whole database as somebody has it who steals it. */
    abstract String stolen(HikariDataSource database) throws Exception;

    @BeforeEach
    void begin() {
        source = open();
    }

    @AfterEach
    void end() {
        source().close();
    }

    @Test
    @DisplayName("of 300 people one is erased: no column and no file tells of them, and nobody else's row is touched")
    void erases() throws Exception {
        settle(PEOPLE);
        var before = Dump.of(source());
        var karis = writings(KARI);
        var theirs = store().deliveries().deliveriesOf(KARIS).stream()
                .map(d -> d.id().value())
                .toList();
        for (var mark : Crowd.visible(KARI)) {
            assertThat(before.rows()).as(mark).anyMatch(row -> row.holds(List.of(mark, json(mark))));
        }
        assertThat(store().personalData().erase(KARIS, "the host").status()).isEqualTo(Erasure.Status.ERASED);

        var after = Dump.of(source());
        assertThat(after.rows().stream().filter(row -> row.holds(karis))).isEmpty();
        var left = Set.copyOf(after.rows());
        var others = before.rows().stream()
                .filter(row -> !row.holds(karis) && !row.holds(theirs))
                .toList();
        assertThat(others).hasSizeGreaterThan(PEOPLE * 20);
        assertThat(others.stream().filter(row -> !left.contains(row))).isEmpty();

        String file = stolen(source());
        assertThat(file.contains(plain(Crowd.mark(KARI + 1, "name")))).isTrue();
        assertThat(Crowd.marks(KARI).stream()
                        .flatMap(mark -> Dump.writings(plain(mark)).stream())
                        .filter(file::contains))
                .isEmpty();
    }

    @Test
    @DisplayName("every total stays: events of each kind, deliveries in each state, points; boards differ in one name")
    void keepsTotals() throws SQLException {
        settle(12);
        try (var door = door()) {
            door.ambassadors().withdraw(Crowd.id(3), Consent.PARTICIPATION, "the host");
        }
        var events = events();
        var census = store().deliveries().census();
        var erased = store().personalData().erase(Crowd.id(3), "the host");
        assertThat(erased.status()).isEqualTo(Erasure.Status.ERASED);
        assertThat(store().deliveries().census()).isEqualTo(census);
        assertThat(kinds(events())).isEqualTo(kinds(events));
        assertThat(events())
                .extracting(Recorded::number)
                .isEqualTo(events.stream().map(Recorded::number).toList());
        assertThat(points(events())).isEqualTo(points(events)).hasSize(12);
        assertThat(board(events()).row(Crowd.id(3))).isEmpty();
        assertThat(events())
                .filteredOn(recorded -> recorded.event() instanceof LinkClicked click
                        && click.ambassador().value().startsWith("erased-"))
                .extracting(recorded -> ((LinkClicked) recorded.event()).visitor())
                .satisfies(
                        seen -> assertThat(seen.get(0)).isEqualTo(seen.get(1)).isNotEqualTo("visitor-a"))
                .satisfies(seen -> assertThat(seen.get(2)).isNotEqualTo(seen.get(1)));
    }

    @Test
    @DisplayName("the second time finds nothing and says so, and somebody who never was is not found either")
    void findsNothingTwice() throws SQLException {
        settle(3);
        var data = store().personalData();
        assertThat(data.erase(Crowd.id(0), "the host").rows())
                .containsEntry("advocacy_account", 2L)
                .containsEntry("advocacy_approval", 4L)
                .containsEntry("advocacy_link", 3L)
                .containsEntry("advocacy_hold", 1L)
                .containsEntry("advocacy_authorization", 1L)
                .containsEntry("advocacy_revocation", 2L);
        assertThat(data.erase(Crowd.id(0), "the host"))
                .isEqualTo(new Erasure(Erasure.Status.NOTHING_FOUND, 0, Map.of()));
        assertThat(data.erase(AmbassadorId.of("nobody"), "the host").status()).isEqualTo(Erasure.Status.NOTHING_FOUND);
    }

    @Test
    @DisplayName("while a post is on its way nothing is erased, nothing new goes out, and it is to be called again")
    void waitsForWhatIsUnderWay() throws SQLException {
        settle(2);
        clock.advance(Duration.ofMinutes(20));
        var store = store();
        var claimed = store.deliveries().claim("node-1", LEASE, 100, Set.of()).stream()
                .filter(d -> d.state() == DeliveryState.CLAIMED)
                .toList();
        assertThat(claimed).hasSize(2);
        var armed = store.deliveries().arm(claimed.get(0), LEASE).orElseThrow();
        assertThat(armed.state()).isEqualTo(DeliveryState.ARMED);
        var whose = armed.approval().ambassador();
        var answer = store.personalData().erase(whose, "the host");
        assertThat(answer.status()).isEqualTo(Erasure.Status.CALL_AGAIN);
        assertThat(answer.inHand()).isEqualTo(2);
        assertThat(store.deliveries().delivery(armed.id()).orElseThrow().approval())
                .isEqualTo(armed.approval());
        assertThat(store.ambassadors().ambassador(whose).orElseThrow().consentsTo(Consent.PARTICIPATION))
                .isFalse();

        var post = new PostRef("urn:1", null);
        assertThat(store.deliveries().save(armed.published(post, Evidence.RESPONSE), List.of()))
                .isTrue();
        clock.advance(LEASE);
        store.deliveries().releaseEnded(Duration.ofSeconds(90));
        assertThat(store.personalData().erase(whose, "the host").status()).isEqualTo(Erasure.Status.ERASED);
    }

    @Test
    @DisplayName(
            "what comes too late, after its person was erased, counts for nobody, and writes neither post nor name")
    void writesNothingLate() throws SQLException {
        settle(1);
        var store = store();
        var before = store.deliveries().deliveriesOf(Crowd.id(0));
        var published = before.get(0);
        store.personalData().erase(Crowd.id(0), "the host");
        int events = events().size();
        store.deliveries()
                .record(List.of(
                        new ShareRetracted(NOW, published.share(), published.id(), Crowd.id(0), Crowd.NET),
                        new ShareEdited(NOW, published.share(), published.id(), Crowd.id(0), Crowd.NET, "hash")));
        store.engagement()
                .keep(
                        new EngagementCounts(published.id(), Map.of(Metric.IMPRESSIONS, 7L), clock.instant()),
                        NOW.plusSeconds(86_400));
        assertThat(events()).hasSize(events);
        assertThat(store.engagement().counts(published.id())).isEmpty();

        var late = before.get(1);
        var where = new PostRef(Crowd.mark(0, "post"), null);
        assertThat(store.deliveries().save(late.published(where, Evidence.LOOKUP), List.of()))
                .isFalse();
        var again = store.deliveries().delivery(late.id()).orElseThrow();
        assertThat(store.deliveries().save(again.published(where, Evidence.LOOKUP), List.of()))
                .isTrue();
        var stored = store.deliveries().delivery(late.id()).orElseThrow();
        assertThat(stored.state()).isEqualTo(DeliveryState.PUBLISHED);
        assertThat(stored.post()).isNull();
        assertThat(stored.owner()).isNull();
        var karis = writings(0);
        assertThat(Dump.of(source()).rows().stream().filter(row -> row.holds(karis)))
                .isEmpty();
    }

    @Test
    @DisplayName("an erasure waits for a node that is just taking a delivery in hand, and then erases nothing")
    void waitsForWhoTakesItInHand() throws SQLException {
        settle(1);
        var store = store();
        var unconfirmed = store.deliveries().deliveriesOf(Crowd.id(0)).get(1);
        try (var connection = source().getConnection();
                var claim = connection.prepareStatement("UPDATE advocacy_delivery SET owner = 'node-9',"
                        + " lease_until = due, fence = fence + 1 WHERE id = ?")) {
            connection.setAutoCommit(false);
            claim.setString(1, unconfirmed.id().value());
            assertThat(claim.executeUpdate()).isEqualTo(1);
            var erasing =
                    CompletableFuture.supplyAsync(() -> store.personalData().erase(Crowd.id(0), "the host"));
            while (!isWaitedFor() && !erasing.isDone()) {
                Thread.onSpinWait();
            }
            connection.commit();
            connection.setAutoCommit(true);
            assertThat(erasing.join()).isEqualTo(new Erasure(Erasure.Status.CALL_AGAIN, 1, Map.of()));
        }
        assertThat(store.ambassadors().ambassador(Crowd.id(0))).isPresent();
    }

    /** Whether anybody waits for a lock. */
    private boolean isWaitedFor() throws SQLException {
        String waiting = DatabaseCheck.of(source()) == Dialect.H2
                ? "SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS WHERE BLOCKER_ID IS NOT NULL"
                : "SELECT COUNT(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                        + " AND datname = current_database()";
        try (var connection = source().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(waiting)) {
            return rows.next() && rows.getInt(1) > 0;
        } catch (SQLException e) {
            if (e.getErrorCode() == ErrorCode.GENERAL_ERROR_1) {
                return false; // H2 trips over a session that commits while it lists them; it is asked again
            }
            throw e;
        }
    }

    @Test
    @DisplayName(
            "the SDK can still read an erased delivery, looks for nothing, sends nothing, and no old copy can be saved")
    void staysReadable() throws SQLException {
        settle(1);
        var store = store();
        var before = store.deliveries().deliveriesOf(Crowd.id(0));
        store.personalData().erase(Crowd.id(0), "the host");
        clock.advance(Duration.ofHours(1));
        try (var door = door()) {
            door.deliveries().deliverDue();
            assertThat(before)
                    .extracting(d -> state(door, d))
                    .containsExactly(
                            DeliveryState.PUBLISHED,
                            DeliveryState.UNCONFIRMED,
                            DeliveryState.NEEDS_PERSON,
                            DeliveryState.WITHDRAWN);
            var asked = before.get(2);
            assertThat(store.deliveries().save(asked.published(new PostRef("x", null), Evidence.PERSON), List.of()))
                    .isFalse();
            var again = door.deliveries().isNotThere(asked.id());
            assertThat(again.approval().post().text()).isEmpty();
            var claimed = store.deliveries().claim("node-1", LEASE, 9, Set.of());
            assertThat(claimed).extracting(Delivery::id).containsExactly(asked.id());
            assertThat(store.deliveries()
                            .arm(claimed.get(0), LEASE)
                            .orElseThrow()
                            .state())
                    .isEqualTo(DeliveryState.WITHDRAWN);
        }
        assertThat(store.deliveries().deliveriesOf(Crowd.id(0))).isEmpty();
    }

    @Test
    @DisplayName(
            "access that the network has yet to end is ended under nobody's name, also where a node had it in hand")
    void endsAccess() throws SQLException {
        settle(1);
        var store = store();
        clock.advance(Duration.ofDays(1));
        var inHand = store.ambassadors().claimRevocations(9);
        assertThat(inHand).hasSize(1);
        store.personalData().erase(Crowd.id(0), "the host");
        var late = new AccessDeleted(NOW, Crowd.id(0), Crowd.NET, "x", true, "revoked");
        assertThat(store.ambassadors().settle(inHand.get(0), null, List.of(late)))
                .isFalse();
        clock.advance(Duration.ofDays(1));
        var waiting = store.ambassadors().claimRevocations(9);
        assertThat(waiting).hasSize(2).allSatisfy(revocation -> {
            assertThat(revocation.ambassador().value()).startsWith("erased-");
            assertThat(revocation.account().id()).isEqualTo("forgotten");
            assertThat(revocation.credentials().accessToken().reveal()).isEqualTo(Crowd.mark(0, "access"));
        });
        assertThat(store.ambassadors().settle(waiting.get(0), null, List.of())).isTrue();
    }

    @Test
    @DisplayName("no import brings an erased person back, unless they are let in again")
    void staysErased() throws SQLException {
        settle(1);
        var store = store();
        var before = store.deliveries().deliveriesOf(Crowd.id(0)).get(0);
        var link = store.engagement()
                .link(LinkId.of(Crowd.mark(0, "link") + "PUBLISHED"))
                .orElseThrow();
        store.personalData().erase(Crowd.id(0), "the host");
        try (var door = door()) {
            var person = Ambassador.of(Crowd.id(0).value(), "Kari");
            var yes = Consent.toParticipate("v1", NOW, Crowd.id(0).value());
            assertThatThrownBy(() -> door.ambassadors().enroll(person, yes))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo("person.erased"))
                    .hasMessageContaining("letReturn");
            var click = new LinkClicked(
                    NOW, link.id(), before.id(), Crowd.id(0), before.content(), Crowd.NET, "v", false, true);
            store.engagement().clicked(List.of(click));
            assertThatThrownBy(() -> new Crowd(store, NOW).importShares(1, 0))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.code()).isEqualTo("person.erased"));
            assertThat(store.shares().sharesOf(Crowd.id(1))).isEmpty();
            assertThat(store.personalData().erase(Crowd.id(0), "x").status()).isEqualTo(Erasure.Status.NOTHING_FOUND);
            store.personalData().letReturn(Crowd.id(0));
            assertThat(door.ambassadors().enroll(person, yes).consents()).hasSize(1);
            assertThat(door.deliveries().of(Crowd.id(0))).isEmpty();
        }
    }

    private static DeliveryState state(Advocacy door, Delivery delivery) {
        return door.deliveries().require(delivery.id()).state();
    }

    /** The part that a file writes as it is, whatever its writing of other letters. */
    private static String plain(String mark) {
        return mark.substring(0, mark.indexOf('\u00d8'));
    }

    private static List<String> writings(int n) {
        var all = new ArrayList<String>();
        for (var mark : Crowd.marks(n)) {
            all.addAll(Dump.writings(mark));
            all.add(json(mark));
        }
        return all;
    }

    private static String json(String text) {
        String quoted = Json.write(text);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static Map<String, Long> kinds(List<Recorded> events) {
        return events.stream()
                .collect(Collectors.groupingBy(e -> e.event().getClass().getSimpleName(), Collectors.counting()));
    }

    private static List<String> points(List<Recorded> events) {
        return board(events).rows().stream()
                .map(row -> row.points().toString())
                .sorted()
                .toList();
    }

    private static Board board(List<Recorded> events) {
        return ScoringRules.standard().score(ScoringEvent.of(events)).board(Window.week(2026, 45));
    }

    private List<Recorded> events() {
        return store().events().after(0, Integer.MAX_VALUE);
    }

    private void settle(int people) throws SQLException {
        HostTransaction.with(source(), this::store, store -> new Crowd(store, NOW).settle(people));
    }

    private Advocacy door() {
        return Advocacy.builder()
                .store(store())
                .clock(clock)
                .executor(Runnable::run, 1)
                .build();
    }

    private JdbcStore store() {
        return store(source());
    }

    private JdbcStore store(javax.sql.DataSource where) {
        return JdbcStore.builder(where, Keys.SOME).clock(clock).open();
    }

    private HikariDataSource source() {
        return java.util.Objects.requireNonNull(source);
    }
}
