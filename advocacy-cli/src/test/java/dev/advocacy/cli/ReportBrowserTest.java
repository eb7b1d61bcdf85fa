package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
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
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address -> address.equals(report.toUri().toString()));
        assertThat(browser.console()).isEmpty();
        assertThat(browser.evaluate("document.scripts.length").asInt()).isZero();
    }

    @Test
    @DisplayName("the policy in it forbids what is not in it: a script that gets in does not run")
    void policy() {
        browser.evaluate(
                "{ const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s); }");

        assertThat(browser.evaluate("window.ran === undefined").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("what a chart draws is what its table says, value by value")
    void sameData() {
        var charts = browser.evaluate("""
                [...document.querySelectorAll('section')].filter(s => s.querySelector('svg')).map(s => ({
                    id: s.id,
                    drawn: [...s.querySelectorAll('.mark')].map(m => m.dataset.key + '|' + m.dataset.series + '|' + m.dataset.value),
                    table: [...s.querySelectorAll('tbody tr')].flatMap(tr => [...tr.querySelectorAll('td')].map((td, i) =>
                        tr.querySelector('th').textContent + '|' + s.querySelectorAll('thead th')[i + 1].textContent + '|' + td.textContent))
                }))""");

        assertThat(charts).hasSizeGreaterThan(6).allSatisfy(chart -> {
            var table = texts(chart.get("table"));
            assertThat(table).as(chart.get("id").asText()).isNotEmpty();
            if (chart.get("id").asText().equals("typical")) {
                table.removeIf(cell -> cell.endsWith("|left out")); // a line has a gap there, and no mark
            }
            assertThat(texts(chart.get("drawn")))
                    .as(chart.get("id").asText())
                    .containsExactlyInAnyOrderElementsOf(table);
        });
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
        browser.show(width, 800, scheme);

        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        var contrasts = browser.evaluate("""
                (() => {
                  const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(v => v / 255)
                      .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
                  const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
                  const paper = getComputedStyle(document.body).backgroundColor;
                  return [...document.querySelectorAll('h1, h2, p, dt, td, th, svg text, footer p')].map(e => contrast(
                      getComputedStyle(e)[e.closest('svg') ? 'fill' : 'color'], paper));
                })()""");
        assertThat(contrasts)
                .hasSizeGreaterThan(100)
                .allSatisfy(contrast -> assertThat(contrast.asDouble()).isGreaterThan(4.5));
    }

    @Test
    @DisplayName(
            "who cannot see it hears it: every chart is named, every table has a caption and headings, what scrolls takes the keyboard")
    void accessible() {
        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('svg')].every(s => s.getAttribute('role') === 'img' && s.getAttribute('aria-label').length > 20)")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('table')].every(t => t.caption && t.querySelector('th[scope=col]') && t.querySelector('th[scope=row]'))")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('.scroll')].every(s => s.tabIndex === 0 && s.getAttribute('aria-label'))")
                        .asBoolean())
                .isTrue();
        assertThat(browser.evaluate("document.documentElement.lang + document.querySelectorAll('h1').length")
                        .asText())
                .isEqualTo("en1");
    }

    private static List<String> texts(JsonNode list) {
        return new ArrayList<>(StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }
}
