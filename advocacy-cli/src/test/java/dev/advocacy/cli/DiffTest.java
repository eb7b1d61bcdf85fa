package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules before and after, replays, receipts. */
class DiffTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("a change of rules says what changed, who moves and by which rules")
    void diff() throws IOException {
        var rules = Files.writeString(
                folder.resolve("rules.json"),
                Ran.cli("rules", "standard")
                        .out()
                        .replaceFirst("\"version\": 1", "\"version\": 2")
                        .replace("\"default\": 10", "\"default\": 12"));

        var ran = Ran.cli("diff", "--events", events(), "--rules", "standard", "--to", rules, "--window", "2026-11");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.lines())
                .containsExactly(
                        "ambassador,points,pointsAfter,rank,rankAfter,why",
                        "kari,10,12,1,1,rule share 10 becomes 12",
                        "ola,10,12,1,1,rule share 10 becomes 12");
        assertThat(ran.err())
                .contains(
                        "rules[share].weight.default was 10 and becomes 12",
                        "from standard@1 to standard@2: 2 move, 0 stay");
    }

    @Test
    @DisplayName("a log is replayed backwards to the same checksum")
    void replay() throws IOException {
        var ran = Ran.cli("replay", "--events", events(), "--rules", "standard", "--json");

        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).hasSize(2);
        assertThat(ran.lines().get(0).replace("events.ndjson\"", "\""))
                .isEqualTo(ran.lines().get(1).replace("events.ndjson, backwards\"", "\""));
    }

    @Test
    @DisplayName("two logs that are not the same differ by row, with exit code 1")
    void differ() throws IOException {
        var other = Events.file(folder, "other.ndjson", Events.KARI);
        var ran = Ran.cli("replay", "--events", events(), "--rules", "standard", "--with", other, "--board", "all");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("1 row not the same:", "all all ola: 10 points, rank 1 | no row");
    }

    @Test
    @DisplayName("a replay ends where it is told to: before a moment, or with an event")
    void until() throws IOException {
        assertThat(Ran.cli("replay", "--events", events(), "--rules", "standard", "--until", "2026-11-30T08:15:00Z")
                        .out())
                .contains("events    0");
        assertThat(Ran.cli("replay", "--events", events(), "--rules", "standard", "--through", "1")
                        .out())
                .contains("events    1");
        assertThat(Ran.cli("replay", "--events", events(), "--rules", "standard", "--through", "x"))
                .extracting(Ran::code)
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a person's receipts are sentences that add up, or data with every cap")
    void explain() throws IOException {
        var ran = Ran.cli("explain", "--events", events(), "--rules", "standard", "--ambassador", "kari");

        assertThat(ran.lines())
                .containsExactly("On 2026-11-30 the share 1 on linkedin gave 10 points: rule share@1, 10 of 30 today.");
        assertThat(ran.err()).contains("kari has 10 points under standard@1: 1 of 1 events gave some");
        assertThat(Ran.cli("explain", "--events", events(), "--rules", "standard", "--ambassador", "kari", "--json")
                        .out())
                .contains("\"credited\":10", "\"rule\":\"share\"", "\"used\":10", "\"most\":30");
    }

    @Test
    @DisplayName("somebody of whom no event is, is told with others who begin alike")
    void nobody() throws IOException {
        var ran = Ran.cli("explain", "--events", events(), "--rules", "standard", "--ambassador", "karl");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("no event is of \"karl\"; there are, for example, kari");
    }

    private Path events() throws IOException {
        return Events.file(folder, "events.ndjson", Events.KARI, Events.OLA);
    }
}
