package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** What holds for every report, seen in a browser that shows it. */
record ReportChecks(Chromium browser, Path report) {

    /** It asks for nothing but itself, complains of nothing, and a script that gets in does not run. */
    void isAlone() {
        assertThat(browser.requests())
                .isNotEmpty()
                .allMatch(address -> address.equals(report.toUri().toString()));
        assertThat(browser.console()).isEmpty();
        assertThat(browser.evaluate("document.scripts.length").asInt()).isZero();
    }

    void runsNoScript() {
        browser.evaluate(
                "{ const s = document.createElement('script'); s.textContent = 'window.ran = true'; document.body.append(s); }");

        assertThat(browser.evaluate("window.ran === undefined").asBoolean()).isTrue();
    }

    /**
     * What a chart draws is what its table says, value by value.
     *
     * @param gaps a chart of lines, which has a gap and no mark where something is left out
     */
    void drawsWhatTablesSay(String gaps, int charts) {
        var drawn = browser.evaluate("""
                [...document.querySelectorAll('section')].filter(s => s.querySelector('svg')).map(s => ({
                    id: s.id,
                    drawn: [...s.querySelectorAll('.mark')].map(m => m.dataset.key + '|' + m.dataset.series + '|' + m.dataset.value),
                    table: [...s.querySelectorAll('tbody tr')].flatMap(tr => [...tr.querySelectorAll('td')].map((td, i) =>
                        tr.querySelector('th').textContent + '|' + s.querySelectorAll('thead th')[i + 1].textContent + '|' + td.textContent))
                }))""");

        assertThat(drawn).hasSizeGreaterThanOrEqualTo(charts).allSatisfy(chart -> {
            var table = texts(chart.get("table"));
            assertThat(table).as(chart.get("id").asText()).isNotEmpty();
            if (chart.get("id").asText().equals(gaps)) {
                table.removeIf(cell -> cell.endsWith("|left out")); // a line has a gap there, and no mark
            }
            assertThat(texts(chart.get("drawn")))
                    .as(chart.get("id").asText())
                    .containsExactlyInAnyOrderElementsOf(table);
        });
    }

    /** It fits, does not scroll sideways, and can be read. */
    void fits(int width, String scheme, int texts) {
        browser.show(width, 800, scheme);

        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(width);
        var contrasts = browser.evaluate("""
                (() => {
                  const light = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(v => v / 255)
                      .map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
                  const contrast = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
                  const paper = getComputedStyle(document.body).backgroundColor;
                  return [...document.querySelectorAll('h1, h2, h3, p, li, dt, td, th, small, svg text, footer p')].map(e => contrast(
                      getComputedStyle(e)[e.closest('svg') ? 'fill' : 'color'], paper));
                })()""");
        assertThat(contrasts)
                .hasSizeGreaterThan(texts)
                .allSatisfy(contrast -> assertThat(contrast.asDouble()).isGreaterThan(4.5));
    }

    /** Who cannot see it hears it. */
    void isHeard() {
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
