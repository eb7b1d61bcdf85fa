package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
