package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, as a user runs it: exit code, standard output, standard error. */
class JarIT {
    @TempDir
    private static Path folder;

    @Test
    @DisplayName("the same programme in three formats gives the same answer, also through Parquet")
    void formats() throws Exception {
        for (String format : new String[] {"ndjson", "csv", "parquet"}) {
            var events = folder.resolve("events." + format);
            var answer = folder.resolve(format + "-boards.csv");

            assertThat(Jar.run("generate", "--size", 2_000, "--out", events))
                    .extracting(Ran::code, Ran::out)
                    .containsExactly(0, "");
            assertThat(Jar.run("score", "--events", events, "--rules", "standard", "--out", answer))
                    .satisfies(ran -> {
                        assertThat(ran.code()).as(ran.err()).isZero();
                        assertThat(ran.out()).isEmpty();
                        assertThat(ran.err()).contains("ambassadors under standard@1", "checksum");
                    });
            assertThat(answer).hasSameTextualContentAs(folder.resolve("ndjson-boards.csv"));
        }
        assertThat(folder.resolve("ndjson-boards.csv"))
                .content()
                .startsWith("board,window,ambassador,points,rank\nday,2026-09-01,");
    }

    @Test
    @DisplayName("a person's receipts go to standard output, the sum to standard error")
    void explain() throws Exception {
        var events = generated();

        var ran = Jar.run("explain", "--events", events, "--rules", "standard", "--ambassador", "p0001");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("the share e", "rule click@1");
        assertThat(ran.err()).containsPattern("p0001 has \\d+ points under standard@1");
    }

    @Test
    @DisplayName("it says its version, and a wrong call is told in two lines with exit code 2")
    void wrongCall() throws Exception {
        assertThat(Jar.run("--version").out()).matches("advocacy \\d.*\n");
        var ran = Jar.run("score", "--rules", "standard");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err().lines()).hasSize(2).first().asString().contains("--events");
    }

    @Test
    @DisplayName("a log replayed backwards is the same; rules against themselves move nobody")
    void replayAndDiff() throws Exception {
        var events = generated();

        assertThat(Jar.run("replay", "--events", events, "--rules", "standard"))
                .extracting(Ran::code, Ran::err)
                .containsExactly(0, "the same\n");
        var rules = Files.writeString(
                folder.resolve("same.json"), Jar.run("rules", "standard").out());
        var ran = Jar.run("diff", "--events", events, "--rules", "standard", "--to", rules);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.lines()).containsExactly("ambassador,points,pointsAfter,rank,rankAfter,why");
        assertThat(ran.err()).contains("0 move, ");
    }

    @Test
    @DisplayName("rules are looked over with the terms of the SDK's channels: points on X are an error")
    void lint() throws Exception {
        var rules = Files.writeString(folder.resolve("x.json"), """
                {"id": "on-x", "version": 1, "zone": "UTC", "caps": {"all": {"day": 10}}, "rules": [
                  {"id": "share", "version": 1, "on": "share", "points": "p", "cap": "all",
                   "weight": {"default": 0, "x": 5}}]}""");
        var ran = Jar.run("lint", "--rules", rules);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).startsWith("error  rules[share].weight.x: x's terms allow no points");
        assertThat(ran.err()).isEqualTo("on-x@1: 1 error, 0 warnings\n");
        assertThat(Jar.run("lint", "--rules", "standard").code()).isZero();
    }

    @Test
    @DisplayName("objects, columns and DuckDB give the golden rows; a warehouse that does not is told where")
    void parity() throws Exception {
        var kit = folder.resolve("kit");

        var ours = Jar.run("parity");
        assertThat(ours.code()).as(ours.out()).isZero();
        assertThat(ours.lines()).hasSize(12).allMatch(line -> line.contains(" agrees under "));
        assertThat(Jar.run("parity", "--export", kit).code()).isZero();
        assertThat(kit.resolve("plain.postgresql.sql")).content().contains("Fingerprint of the rules");
        var rows = kit.resolve("plain.csv");
        assertThat(Jar.run("parity", "--rows", rows, "--set", "plain").code()).isZero();
        Files.writeString(rows, Files.readString(rows).replaceFirst(",(\\d+)\n", ",9999\n"));
        var theirs = Jar.run("parity", "--rows", rows, "--set", "plain", "--engine", "warehouse");
        assertThat(theirs.code()).isEqualTo(1);
        assertThat(theirs.out()).startsWith("warehouse differs under plain in 1 rows");
    }

    @Test
    @DisplayName("rules are printed as a query for a database")
    void sql() throws Exception {
        var ran = Jar.run(
                "sql", "--rules", "standard", "--dialect", "postgresql", "--table", "raw.events", "--board", "week");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("for PostgreSQL", "\"raw\".\"events\"");
        assertThat(Jar.run("sql", "--rules", "standard", "--dialect", "spark").out())
                .contains("for Apache Spark", "FROM `events`");
    }

    @Test
    @DisplayName("the sandbox starts and says what to use")
    void sandbox() throws Exception {
        var process =
                Jar.builder("sandbox", "--port", 0).redirectErrorStream(true).start();
        try (var out = process.inputReader()) {
            var said = new StringBuilder();
            for (var line = out.readLine(); line != null && !line.contains("Stop with Ctrl+C"); line = out.readLine()) {
                said.append(line).append('\n');
            }
            var control =
                    Pattern.compile("http://127\\.0\\.0\\.1:\\d+/\\S*posts").matcher(said);
            assertThat(control.find()).as(said.toString()).isTrue();
            try (var in = URI.create(control.group()).toURL().openStream()) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("{\"posts\":[]}");
            }
        } finally {
            process.destroy();
            Jar.code(process);
        }
    }

    @Test
    @DisplayName("a reader that goes away and a disk that is full end with exit code 3")
    void notWritten() throws Exception {
        var events = folder.resolve("more.ndjson");
        assertThat(Jar.run("generate", "--size", 20_000, "--out", events).code())
                .isZero();
        var err = folder.resolve("err.txt");
        var process = Jar.builder("score", "--events", events, "--rules", "standard")
                .redirectError(err.toFile())
                .start();
        process.getInputStream().close();

        assertThat(Jar.code(process)).isEqualTo(3);
        assertThat(err).content().contains("the answer was not written: whoever read it has gone");
        var full = Jar.run(
                ProcessBuilder.Redirect.to(new File("/dev/full")), "score", "--events", events, "--rules", "standard");
        assertThat(full.code()).isEqualTo(3);
        assertThat(full.err()).contains("the disk is full");
    }

    @Test
    @DisplayName("whoever watches a terminal sees how far it is; a file or a pipe gets none of it")
    void progress() throws Exception {
        var events = folder.resolve("long.ndjson");
        assertThat(Jar.run("generate", "--size", 300_000, "--out", events).err())
                .doesNotContain("Writing");
        var command = String.join(
                " ",
                Jar.builder("score", "--events", events, "--rules", "standard", "--board", "all", "--top", "1")
                        .command());
        var process = new ProcessBuilder("script", "-qec", command, "/dev/null")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(Jar.code(process)).as(seen).isZero();
        assertThat(seen).contains("Reading long.ndjson [#").contains("all,all,p0001,");
    }

    private static Path generated() throws IOException, InterruptedException {
        var events = folder.resolve("generated.ndjson");
        if (!Files.exists(events)) {
            assertThat(Jar.run("generate", "--size", 2_000, "--out", events).code())
                    .isZero();
        }
        return events;
    }
}
