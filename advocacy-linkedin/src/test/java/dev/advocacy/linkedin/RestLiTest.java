package dev.advocacy.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The vectors were produced with LinkedIn's own encoder, restli-common 27.7.18. */
class RestLiTest {

    @Test
    @DisplayName("a URN is percent-encoded whole")
    void urn() {
        assertThat(RestLi.text("urn:li:share:6844785523593134080"))
                .hasToString("urn%3Ali%3Ashare%3A6844785523593134080");
        assertThat(RestLi.text("urn:li:comment:(urn:li:activity:6641861161010679808,6643206422739898368)"))
                .hasToString("urn%3Ali%3Acomment%3A%28urn%3Ali%3Aactivity%3A6641861161010679808"
                        + "%2C6643206422739898368%29");
    }

    @Test
    @DisplayName("the marks of a list stay raw")
    void list() {
        assertThat(RestLi.texts(List.of("urn:li:share:1", "urn:li:share:2")))
                .hasToString("List(urn%3Ali%3Ashare%3A1,urn%3Ali%3Ashare%3A2)");
        assertThat(RestLi.texts(List.of())).hasToString("List()");
        assertThat(RestLi.texts(List.of(""))).hasToString("List('')");
    }

    @Test
    @DisplayName("the marks of a record stay raw, at any depth")
    void record() {
        assertThat(RestLi.record(Map.of("share", RestLi.text("urn:li:share:123"))))
                .hasToString("(share:urn%3Ali%3Ashare%3A123)");
        assertThat(RestLi.record(Map.of("ugc", RestLi.text("urn:li:ugcPost:456"))))
                .hasToString("(ugc:urn%3Ali%3AugcPost%3A456)");
        assertThat(RestLi.record(Map.of("start", date(4, 5, 2024)))).hasToString("(start:(day:4,month:5,year:2024))");
    }

    @Test
    @DisplayName("a record inside a record is written like LinkedIn writes it")
    void nested() {
        RestLi range =
                RestLi.record(Map.of("start", RestLi.number(1634018799000L), "end", RestLi.number(1634623599000L)));
        assertThat(RestLi.record(Map.of("timeRange", range, "timeGranularityType", RestLi.text("DAY"))))
                .hasToString("(timeGranularityType:DAY,timeRange:(end:1634623599000,start:1634018799000))");
    }

    @Test
    @DisplayName("a list of records and a compound key")
    void compound() {
        var first = RestLi.record(
                Map.of("member", RestLi.text("urn:li:person:123"), "account", RestLi.text("urn:li:account:234")));
        assertThat(RestLi.list(List.of(first)))
                .hasToString("List((account:urn%3Ali%3Aaccount%3A234,member:urn%3Ali%3Aperson%3A123))");
        assertThat(RestLi.record(Map.of(
                        "actor", RestLi.text("urn:li:person:yrZCpj2Z12"),
                        "entity", RestLi.text("urn:li:activity:6641861161010679808"))))
                .hasToString(
                        "(actor:urn%3Ali%3Aperson%3AyrZCpj2Z12," + "entity:urn%3Ali%3Aactivity%3A6641861161010679808)");
        assertThat(RestLi.record(Map.of("prop1", RestLi.text("abc"), "prop2", RestLi.text("def"))))
                .hasToString("(prop1:abc,prop2:def)");
    }

    @Test
    @DisplayName("the empty text is two quotes")
    void empty() {
        assertThat(RestLi.text("")).hasToString("''");
    }

    @Test
    @DisplayName("a space is %20, never +; slash, ampersand and equals are encoded everywhere, which decodes alike")
    void marks() {
        String vector = "a%20b%2Cc%28d%29%3Ae%27f/g%26h%3Di%25j";
        assertThat(RestLi.text("a b,c(d):e'f/g&h=i%j")).hasToString(vector.replace("/", "%2F"));
    }

    @Test
    @DisplayName("letters beyond ASCII are encoded as UTF-8")
    void utf8() {
        assertThat(RestLi.percent("Grüße 🚀")).isEqualTo("Gr%C3%BC%C3%9Fe%20%F0%9F%9A%80");
    }

    private static RestLi date(int day, int month, int year) {
        return RestLi.record(
                Map.of("day", RestLi.number(day), "month", RestLi.number(month), "year", RestLi.number(year)));
    }
}
