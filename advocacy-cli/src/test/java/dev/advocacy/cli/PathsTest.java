package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code paths} makes of clicks and conversions, and that {@code attribute} reads it. */
class PathsTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("paths of groups name no group of fewer than five people, and credit by group adds up")
    void byGroup() throws IOException {
        var groups = names(
                "ambassador,group\n", i -> "p%04d,%s".formatted(i, i > 37 ? "board" : i > 20 ? "south" : "north"));
        var out = folder.resolve("paths.csv");
        var ran = paths("--by", "group", "--names", groups, "--out", out);
        assertThat(ran.code()).as(ran.err()).isZero();

        assertThat(out).content().contains("north").doesNotContain("board");
        var credit = Ran.cli("attribute", "--paths", out, "--model", "linear").lines();
        assertThat(credit).hasSizeBetween(3, 4).noneMatch(line -> line.startsWith("board"));
        assertThat(credit.stream()
                        .skip(1)
                        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[1]))
                        .sum())
                .isEqualTo(85, Offset.offset(1e-9));
    }

    @Test
    @DisplayName("paths of captions name the captions that posts were made of, and the others together")
    void byCaption() throws IOException {
        var content = paths("--by", "content");
        assertThat(content.code()).as(content.err()).isZero();
        var captions =
                Files.writeString(folder.resolve("names.csv"), "post,caption\nnone,Three weeks on the North Sea\n");

        assertThat(paths("--by", "caption", "--names", captions).lines().subList(1, 3))
                .allMatch(line -> line.startsWith("(others)"));
    }

    @Test
    @DisplayName("a content item named like the separator is refused, since its path would be another")
    void separator() throws IOException {
        var events = Files.writeString(folder.resolve("odd.ndjson"), clicks(5, "part > two"));
        var ran = pathsByContent(events);
        assertThat(ran.code()).as(ran.out()).isEqualTo(1);
        assertThat(ran.err()).contains("\"part > two\", which is the separator itself");
    }

    @Test
    @DisplayName("names that are missing, half there or hold the separator are refused")
    void bad() throws IOException {
        assertThat(paths("--by", "group").err()).contains("--by group needs --names FILE");
        var half = Files.writeString(folder.resolve("names.csv"), "ambassador,group\np0001,\np0002,a > b\n");
        assertThat(paths("--by", "group", "--names", half).err())
                .contains("line 2: has no ambassador or no group", "line 3: \"a > b\" holds the separator");
    }

    @Test
    @DisplayName(
            "a content item that fewer than five people shared is counted among the others: its credit would be theirs")
    void contentOfFew() throws IOException {
        var events = Files.writeString(folder.resolve("few.ndjson"), clicks(6, "turbine") + clicks(1, "storm"));
        var ran = pathsByContent(events);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).doesNotContain("storm").contains("(others)");

        var alone = Files.writeString(folder.resolve("alone.ndjson"), clicks(4, "turbine"));
        assertThat(pathsByContent(alone).err()).contains("fewer than 5 people have clicks");
    }

    private static String clicks(int people, String content) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(i ->
                        ("{\"id\":\"%s-%d\",\"kind\":\"click\",\"ambassador\":\"a%d\",\"at\":\"2026-09-05T08:00:00Z\","
                                        + "\"channel\":\"x\",\"visitor\":\"%s%d\",\"content\":\"%s\"}\n")
                                .formatted(content.replace(" ", ""), i, i, content.charAt(0), i, content))
                .collect(Collectors.joining());
    }

    private static Ran pathsByContent(Path events) {
        return Ran.cli(
                "paths",
                "--events",
                events,
                "--conversions",
                Example.file("crm.csv"),
                "--plan",
                Example.file("plan.json"),
                "--by",
                "content");
    }

    private Path names(String header, IntFunction<String> line) throws IOException {
        return Files.writeString(
                folder.resolve("names.csv"),
                header + IntStream.rangeClosed(1, 40).mapToObj(line).collect(Collectors.joining("\n")) + "\n");
    }

    private Ran paths(Object... more) {
        var args = new ArrayList<Object>(List.of(
                "paths",
                "--events",
                Example.events(folder),
                "--conversions",
                Example.file("crm.csv"),
                "--plan",
                Example.file("plan.json")));
        args.addAll(List.of(more));
        return Ran.cli(args.toArray());
    }
}
