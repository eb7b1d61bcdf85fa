package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The guides, followed step by step: every command in them is run, and says what the guide shows. */
class GuideIT {
    private static final Path GUIDES = Path.of("../docs/guide");
    private static final Pattern STEP =
            Pattern.compile("```sh\\n(.*?)```\\n(?:\\n```text\\n(.*?)```)?", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)\\)");

    @TempDir
    private Path folder;

    private record Step(String commands, String shown) {}

    @ParameterizedTest
    @CsvSource({"score-your-data.md,9,report.html", "defend-your-programme.md,10,defence/report.html"})
    @DisplayName("every command of a guide runs and says what the guide shows")
    void followed(String guide, int least, Path report) throws Exception {
        Files.createSymbolicLink(
                folder.resolve("examples"), Path.of("../examples").toRealPath());
        var steps = steps(GUIDES.resolve(guide));
        assertThat(steps).hasSizeGreaterThanOrEqualTo(least);

        for (Step step : steps) {
            var said = run(step.commands);
            assertThat(said).as("what the guide shows after%n%s", step.commands).matches(pattern(step.shown));
        }
        assertThat(folder.resolve(report)).content().startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"score-your-data.md", "defend-your-programme.md"})
    @DisplayName("every file that a guide links to is there")
    void links(String guide) throws IOException {
        assertThat(LINK.matcher(Files.readString(GUIDES.resolve(guide)))
                        .results()
                        .map(m -> m.group(1)))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(GUIDES.resolve(target)).exists());
    }

    /** The first step builds, which has been done, and the rest goes on from there. */
    private static List<Step> steps(Path guide) throws IOException {
        List<Step> steps = new ArrayList<>();
        STEP.matcher(Files.readString(guide))
                .results()
                .skip(1)
                .forEach(m -> steps.add(new Step(m.group(1), m.group(2) == null ? "" : m.group(2))));
        return steps;
    }

    /** Standard output and error together, as a person sees them. */
    private String run(String commands) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", "-c", "exec 2>&1\n" + commands).directory(folder.toFile());
        var bin = Path.of("bin").toAbsolutePath();
        builder.environment().merge("PATH", bin.toString(), (path, first) -> first + ":" + path);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Jar.code(process);
        return said;
    }

    /** A line of three dots stands for any lines; everything else for itself. */
    private static Pattern pattern(String shown) {
        if (shown.isEmpty()) {
            return Pattern.compile(".*", Pattern.DOTALL);
        }
        return Pattern.compile(shown.lines()
                .map(line -> line.equals("...") ? "(?:.*\\n)*?" : Pattern.quote(line) + "\\n")
                .collect(Collectors.joining()));
    }
}
