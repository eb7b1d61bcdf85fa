package dev.advocacy.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.zaxxer.hikari.HikariDataSource;
import dev.advocacy.Advocacy;
import dev.advocacy.RefusedException;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.delivery.DeliveryState;
import dev.advocacy.event.AdvocacyEvent.AccessDeleted;
import dev.advocacy.event.AdvocacyEvent.LinkClicked;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.LinkId;
import dev.advocacy.event.Recorded;
import dev.advocacy.jdbc.Retention.Part;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.Window;
import dev.advocacy.testkit.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Export, limits of time, and no address of a visitor. */
abstract class PrivacyLaws {
    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final AmbassadorId KARI = Crowd.id(1);
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\d.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\d.])|(?<![0-9a-fA-F:])(?:[0-9a-fA-F]{1,4}:){3,7}[0-9a-fA-F]{1,4}"
                    + "|[0-9a-fA-F]{1,4}(?::[0-9a-fA-F]{1,4})*::[0-9a-fA-F]*");

    private final SettableClock clock = SettableClock.at(NOW);
    private @Nullable HikariDataSource source;

    /** A new database. */
    abstract HikariDataSource open();

    @BeforeEach
    void begin() throws SQLException {
        source = open();
        HostTransaction.with(source(), this::store, store -> new Crowd(store, NOW).settle(4));
        JdbcBoards.of(store(), ScoringRules.standard()).update();
    }

    @AfterEach
    void end() {
        source().close();
    }

    @Test
    @DisplayName(
            "an export holds everything of one person's, as its schema says, and nothing secret and nothing of others")
    void exports() throws IOException {
        var files = export(KARI);
        assertThat(files.keySet())
                .contains("README.txt", "schema.json")
                .filteredOn(name -> name.startsWith("media/"))
                .hasSize(4);
        var whole = String.join("\n", files.values());
        for (var what : List.of("id", "name", "account", "handle", "text", "picture", "post", "link")) {
            assertThat(whole).containsAnyOf(Crowd.mark(1, what), quoted(Crowd.mark(1, what)));
        }
        for (var what : List.of("access", "refresh", "state")) {
            assertThat(Dump.writings(Crowd.mark(1, what)).stream().filter(whole::contains))
                    .isEmpty();
        }
        var others = Stream.of(0, 2, 3).flatMap(n -> Crowd.marks(n).stream()).toList();
        assertThat(others.stream().filter(mark -> whole.contains(mark) || whole.contains(quoted(mark))))
                .isEmpty();
        assertThat(whole).doesNotContain("visitor-a");
    }

    @Test
    @DisplayName("every file of an export fits the schema in it; a file with a field more does not")
    void fitsItsSchema() throws IOException {
        var files = export(KARI);
        var names = files.keySet().stream()
                .filter(name -> name.endsWith(".json") && !name.equals("schema.json"))
                .map(name -> name.substring(0, name.length() - 5))
                .toList();
        assertThat(names).hasSize(11);
        for (var name : names) {
            var content = Objects.requireNonNull(files.get(name + ".json"));
            assertThat(faults(files, name, content)).as(name).isEmpty();
            assertThat(content.strip()).as(name).isNotEqualTo("[]").isNotEqualTo("[ ]");
            var more = content.replaceFirst("\\{", "{\"more\": 1, ");
            assertThat(faults(files, name, more)).as(name).isNotEmpty();
        }
    }

    @Test
    @DisplayName("who is not there, or was erased, has no export, and is told so")
    void exportsNobody() {
        store().personalData().erase(KARI, "the host");
        for (var id : List.of(KARI, AmbassadorId.of("nobody"))) {
            assertThatThrownBy(() -> export(id))
                    .isInstanceOfSatisfying(
                            RefusedException.class, e -> assertThat(e.code()).isEqualTo("ambassador.unknown"));
        }
    }

    @Test
    @DisplayName("nothing is forgotten a moment before its time, everything at its time, and nothing twice")
    void forgetsInTime() {
        var data = store().personalData();
        var points = points();
        assertThat(data.forget(Retention.standard())).isEmpty();
        clock.set(NOW.plus(Duration.ofMinutes(70)).minusNanos(1000));
        assertThat(data.forget(Retention.standard())).isEqualTo(Map.of("advocacy_hold", 4L));
        clock.set(NOW.plus(Duration.ofMinutes(70)));
        assertThat(data.forget(Retention.standard())).isEqualTo(Map.of("advocacy_authorization", 4L));
        clock.set(NOW.plus(Duration.ofDays(1)));
        assertThat(data.forget(Retention.standard())).isEqualTo(Map.of("advocacy_counts", 4L));
        clock.set(NOW.plus(Duration.ofDays(7)));
        assertThat(data.forget(Retention.standard())).isEqualTo(Map.of("advocacy_revocation", 4L));
        assertThat(events()).filteredOn(r -> r.event() instanceof AccessDeleted).hasSize(4);
        clock.set(NOW.plusSeconds(5).plus(Duration.ofDays(30)));
        assertThat(data.forget(Retention.standard())).isEqualTo(Map.of("advocacy_event", 12L));
        assertThat(points()).isEqualTo(points).isNotEmpty();
        clock.set(NOW.plus(Duration.ofDays(730)));
        assertThat(data.forget(Retention.standard()))
                .isEqualTo(Map.of(
                        "advocacy_approval", 4L, "advocacy_media", 4L, "advocacy_share", 4L, "advocacy_event", 8L));
        assertThat(data.forget(Retention.standard())).isEmpty();
        assertThat(points()).isEqualTo(points);
    }

    @Test
    @DisplayName(
            "an old post's delivery keeps its state and loses its text; one that may still have to be sent keeps both")
    void forgetsPosts() {
        clock.set(NOW.plus(Duration.ofDays(40)));
        store().personalData().forget(Retention.standard().with(Part.POSTS, Duration.ofDays(30)));
        var mine = store().deliveries().deliveriesOf(KARI);
        assertThat(mine)
                .extracting(d -> d.state() + " " + d.approval().post().text().isEmpty() + " "
                        + d.approval().holds())
                .containsExactly(
                        DeliveryState.PUBLISHED + " true false",
                        DeliveryState.UNCONFIRMED + " false true",
                        DeliveryState.NEEDS_PERSON + " false true",
                        DeliveryState.SCHEDULED + " false true");
        assertThat(mine.get(0).post()).isNotNull();
    }

    @Test
    @DisplayName("after 30 days a visitor is still one visitor of one person's, and nobody's else")
    void exchangesVisitors() {
        clock.set(NOW.plus(Duration.ofDays(31)));
        var two = Stream.of(1, 2)
                .map(n -> CompletableFuture.supplyAsync(
                        () -> store().personalData().forget(Retention.standard())))
                .toList();
        long exchanged = two.stream()
                .mapToLong(round -> round.join().getOrDefault("advocacy_event", 0L))
                .sum();
        assertThat(exchanged).isEqualTo(12);
        var first = visitors(Crowd.id(0));
        var second = visitors(KARI);
        assertThat(first).hasSize(3).doesNotContain("visitor-a", "visitor-b").doesNotContainAnyElementsOf(second);
        assertThat(first.get(0)).isEqualTo(first.get(1)).isNotEqualTo(first.get(2));
    }

    @Test
    @DisplayName("three years after the last consent was taken back the person is erased, and the others are not")
    void erasesWhoLeft() {
        clock.advance(Duration.ofMinutes(1));
        try (var door = door()) {
            door.ambassadors().withdraw(KARI, Consent.PARTICIPATION, "kari");
            door.ambassadors().withdraw(KARI, "board", "kari");
            door.ambassadors().withdraw(Crowd.id(2), Consent.PARTICIPATION, "the host");
        }
        clock.advance(Duration.ofDays(1095).minusSeconds(1));
        store().personalData().forget(Retention.standard());
        assertThat(store().ambassadors().ambassador(KARI)).isPresent();
        clock.advance(Duration.ofSeconds(1));
        assertThat(store().personalData().forget(Retention.standard())).containsKey("advocacy_person");
        assertThat(store().ambassadors().ambassador(KARI)).isEmpty();
        assertThat(store().ambassadors().ambassador(Crowd.id(2))).isPresent();
        clock.advance(Duration.ofDays(30));
        assertThat(store().personalData().forget(Retention.standard())).isEqualTo(Map.of("advocacy_erased", 1L));
    }

    @Test
    @DisplayName("who comes back in the moment before they would be erased is not erased, and keeps their consent")
    void erasesNobodyWhoCameBack() {
        leaveForThreeYears(KARI);
        var db = new Db(source(), DatabaseCheck.of(source()), "default", clock);
        var revocations = ((JdbcAmbassadors) store().ambassadors()).revocations();
        var round = new Forgetting(db, Retention.standard(), revocations, (who, still) -> {
            try (var door = door()) {
                door.ambassadors().enroll(Ambassador.of(who.value(), "Kari"), yes(who));
            }
            return store().personalData().eraseIf(who, still);
        });
        assertThat(round.run()).doesNotContainKey("advocacy_person");
        assertThat(store().ambassadors().ambassador(KARI).orElseThrow().consents())
                .hasSize(1);
    }

    @Test
    @DisplayName("a person who cannot be read is passed over, and the others are erased in their time")
    void passesOverWhoCannotBeRead() throws SQLException {
        leaveForThreeYears(KARI);
        try (var connection = source().getConnection();
                var update = connection.prepareStatement("UPDATE advocacy_person SET body = '{' WHERE id = ?")) {
            update.setString(1, Crowd.id(0).value());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
        assertThat(store().personalData().forget(Retention.standard())).containsKey("advocacy_person");
        assertThat(store().ambassadors().ambassador(KARI)).isEmpty();
        assertThatThrownBy(() -> store().ambassadors().ambassador(Crowd.id(0)))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.code()).isEqualTo("store.unreadable"));
    }

    private void leaveForThreeYears(AmbassadorId who) {
        try (var door = door()) {
            door.ambassadors().withdraw(who, Consent.PARTICIPATION, "the host");
            door.ambassadors().withdraw(who, "board", "the host");
        }
        clock.advance(Duration.ofDays(1095));
    }

    private Consent yes(AmbassadorId who) {
        return Consent.toParticipate("v2", clock.instant(), who.value());
    }

    @Test
    @DisplayName("a limit beyond its bounds is refused with every problem at once")
    void refusesLimits() {
        var usual = Retention.standard();
        assertThatThrownBy(() -> usual.with(Part.POSTS, Duration.ofDays(29)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("POSTS is 29 days: choose from 30 to 3650 days");
        assertThatThrownBy(() ->
                        new Retention(Map.of(Part.POSTS, Duration.ofDays(3651), Part.VISITORS, Duration.ofDays(1))))
                .hasMessageContaining("POSTS is 3651 days")
                .hasMessageContaining("VISITORS is 1 days")
                .hasMessageContaining("REVOCATIONS is missing");
        assertThat(usual.with(Part.POSTS, Duration.ofDays(30)).limits()).containsEntry(Part.POSTS, Duration.ofDays(30));
    }

    @Test
    @DisplayName("no column of any table holds a visitor's address, whichever kind it was")
    void keepsNoAddress() throws SQLException {
        var visitors =
                List.of("203.0.113.77", "198.51.100.4", "2001:db8:1234:5678:9abc:def0:1:2", "2001:db8::77", "fe80::1");
        var link = LinkId.of(Crowd.mark(1, "link") + DeliveryState.PUBLISHED);
        assertThat(visitors)
                .allMatch(address -> ADDRESS.matcher(" " + address + " ").find());
        try (var door = door()) {
            visitors.forEach(address -> assertThat(door.engagement().follow(link, "Mozilla/5.0", address))
                    .isPresent());
        }
        assertThat(visitors(KARI)).hasSize(3 + visitors.size());
        var rows = Dump.of(source()).rows().stream()
                .filter(row ->
                        row.table().startsWith("advocacy_") && !row.table().equals("advocacy_schema_history"))
                .toList();
        assertThat(rows).hasSizeGreaterThan(100);
        for (var address : visitors) {
            assertThat(rows.stream().filter(row -> row.holds(Dump.writings(address))))
                    .isEmpty();
        }
        assertThat(rows.stream()
                        .filter(row -> ADDRESS.matcher(timeless(row.text())).find()))
                .isEmpty();
    }

    /** Without times, whose hours and minutes look like parts of an address. */
    private static String timeless(String row) {
        return row.replaceAll("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d(:\\d\\d)?)", "time");
    }

    private Map<String, String> export(AmbassadorId who) throws IOException {
        var out = new ByteArrayOutputStream();
        store().personalData().export(who, out);
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static List<?> faults(Map<String, String> files, String name, String content) {
        var schema = Objects.requireNonNull(files.get("schema.json"))
                .replaceFirst("\\{", "{\"\\$ref\": \"#/\\$defs/" + name + "\", ");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(content, InputFormat.JSON);
    }

    private static String quoted(String text) {
        String json = Json.write(text);
        return json.substring(1, json.length() - 1);
    }

    private List<String> visitors(AmbassadorId who) {
        return events().stream()
                .map(Recorded::event)
                .filter(event ->
                        event instanceof LinkClicked click && click.ambassador().equals(who))
                .map(event -> ((LinkClicked) event).visitor())
                .toList();
    }

    private List<String> points() {
        var board = ScoringRules.standard().score(ScoringEvent.of(events())).board(Window.week(2026, 45));
        return board.rows().stream().map(Object::toString).toList();
    }

    private List<Recorded> events() {
        return store().events().after(0, Integer.MAX_VALUE);
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
