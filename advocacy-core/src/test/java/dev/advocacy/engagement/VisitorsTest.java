package dev.advocacy.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final String ADDRESS = "192.0.2.17";

    private final Visitors visitors = new Visitors();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "curl/8.5.0"
            })
    @DisplayName("preview fetchers, libraries and the nameless are machines")
    void knowsMachines(String userAgent) {
        assertThat(visitors.isMachine(userAgent)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0"
                        + " Safari/537.36",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                        + " Version/18.1 Mobile/15E148 Safari/604.1",
                "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"
            })
    @DisplayName("people's browsers are not machines")
    void knowsPeople(String userAgent) {
        assertThat(visitors.isMachine(userAgent)).isFalse();
    }

    @Test
    @DisplayName("a visitor has one pseudonym within a day, and others have others")
    void isStableWithinADay() {
        var pseudonym = visitors.pseudonym(ADDRESS, MONDAY);
        assertThat(visitors.pseudonym(ADDRESS, MONDAY)).isEqualTo(pseudonym);
        assertThat(visitors.pseudonym("192.0.2.18", MONDAY)).isNotEqualTo(pseudonym);
    }

    @Test
    @DisplayName("the next day the same visitor cannot be recognised, nor can the day before be computed again")
    void forgetsWithTheDay() {
        var monday = visitors.pseudonym(ADDRESS, MONDAY);
        assertThat(visitors.pseudonym(ADDRESS, MONDAY.plusDays(1))).isNotEqualTo(monday);
        assertThat(visitors.pseudonym(ADDRESS, MONDAY)).isNotEqualTo(monday);
    }

    @ParameterizedTest
    @ValueSource(strings = {ADDRESS, "kari@example.com", "a", ""})
    @DisplayName("a pseudonym has one length and never holds what it stands for")
    void holdsNothing(String visitor) {
        var pseudonym = visitors.pseudonym(visitor, MONDAY);
        assertThat(pseudonym).hasSize(16).isNotEqualTo(visitor);
        assertThat(visitor.length() < 2 || !pseudonym.contains(visitor)).isTrue();
    }

    @Test
    @DisplayName("two processes give one visitor different pseudonyms, so they cannot be looked up in a table")
    void isKeyed() {
        assertThat(new Visitors().pseudonym(ADDRESS, MONDAY)).isNotEqualTo(visitors.pseudonym(ADDRESS, MONDAY));
    }
}
