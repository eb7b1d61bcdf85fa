package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report on credit in a real browser. */
class CreditReportBrowserTest {
    @TempDir
    private static Path folder;

    private static Chromium browser;
    private static Path report;

    @BeforeAll
    static void start() throws Exception {
        var program = Chromium.program();
        assumeTrue(program.isPresent(), "no browser is here: install chromium, or name one in ADVOCACY_TEST_CHROMIUM");
        report = folder.resolve("credit.html");
        var paths = Files.writeString(folder.resolve("paths.csv"), paths());
        var ran = Ran.cli("attribute", "--paths", paths, "--model", "markov", "--resamples", 100, "--report", report);
        assertThat(ran.code()).as(ran.err()).isZero();
        browser = Chromium.start(program.orElseThrow(), folder.resolve("profile"));
    }

    /** Journeys over ten channels, two more than there are colours. */
    private static String paths() {
        var random = new Random(8);
        Map<String, int[]> counts = new TreeMap<>();
        for (int i = 0; i < 3_000; i++) {
            var path = IntStream.rangeClosed(0, Math.min(9, (int) (-1.5 * Math.log(random.nextDouble()))))
                    .mapToObj(touch -> "channel-" + (int) (10 * random.nextDouble() * random.nextDouble()))
                    .collect(Collectors.joining(" > "));
            counts.computeIfAbsent(path, p -> new int[2])[random.nextInt(12) == 0 ? 0 : 1]++;
        }
        var file = new StringBuilder("path,total_conversions,total_conversion_value,total_null,currency\n");
        counts.forEach(
                (path, count) -> file.append(path + "," + count[0] + "," + 75 * count[0] + "," + count[1] + ",EUR\n"));
        return file.toString();
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
        checks().drawsWhatTablesSay("", 4);
    }

    @Test
    @DisplayName("a model's bar is as long as its credits together, and every model's is as long as the others'")
    void sameLengths() {
        var bars = browser.evaluate("""
                Object.values([...document.querySelectorAll('#models rect.mark')].reduce((bars, m) => {
                    (bars[m.dataset.key] ||= [0, 0])[0] += Number(m.dataset.value.replaceAll(',', ''));
                    bars[m.dataset.key][1] += m.getBoundingClientRect().width;
                    return bars;
                }, {}))""");

        double first = bars.get(0).get(1).asDouble();
        assertThat(bars).hasSize(8).allSatisfy(bar -> {
            assertThat(bar.get(0).asDouble()).isCloseTo(bars.get(0).get(0).asDouble(), Offset.offset(.001));
            assertThat(bar.get(1).asDouble()).isCloseTo(first, Offset.offset(1.0));
        });
    }

    @Test
    @DisplayName("it says that credit is no cause, what is known, and what is assumed")
    void honest() {
        var text = browser.evaluate("document.body.innerText").asText();

        assertThat(text)
                .contains(
                        "Credit is a convention",
                        "of 3,000 journeys converted",
                        "Assumed",
                        "What a channel caused",
                        "seed 1")
                .contains("all others", "The most frequent paths");
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
