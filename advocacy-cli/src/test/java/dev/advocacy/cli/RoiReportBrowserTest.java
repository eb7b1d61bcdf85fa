package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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

@DisplayName("The report of a return, in a real browser")
class RoiReportBrowserTest {
    @TempDir
    private static Path folder;

    private static Chromium browser;
    private static Path report;
    private static Ran ran;

    @BeforeAll
    static void start() throws Exception {
        var program = Chromium.program();
        assumeTrue(program.isPresent(), "no browser is here: install chromium, or name one in ADVOCACY_TEST_CHROMIUM");
        report = folder.resolve("roi.html");
        ran = Example.roi(
                Example.events(folder),
                "--conversions",
                Example.file("crm.csv"),
                "--card",
                Example.file("card.json"),
                "--formula",
                "dynamic-signal",
                "--counts",
                Example.file("counts.csv"),
                "--audience",
                Example.file("audience.csv"),
                "--report",
                report);
        assertThat(ran.code()).as(ran.err()).isZero();
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

    private static ReportChecks checks() {
        return new ReportChecks(browser, report);
    }

    @Test
    @DisplayName("it asks for nothing but itself, complains of nothing, and runs no script")
    void alone() {
        checks().isAlone();
        checks().runsNoScript();
    }

    @Test
    @DisplayName("what a chart draws is what its table says, value by value")
    void sameData() {
        checks().drawsWhatTablesSay("", 8);
    }

    @Test
    @DisplayName("an interval lies where its numbers say: its dot between its ends, all of them on one scale")
    void places() {
        var marks = browser.evaluate("""
                [...document.querySelectorAll('#values .mark')].map(m => { const b = m.getBoundingClientRect();
                    return [Number(m.dataset.value.replaceAll(',', '')), b.left + b.width / 2]; })""");
        double perUnit = (marks.get(1).get(1).asDouble() - marks.get(0).get(1).asDouble())
                / (marks.get(1).get(0).asDouble() - marks.get(0).get(0).asDouble());
        double zero =
                marks.get(0).get(1).asDouble() - perUnit * marks.get(0).get(0).asDouble();

        assertThat(marks)
                .hasSize(6)
                .allSatisfy(mark -> assertThat(mark.get(1).asDouble())
                        .isCloseTo(zero + perUnit * mark.get(0).asDouble(), Offset.offset(.5)));
    }

    @Test
    @DisplayName("everything that the command says of the figures stands in it too")
    void statements() {
        var told = browser.evaluate("document.querySelector('#statements').textContent")
                .asText();
        assertThat(ran.err().lines().filter(line -> line.matches("(known|assumed|limit): .*")))
                .hasSizeGreaterThan(15)
                .allSatisfy(line -> assertThat(told).contains(line.substring(line.indexOf(": ") + 2)));
    }

    @ParameterizedTest
    @CsvSource({"1200,light", "1200,dark", "375,light", "375,dark", "320,dark"})
    @DisplayName("it fits a desk and a phone, in light and dark, without scrolling sideways, and can be read")
    void fits(int width, String scheme) {
        checks().fits(width, scheme, 100);
    }

    @Test
    @DisplayName("who cannot see it hears it")
    void accessible() {
        checks().isHeard();
    }
}
