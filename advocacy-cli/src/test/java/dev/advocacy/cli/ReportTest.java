package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom the report names, and whom not. */
class ReportTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("nobody is named who did not choose to be")
    void nobody() throws IOException {
        assertThat(report(3_000, 50))
                .doesNotContainPattern("p00\\d\\d")
                .contains("Movers", "How points are distributed");
    }

    @Test
    @DisplayName("those who chose to be shown are named, with ranks among themselves")
    void shown() throws IOException {
        var shown = Files.writeString(folder.resolve("shown.txt"), "p0003\r\n\r\np0009\n");
        var html = report(3_000, 50, "--shown", shown);

        assertThat(html).contains("p0003", "p0009", "Their board").doesNotContain("p0001", "p0002");
        assertThat(html).containsPattern("<td class=\"number\">1</td><th scope=\"row\">p000[39]</th>");
        assertThat(html).containsPattern("<td class=\"number\">2</td><th scope=\"row\">p000[39]</th>");
    }

    @Test
    @DisplayName("fewer than five people are no group: nothing is said of them")
    void few() throws IOException {
        assertThat(report(500, 4)).contains("fewer than 5 people have points").doesNotContain("<svg", "Movers");
    }

    @Test
    @DisplayName(
            "where all but one to four are shown by name, no sum stands beside them: the rest would be the others'")
    void allButFew() throws IOException {
        var names = IntStream.rangeClosed(1, 20).mapToObj("p%04d"::formatted).toList();
        for (int hidden = 1; hidden < 5; hidden++) {
            var shown = Files.write(folder.resolve("shown.txt"), names.subList(0, names.size() - hidden));
            assertThat(report(3_000, 20, "--shown", shown))
                    .contains("all but fewer than 5 people are shown by name", "Their board")
                    .doesNotContain("id=\"time\"", "id=\"rules\"", "gave points", "people with points");
        }
        assertThat(report(3_000, 20, "--shown", Files.write(folder.resolve("shown.txt"), names)))
                .contains("id=\"time\"", "id=\"rules\"", "people with points");
    }

    @Test
    @DisplayName("a day's sum is left out where one hidden person has a part in it, and with it a second one")
    void dayOfOne() throws IOException {
        var html = report(List.of(day("2026-11-02", 1, 12), day("2026-11-03", 1, 7), day("2026-11-04", 1, 11)));

        assertThat(cell(html, "time", "2026-11-02")).isEqualTo("120");
        assertThat(cell(html, "time", "2026-11-03")).isEqualTo("left out");
        assertThat(cell(html, "time", "2026-11-04")).isEqualTo("left out");
        assertThat(cell(html, "people", "2026-11-03")).isEqualTo("left out");
        assertThat(cell(html, "people", "2026-11-04")).isEqualTo("11");
    }

    @Test
    @DisplayName("what a rule gave one hidden person on a channel follows from nothing: another cell is left out too")
    void channelOfOne() throws IOException {
        var html = report(List.of(
                day("2026-11-02", 1, 12),
                day("2026-11-03", 1, 12).map(line -> line.replace("linkedin", "blog")),
                day("2026-11-04", 12, 12).map(line -> line.replace("linkedin", "newsletter"))));

        assertThat(section(html, "rules").split("<td class=\"number few\">left out", -1))
                .hasSize(3);
        assertThat(section(html, "rules")).contains(">120<");
    }

    @Test
    @DisplayName("why events gave nothing is left out where it is of few, and so is what it would follow from")
    void reasonOfOne() throws IOException {
        var html = report(List.of(
                day("2026-11-02", 1, 12),
                day("2026-11-03", 12, 12)
                        .map(line -> line.replace("share", "click").replace("}", ",\"marks\":[\"automated\"]}"))));

        assertThat(cell(html, "nothing", "a machine followed the link, not a person"))
                .isEqualTo("left out");
        assertThat(html).contains("Some events gave points").doesNotContain("12 of 13", "<dt>gave points</dt>");
    }

    /** Each of them shares once; the first six choose to be shown. */
    private static Stream<String> day(String day, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> Events.event(day + "-" + i, "share", "a" + i).replace("2026-11-30", day));
    }

    private String report(List<Stream<String>> days) throws IOException {
        var events = Events.file(
                folder, "e.ndjson", days.stream().flatMap(day -> day).toArray(String[]::new));
        var shown = Files.writeString(folder.resolve("shown.txt"), "a1\na2\na3\na4\na5\na6\n");
        var out = folder.resolve("r.html");
        assertThat(Ran.cli("score", "--events", events, "--rules", "standard", "--report", out, "--shown", shown))
                .satisfies(ran -> assertThat(ran.code()).as(ran.err()).isZero());
        return Files.readString(out);
    }

    private static String section(String html, String id) {
        int from = html.indexOf("<section id=\"" + id + "\"");
        return html.substring(from, html.indexOf("</section>", from));
    }

    private static String cell(String html, String section, String row) {
        var cell = Pattern.compile(Pattern.quote(row) + "</th><td class=\"[^\"]*\">([^<]*)</td>")
                .matcher(section(html, section));
        assertThat(cell.find()).as(section + " has " + row).isTrue();
        return cell.group(1);
    }

    @Test
    @DisplayName("what stands in the data is text: markup in a name or a channel is not run")
    void escaped() throws IOException {
        var name = "<img src=x onerror=alert(1)>";
        var events = Events.file(folder, "e.ndjson", Events.event("1", "share", name));
        var shown = Files.writeString(folder.resolve("shown.txt"), name);
        var out = folder.resolve("r.html");

        assertThat(Ran.cli("score", "--events", events, "--rules", "standard", "--report", out, "--shown", shown)
                        .code())
                .isZero();
        assertThat(Files.readString(out))
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
    }

    @Test
    @DisplayName("the same events and rules make the same report, byte for byte")
    void same() throws IOException {
        assertThat(report(1_000, 20)).isEqualTo(report(1_000, 20));
    }

    @Test
    @DisplayName("a log without events makes a report that says so")
    void empty() throws IOException {
        var out = folder.resolve("r.html");
        var events = Files.createFile(folder.resolve("e.ndjson"));

        assertThat(Ran.cli("score", "--events", events, "--rules", "standard", "--report", out)
                        .code())
                .isZero();
        assertThat(Files.readString(out)).contains("fewer than 5 people have points");
    }

    private String report(int size, int people, Object... more) throws IOException {
        var events = folder.resolve("events.ndjson");
        var out = folder.resolve("report.html");
        Ran.cli("generate", "--size", size, "--people", people, "--out", events);
        Object[] args = {"score", "--events", events, "--rules", "standard", "--board", "all", "--report", out};
        var all = Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray();
        assertThat(Ran.cli(all))
                .satisfies(ran -> assertThat(ran.code()).as(ran.err()).isZero());
        return Files.readString(out);
    }
}
