package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report in a real browser. */
class ReportBrowserTest {
    @TempDir
    private static Path folder;

    private static Chromium browser;
    private static Path report;

    @BeforeAll
    static void start() throws Exception {
        var program = Chromium.program();
        assumeTrue(program.isPresent(), "no browser is here: install chromium, or name one in ADVOCACY_TEST_CHROMIUM");
        var events = folder.resolve("events.ndjson");
        report = folder.resolve("report.html");
        var shown = Files.writeString(folder.resolve("shown.txt"), "p0001\np0007\np0012\n");
        Ran.cli("generate", "--size", 8_000, "--out", events);
        assertThat(Ran.cli(
                                "score",
                                "--events",
                                events,
                                "--rules",
                                "standard",
                                "--board",
                                "all",
                                "--report",
                                report,
                                "--shown",
                                shown)
                        .code())
                .isZero();
        browser = Chromium.start(program.orElseThrow(), folder.resolve("profile"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        browser.show(1200, 900, "light");
        browser.open(report);
    }

    @Test
    @DisplayName("it asks for nothing but itself and complains of nothing")
    void alone() {
        checks().isAlone();
    }

    @Test
    @DisplayName("the policy in it forbids what is not in it: a script that gets in does not run")
    void policy() {
        checks().runsNoScript();
    }

    @Test
    @DisplayName("what a chart draws is what its table says, value by value")
    void sameData() {
        checks().drawsWhatTablesSay("typical", 7);
    }

    @Test
    @DisplayName("bars are as long as their values")
    void sameLengths() {
        var bars = browser.evaluate("""
                [...document.querySelectorAll('#time rect.mark')].map(m => [
                    Number(m.dataset.value.replaceAll(',', '')), m.getBoundingClientRect().height])""");

        double perPoint = bars.get(0).get(1).asDouble() / bars.get(0).get(0).asDouble();
        assertThat(perPoint).isPositive();
        assertThat(bars)
                .hasSizeGreaterThan(10)
                .allSatisfy(bar -> assertThat(bar.get(1).asDouble())
                        .isCloseTo(bar.get(0).asDouble() * perPoint, Offset.offset(.5)));
    }

    @ParameterizedTest
    @CsvSource({"1200,light", "1200,dark", "375,light", "375,dark", "320,dark"})
    @DisplayName("it fits a desk and a phone, in light and dark, without scrolling sideways, and can be read")
    void fits(int width, String scheme) {
        checks().fits(width, scheme, 100);
    }

    @Test
    @DisplayName(
            "who cannot see it hears it: every chart is named, every table has a caption and headings, what scrolls takes the keyboard")
    void accessible() {
        checks().isHeard();
    }

    private static ReportChecks checks() {
        return new ReportChecks(browser, report);
    }
}
