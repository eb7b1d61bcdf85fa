package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.advocacy.value.ClickSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("advocacy roi")
class RoiTest {
    @TempDir
    private static Path shared;

    private static Path events;

    @TempDir
    private Path folder;

    @BeforeAll
    static void events() {
        events = Example.events(shared);
    }

    private static Ran withConversions(Object... more) {
        List<Object> args = new ArrayList<>(List.of("--conversions", Example.file("crm.csv")));
        args.addAll(List.of(more));
        return Example.roi(events, args.toArray());
    }

    private static String row(Ran ran, String figure) {
        return ran.lines().stream()
                .filter(line -> line.startsWith(figure + ","))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + figure + " in\n" + ran.out() + ran.err()));
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    @DisplayName("every figure has its value between low and high, its unit, its days and its plan")
    void rows() {
        var ran = withConversions();

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.lines().get(0)).isEqualTo("figure,of,value,low,high,unit,from,until,plan,card,note");
        assertThat(ran.lines().subList(1, ran.lines().size()))
                .hasSizeGreaterThan(15)
                .allSatisfy(line -> {
                    var cells = line.split(",", -1);
                    assertThat(Double.parseDouble(cells[2]))
                            .isBetween(Double.parseDouble(cells[3]), Double.parseDouble(cells[4]));
                    assertThat(cells[5]).isNotEmpty();
                    assertThat(line).contains("2026-09-01,2026-11-30,autumn-2026");
                });
        assertThat(row(ran, "returnMultiple")).endsWith("of revenue alone");
        assertThat(ran.err()).contains("known: ").contains("assumed: ").contains("limit: ");
    }

    @Test
    @DisplayName(
            "earned media value changes no return unless it is asked to, and then the answer says so, with the card's id")
    void emv() {
        var without = withConversions();
        Object[] card = {
            "--card", Example.file("card.json"), "--formula", "dynamic-signal", "--counts", Example.file("counts.csv")
        };
        var beside = withConversions(card);
        List<Object> more = new ArrayList<>(List.of(card));
        more.add("--add-emv");
        var added = withConversions(more.toArray());

        assertThat(row(beside, "netRoi").replace("own-campaigns-2026", "")).isEqualTo(row(without, "netRoi"));
        assertThat(row(beside, "emv")).contains("own-campaigns-2026,formula dynamic-signal@1");
        assertThat(row(added, "netRoi"))
                .isNotEqualTo(row(beside, "netRoi"))
                .endsWith("own-campaigns-2026,earned media value is added to revenue");
        assertThat(added.err()).contains("limit: earned media value is added to revenue here because it was asked for");
    }

    @Test
    @DisplayName(
            "the same data in another order and another format gives the same answer; another seed another interval alone")
    void sameAnswer() throws IOException {
        var expected = withConversions();
        var lines = new ArrayList<>(Files.readAllLines(Example.file("crm.csv")));
        var header = lines.remove(0);
        Collections.shuffle(lines, new Random(1));
        lines.add(0, header);
        var crm = file("crm.csv", lines.toArray(String[]::new));

        assertThat(Example.roi(events, "--conversions", crm).out()).isEqualTo(expected.out());
        var other = withConversions("--seed", 2);
        assertThat(row(other, "revenue")).isNotEqualTo(row(expected, "revenue"));
        assertThat(row(other, "revenue").split(",", -1)[2])
                .isEqualTo(row(expected, "revenue").split(",", -1)[2]);
    }

    @Test
    @DisplayName(
            "all that is wrong with a file of conversions is told at once, by line and way out, and nothing is answered")
    void badConversions() throws IOException {
        var crm = file(
                "crm.csv",
                "id,kind,at,value,currency,click,visitor,retracts,stage",
                "1,sale,2026-10-10T10:00:00Z,-5,EUR,e2,,,won",
                "2,purchase,2026-10-10T10:00:00Z,,,e2,,,",
                "3,sale,10.10.2026,5,,e2,,,",
                "4,lead,2026-10-10T10:00:00Z,,,e2,,,");

        var ran = Example.roi(events, "--conversions", crm);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        "crm.csv: line 2: value: \"-5\" is below 0: take a conversion back with a line of kind retraction")
                .contains(
                        "line 3: kind: \"purchase\" is unknown: use lead, application, hire, sale, referral or retraction")
                .contains("line 4: at: \"10.10.2026\" is no instant")
                .contains("line 4: currency: is missing")
                .contains("column \"stage\" is not read");
    }

    @Test
    @DisplayName("a reused external id, a rate that is missing and a plan that is wrong are refused by name")
    void refused() throws IOException {
        var twice = file(
                "twice.csv",
                "id,kind,at,value,currency,click",
                "1,sale,2026-10-10T10:00:00Z,5,EUR,e2",
                "1,sale,2026-10-10T10:00:00Z,6,EUR,e2");
        assertThat(Example.roi(events, "--conversions", twice))
                .extracting(Ran::code, Ran::out)
                .containsExactly(1, "");
        assertThat(Example.roi(events, "--conversions", twice).err()).contains("id: 1 stands for two different lines");

        var crowns = file("nok.csv", Files.readString(Example.file("crm.csv")).replace(",EUR,", ",NOK,"));
        assertThat(Example.roi(events, "--conversions", crowns).err()).contains("no rate from NOK to EUR of 2026-");

        var plan = file("plan.json", "{\"id\": \"p\", \"currency\": \"EUR\", \"from\": \"2026-09-01\"}");
        var ran = Ran.cli("roi", "--events", events, "--plan", plan);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("plan.json: until: is missing").contains("plan.json: windows: is missing");
    }

    @Test
    @DisplayName("an empty file, a column that is there twice and half a Parquet file are told as what they are")
    void halfFiles() throws IOException {
        var empty = Files.writeString(folder.resolve("empty.csv"), "");
        assertThat(Example.roi(events, "--conversions", empty))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(
                        ran -> assertThat(ran.err()).contains("empty.csv is empty: its first line names the columns"));
        assertThat(Example.roi(events, "--conversions", file("twice.csv", "id,kind,at,value,value", "1,sale,x,1,2"))
                        .err())
                .contains("twice.csv: line 1: the header has value twice");
        assertThat(Example.roi(events, "--conversions", file("half.parquet", "PAR1"))
                        .err())
                .contains("half.parquet is no whole Parquet file");
    }

    @Test
    @DisplayName("a plan that begins with a byte order mark is read; too few resamples are a wrong call")
    void markAndCall() throws IOException {
        var marked = Files.writeString(
                folder.resolve("marked.json"), "\uFEFF" + Files.readString(Example.file("plan.json")));
        assertThat(Ran.cli("roi", "--events", events, "--plan", marked).code()).isZero();
        assertThat(withConversions("--resamples", 9))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(2))
                .satisfies(ran -> assertThat(ran.err()).contains("--resamples: 9 are too few"));
    }

    @Test
    @DisplayName("a card that is out of date, one without a formula, and no card for --add-emv are refused")
    void cards() throws IOException {
        var old = file(
                "old.json", Files.readString(Example.file("card.json")).replace("\"2026-12-31\"", "\"2026-10-31\""));
        assertThat(withConversions("--card", old, "--formula", "trapit").err())
                .contains("card: own-campaigns-2026 holds from 2026-01-01 to 2026-10-31, and not on all days");
        assertThat(withConversions("--card", "example").code()).isEqualTo(2);
        assertThat(withConversions("--add-emv"))
                .satisfies(ran -> assertThat(ran.code()).isEqualTo(1))
                .satisfies(ran -> assertThat(ran.err()).contains("missing is the rate card"));
    }

    @Test
    @DisplayName("four people are no group: nothing is told of them")
    void few() throws IOException {
        var four = Events.file(
                folder,
                "four.ndjson",
                Events.KARI,
                Events.OLA,
                Events.event("3", "share", "per"),
                Events.event("4", "share", "liv"));
        var ran = Example.roi(four);
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("4 took part, and a figure of fewer than 5 would tell of persons");
    }

    @Test
    @DisplayName("without conversions the return is not 0: the answer says that nobody can tell")
    void cannotTell() {
        assertThat(row(Example.roi(events), "returnMultiple"))
                .startsWith("returnMultiple,,,,,ratio")
                .contains("cannot tell: the value is unknown: no conversions were given");
    }

    @Test
    @DisplayName("signed click ids count where the key made them; a guessed one does not")
    void signed() throws IOException {
        var key =
                Files.write(folder.resolve("key"), "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));
        var signer = ClickSigner.of(Files.readAllBytes(key), Duration.ofDays(90));
        List<String> lines = new ArrayList<>(List.of("id,kind,at,value,currency,click"));
        for (int i = 0; i < 300; i++) {
            var signed = signer.sign("e" + i, Instant.parse("2026-09-01T06:06:06Z"));
            lines.add(i + ",sale,2026-10-10T10:00:00Z,5,EUR," + signed);
        }
        lines.add("300,sale,2026-10-10T10:00:00Z,5,EUR,e2");
        var crm = file("crm.csv", lines.toArray(String[]::new));

        var ran = Example.roi(events, "--conversions", crm, "--click-key", key);

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err())
                .containsPattern("known: 1[0-9]{2} of 301 conversions have a click of the programme before them")
                .contains(
                        "credit: 1, of which each has a click id that was not signed with the key, or no longer holds")
                .doesNotContain("0123456789abcdef");
        assertThat(Example.roi(events, "--click-key", file("short", "abc"), "--conversions", crm)
                        .code())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a name that a spreadsheet would run is defused in CSV, and stays as it is in JSON")
    void formulas() throws IOException {
        var plan = file(
                "plan.json",
                Files.readString(Example.file("plan.json")).replace("\"link domain\"", "\"=HYPERLINK(1)\""));
        assertThat(Ran.cli("roi", "--events", events, "--plan", plan).out()).contains(",'=HYPERLINK(1)");
        var json = Ran.cli("roi", "--events", events, "--plan", plan, "--json");
        assertThat(json.lines())
                .allSatisfy(line -> assertThat(new ObjectMapper().readTree(line).get("figure"))
                        .isNotNull());
        assertThat(json.out()).contains("\"note\":\"=HYPERLINK(1)\"");
    }

    @Test
    @DisplayName("formulas are listed with what they reckon, and printed to be copied; so is the example card")
    void templates() throws IOException {
        assertThat(Ran.cli("formulas").out())
                .contains("dynamic-signal      price of impression × impressions + price of click ×");
        var own = file("own.json", Ran.cli("formulas", "trapit").out());
        var card = file("card.json", Ran.cli("formulas", "example-card").out().replace("\"USD\"", "\"EUR\""));
        var ran = Example.roi(events, "--card", card, "--formula", own);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("card example-linkedin-usd is illustrative");
    }
}
