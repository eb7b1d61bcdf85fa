package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that are wrong: named, counted, never dropped in silence. */
class BadEventsTest {
    private static final String HEADER = "board,window,ambassador,points,rank";
    private static final String CSV = "id,kind,ambassador,at,channel";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("all problems are told at once, by line, field, value and way out, and nothing is scored")
    void allAtOnce() throws IOException {
        var out = folder.resolve("boards.csv");
        var ran = Ran.cli("score", "--events", someBad(), "--rules", "standard", "--out", out);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(out).doesNotExist();
        assertThat(ran.err())
                .contains(
                        "bad.ndjson: 4 of 6 lines cannot count, with 4 problems:",
                        "line 2: at: \"99999-01-01T00:00:00Z\" is no instant of the years 1 to 9999",
                        "line 3: kind: \"wave\" is unknown to these rules",
                        "line 4: line:",
                        "is no valid JSON at column",
                        "line 6: value: \"2,5\" is no number: write it like 2.5",
                        "nothing was scored: mend the lines, or count the good ones with --lenient");
    }

    @Test
    @DisplayName("with --lenient the good lines count and the bad ones are told")
    void lenient() throws IOException {
        var ran = Ran.cli("score", "--events", someBad(), "--rules", "standard", "--board", "all", "--lenient");

        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).containsExactly(HEADER, "all,all,kari,10,1", "all,all,ola,10,1");
        assertThat(ran.err()).contains("4 of 6 lines do not count, with 4 problems:", "line 3: kind");
    }

    @Test
    @DisplayName("a few are shown, --problems lists every one in a file")
    void everyProblem() throws IOException {
        var lines = IntStream.rangeClosed(1, 100).mapToObj(i -> Events.event("e" + i, "wave", "kari"));
        var file = Events.file(folder, "many.ndjson", lines.toArray(String[]::new));
        var problems = folder.resolve("problems.csv");

        var ran = Ran.cli("score", "--events", file, "--rules", "standard", "--problems", problems);

        assertThat(ran.err()).contains("100 of 100 lines", "... and 80 more");
        assertThat(Files.readAllLines(problems))
                .hasSize(101)
                .startsWith("line,severity,code,field,value,message")
                .last()
                .asString()
                .startsWith("100,error,event.unknown-kind,kind,wave,");
    }

    @Test
    @DisplayName("for a machine each problem is one JSON object on standard error")
    void json() throws IOException {
        var ran = Ran.cli("score", "--events", someBad(), "--rules", "standard", "--json", "--lenient");

        assertThat(ran.err().lines()).allMatch(line -> line.startsWith("{") && line.endsWith("}"));
        assertThat(ran.err().lines().findFirst().orElseThrow())
                .startsWith(
                        "{\"line\":2,\"severity\":\"error\",\"code\":\"event.no-instant\",\"field\":\"at\",\"value\":\"99999-");
    }

    @Test
    @DisplayName("two different events under one id, also of two people: both lines are named and neither counts")
    void idReused() throws IOException {
        var file = Events.file(
                folder,
                "ids.ndjson",
                Events.event("1", "share", "kari"),
                Events.event("1", "share", "ola"),
                Events.event("2", "share", "ola"));
        var ran = Ran.cli("score", "--events", file, "--rules", "standard", "--board", "all", "--lenient");

        assertThat(ran.lines()).containsExactly(HEADER, "all,all,ola,10,1");
        assertThat(ran.err())
                .contains(
                        "2 of 3 lines do not count",
                        "line 1: id: \"1\" stands for another event on line 2",
                        "line 2: id: \"1\" stands for another event on line 1");
    }

    @Test
    @DisplayName("the same event again is counted once, and said")
    void repeat() throws IOException {
        var ran = Ran.cli(
                "score",
                "--events",
                Events.file(folder, "repeat.ndjson", Events.KARI, Events.KARI),
                "--rules",
                "standard",
                "--board",
                "all");

        assertThat(ran.lines()).containsExactly(HEADER, "all,all,kari,10,1");
        assertThat(ran.err()).contains("1 repeat counted once");
    }

    @Test
    @DisplayName(
            "a retraction of nothing, of another's event, of a retraction, or before its event is told and no reason to refuse")
    void retractions() throws IOException {
        var file = Events.file(
                folder,
                "retractions.ndjson",
                Events.KARI,
                Events.OLA,
                Events.retraction("3", "kari", "77", "2026-12-01T00:00:00Z"),
                Events.retraction("4", "kari", "2", "2026-12-01T00:00:00Z"),
                Events.retraction("5", "kari", "3", "2026-12-01T00:00:00Z"),
                Events.retraction("6", "kari", "1", "2026-11-29T00:00:00Z"));
        var ran = Ran.cli("score", "--events", file, "--rules", "standard", "--board", "all");

        assertThat(ran.code()).isZero();
        assertThat(ran.lines()).containsExactly(HEADER, "all,all,ola,10,1");
        assertThat(ran.err())
                .contains(
                        "retractions.ndjson: 4 notes:",
                        "line 3: note: retracts: \"77\" names an event that is not in this file",
                        "line 4: note: retracts: \"2\" names an event of another ambassador",
                        "line 5: note: retracts: \"3\" names a retraction",
                        "line 6: note: retracts: \"1\" names an event that happened after it");
    }

    @Test
    @DisplayName("a byte order mark, CRLF, blank lines and a missing last line end change nothing, in NDJSON and CSV")
    void otherSystems() throws IOException {
        var ndjson = Events.bytes(
                folder, "bom.ndjson", List.of(Events.utf8("\uFEFF" + Events.KARI + "\r\n\r\n" + Events.OLA)));
        var csv = Events.bytes(
                folder,
                "bom.csv",
                List.of(Events.utf8("\uFEFF" + "channel;at;id;ambassador;kind\r\n"
                        + "linkedin;2026-11-30T08:15:00Z;1;kari;share\r\nlinkedin;2026-11-30T08:15:00Z;2;ola;share")));

        for (Path file : List.of(ndjson, csv)) {
            var ran = Ran.cli("score", "--events", file, "--rules", "standard", "--board", "all");
            assertThat(ran.lines()).as(ran.err()).containsExactly(HEADER, "all,all,kari,10,1", "all,all,ola,10,1");
        }
    }

    @Test
    @DisplayName("a line that is no UTF-8 is named, and the next one counts with --lenient")
    void notUtf8() throws IOException {
        byte[] latin = Events.event("9", "share", "åse").getBytes(StandardCharsets.ISO_8859_1);
        var ndjson = Events.bytes(folder, "latin.ndjson", List.of(latin, Events.utf8("\n" + Events.KARI)));
        byte[] row = "\n9,share,åse,2026-11-30T08:15:00Z,linkedin".getBytes(StandardCharsets.ISO_8859_1);
        var csv = Events.bytes(
                folder,
                "latin.csv",
                List.of(Events.utf8(CSV), row, Events.utf8("\n1,share,kari,2026-11-30T08:15:00Z,linkedin")));

        for (Path file : List.of(ndjson, csv)) {
            var ran = Ran.cli("score", "--events", file, "--rules", "standard", "--board", "all", "--lenient");
            assertThat(ran.lines()).containsExactly(HEADER, "all,all,kari,10,1");
            assertThat(ran.err()).contains("1 of 2 lines does not count", "is no UTF-8: save the file as UTF-8");
        }
    }

    @Test
    @DisplayName("a line of 100 MB is named by its length and not held in memory")
    void longLine() throws IOException {
        List<byte[]> parts = new ArrayList<>();
        byte[] part = new byte[1 << 20];
        Arrays.fill(part, (byte) 'x');
        IntStream.range(0, 100).forEach(i -> parts.add(part));
        parts.add(Events.utf8("\n" + Events.KARI + "\n"));
        var ran = Ran.cli(
                "score",
                "--events",
                Events.bytes(folder, "long.ndjson", parts),
                "--rules",
                "standard",
                "--board",
                "all",
                "--lenient");

        assertThat(ran.lines()).containsExactly(HEADER, "all,all,kari,10,1");
        assertThat(ran.err()).contains("line 1: line: is 104857600 bytes long; an event has at most 1048576");
    }

    @Test
    @DisplayName("half a Parquet file, and one that is none, cannot be read: exit code 2")
    void halfParquet() throws IOException {
        var whole = folder.resolve("whole.parquet");
        assertThat(Ran.cli("generate", "--size", 1_000, "--out", whole).code()).isZero();
        byte[] bytes = Files.readAllBytes(whole);
        var half = Files.write(folder.resolve("half.parquet"), Arrays.copyOf(bytes, bytes.length / 2));
        var none = Events.file(folder, "none.parquet", Events.KARI);

        for (Path file : List.of(half, none)) {
            var ran = Ran.cli("score", "--events", file, "--rules", "standard");
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .contains("is no whole Parquet file")
                    .contains("copy it again")
                    .hasLineCount(1);
        }
    }

    @Test
    @DisplayName("a name that is a formula is written so that no spreadsheet runs it, and kept in NDJSON and Parquet")
    void formula() throws IOException {
        var formula = "=HYPERLINK(\"\"http://x\"\")";
        var csv = Events.file(folder, "formula.csv", CSV, "1,share,\"" + formula + "\",2026-11-30T08:15:00Z,linkedin");
        var kept = "=HYPERLINK(\"http://x\")";

        assertThat(Ran.cli("score", "--events", csv, "--rules", "standard", "--board", "all")
                        .out())
                .contains("all,all,\"'=HYPERLINK(\"\"http://x\"\")\",10,1");
        assertThat(Ran.cli("score", "--events", csv, "--rules", "standard", "--board", "all", "--json")
                        .out())
                .contains("\"ambassador\":\"=HYPERLINK(\\\"http://x\\\")\"");
        var parquet = folder.resolve("boards.parquet");
        assertThat(Ran.cli("score", "--events", csv, "--rules", "standard", "--board", "all", "--out", parquet)
                        .code())
                .isZero();
        assertThat(ParquetCells.of(parquet, "ambassador")).containsExactly(kept);
    }

    @Test
    @DisplayName("a CSV whose header or columns do not fit says so by line")
    void csvShape() throws IOException {
        var noHeader = Events.file(folder, "a.csv", "1,share,kari,2026-11-30T08:15:00Z,linkedin");
        var twice = Events.file(folder, "b.csv", CSV + ",id");
        var ragged = Events.file(
                folder,
                "c.csv",
                CSV,
                "1,share,kari,2026-11-30T08:15:00Z",
                "2,share,kari,2026-11-30T08:15:00Z,linkedin");
        var open = Events.file(folder, "d.csv", CSV, "1,share,\"kari,2026-11-30T08:15:00Z,linkedin");

        assertThat(scored(noHeader))
                .satisfies(told(1, "the header has no id, no kind, no ambassador, no at, no channel"));
        assertThat(scored(twice)).satisfies(told(1, "the header has id twice"));
        assertThat(scored(ragged)).satisfies(told(1, "line 2: line: has 4 cells, and the header 5"));
        assertThat(scored(open)).satisfies(told(1, "cannot be passed over"));
    }

    @Test
    @DisplayName("fields that scoring does not read are passed over and named")
    void unread() throws IOException {
        var ran = scored(
                Events.file(folder, "more.csv", CSV + ",team", "1,share,kari,2026-11-30T08:15:00Z,linkedin,north"));

        assertThat(ran).satisfies(told(0, "field \"team\" is not read"));
    }

    @Test
    @DisplayName("however many fields scoring does not read, a thousand are named, shortened, and the others counted")
    void manyUnread() throws IOException {
        var fields = IntStream.range(0, 1_500)
                .mapToObj(i -> ",\"x" + i + "y".repeat(200) + "\":1")
                .collect(Collectors.joining());
        var file = Events.file(folder, "fields.ndjson", Events.KARI.replace("}", fields + "}"));
        var ran = scored(file);

        assertThat(ran.err().lines().filter(line -> line.contains("is not read (it stands there")))
                .hasSize(1_000)
                .allMatch(line -> line.length() < 150);
        assertThat(ran).satisfies(told(0, "  other fields are not read (they stand there 500 times)"));
        assertThat(Ran.cli("score", "--events", file, "--rules", "standard", "--json")
                        .err())
                .contains("{\"otherUnread\":500}");
    }

    @Test
    @DisplayName("what a file holds does not command the terminal: escape sequences are told in letters")
    void escapes() throws IOException {
        var file = Events.file(
                folder,
                "escapes.ndjson",
                Events.event("1\\u001b[2J", "wave\\u009b31m", "kari"),
                Events.event("2", "share", "ola").replace("}", ",\"team\\u202e\":1}"));
        var ran = scored(file);

        assertThat(ran).satisfies(told(1, "wave\\u009b31m")).satisfies(told(1, "field \"team\\u202e\" is not read"));
        assertThat(ran.err()).doesNotContain("\u001b", "\u009b", "\u202e");
    }

    @Test
    @DisplayName("of a Parquet file whose name looks like a pattern, exactly that file is read")
    void pattern() throws IOException {
        var one = folder.resolve("plain.parquet");
        Ran.cli("generate", "--size", 10, "--out", one);
        Ran.cli("generate", "--size", 30, "--out", folder.resolve("a1.parquet"));
        Ran.cli("generate", "--size", 30, "--out", folder.resolve("aa.parquet"));
        var wanted = Ran.cli("score", "--events", one, "--rules", "standard").out();

        for (String name :
                List.of("a*.parquet", "a?.parquet", "a[1].parquet", "a[!b].parquet", "**.parquet", "]['.parquet")) {
            var file = Files.copy(one, folder.resolve(name));
            assertThat(scored(file).out()).as(name).isEqualTo(wanted);
            Files.delete(file);
        }
        var inside = Files.createDirectory(folder.resolve("a*")).resolve("[x].parquet");
        assertThat(scored(Files.copy(one, inside)).out()).isEqualTo(wanted);
    }

    @Test
    @DisplayName("an empty file is no error: the answer has no rows")
    void empty() throws IOException {
        for (String name : List.of("empty.ndjson", "empty.csv")) {
            var ran = scored(Files.createFile(folder.resolve(name)));
            assertThat(ran.lines()).containsExactly(HEADER);
            assertThat(ran).satisfies(told(0, "0 events of 0 ambassadors"));
        }
    }

    @Test
    @DisplayName("what is not there, a folder, and what may not be read end with exit code 2")
    void unreadable() throws IOException {
        assertThat(scored(folder.resolve("nothing.ndjson")))
                .satisfies(told(2, "nothing.ndjson is not there: check the path"));
        assertThat(scored(folder)).satisfies(told(2, "is a folder: name a file in it"));
        assertThat(scored(Events.file(folder, "bad.ndjson.gz", "no gzip"))).satisfies(told(2, "is no whole gzip file"));
    }

    @Test
    @DisplayName("without the right to read, or where reading fails, it says so with exit code 2")
    void noRight() throws IOException {
        var locked = Events.file(folder, "locked.ndjson", Events.KARI);
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        var memory = Path.of("/proc/self/mem");
        assumeThat(!Files.isReadable(locked) || Files.exists(memory))
                .as("this user may read everything, and nothing here fails to be read")
                .isTrue();

        assertThat(scored(Files.isReadable(locked) ? memory : locked).code()).isEqualTo(2);
    }

    @Test
    @DisplayName("rules with problems are told with all of them, exit code 1; rules that are not there, 2")
    void rules() throws IOException {
        var rules = Files.writeString(
                folder.resolve("rules.json"),
                "{\"id\":\"x\",\"version\":0,\"zone\":\"Moon/Base\",\"rules\":[],\"colour\":1}");

        assertThat(Ran.cli("score", "--events", "x", "--rules", rules))
                .satisfies(told(1, "Moon/Base"))
                .satisfies(told(1, "colour"))
                .satisfies(told(1, "version"));
        assertThat(Ran.cli("score", "--events", "x", "--rules", folder.resolve("no.json")))
                .satisfies(told(2, "is not there"));
    }

    private Path someBad() throws IOException {
        return Events.file(
                folder,
                "bad.ndjson",
                Events.KARI,
                Events.event("8", "share", "kari")
                        .replace("2026-11-30", "99999-01-01")
                        .replace("T08:15", "T00:00"),
                Events.event("9", "wave", "kari"),
                "{\"id\":\"10\",",
                Events.OLA,
                Events.event("11", "share", "kari").replace("}", ",\"value\":\"2,5\"}"));
    }

    private static Ran scored(Path file) {
        return Ran.cli("score", "--events", file, "--rules", "standard");
    }

    private static Consumer<Ran> told(int code, String words) {
        return ran -> {
            assertThat(ran.code()).as(ran.err()).isEqualTo(code);
            assertThat(ran.err()).contains(words);
        };
    }
}
