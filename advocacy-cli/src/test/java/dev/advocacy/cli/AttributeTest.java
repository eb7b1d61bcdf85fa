package dev.advocacy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code attribute} answers, and what it says of bad paths. */
class AttributeTest {
    private static final String SHOP = """
            path,total_conversions,total_conversion_value,total_null
            Direct,3,94.42,25
            Video,1,200,2
            Display_Other > Organic_Search,1,66.5,0
            Direct > Organic_Search > Direct,1,140,0
            Referral,0,0,2
            Paid_Search_Other,0,0,1
            Organic_Search > Paid_Search_Other,0,0,2
            Organic_Search > Direct,0,0,1
            Unmatched,0,0,1
            Referral > Direct,0,0,1
            Organic_Search,0,0,26
            """;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("one row a channel: channel, conversions, value, with all their digits")
    void answer() throws IOException {
        var ran = attribute(SHOP, "--model", "linear");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.lines())
                .containsExactly(
                        "channel,conversions,value",
                        "Direct,3.666666666666667,187.75333333333333",
                        "Display_Other,0.5,33.25",
                        "Organic_Search,0.8333333333333333,79.91666666666666",
                        "Paid_Search_Other,0,0",
                        "Referral,0,0",
                        "Unmatched,0,0",
                        "Video,1,200");
        assertThat(ran.err()).contains("linear of 11 paths: 67 journeys, 6 converted");
    }

    @Test
    @DisplayName("a chain's credit is that of an independent solver")
    void markov() throws IOException {
        var lines = attribute(SHOP, "--model", "markov", "--order", 1).lines();

        assertThat(lines).hasSize(8);
        assertThat(conversions(lines, "Direct")).isCloseTo(3.7515631513130, Offset.offset(1e-9));
        assertThat(conversions(lines, "Referral")).isCloseTo(.1174731895866, Offset.offset(1e-9));
        assertThat(lines.stream()
                        .skip(1)
                        .mapToDouble(AttributeTest::conversions)
                        .sum())
                .isCloseTo(6, Offset.offset(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "first,2,8,0,0",
        "last,2,0,0,8",
        "position,2,3.5,1,3.5",
        "shapley,2,3.1666666667,1.6666666667,3.1666666667",
        "equal-split,2,3.1666666667,1.6666666667,3.1666666667",
        "markov,.8695652174,3.4782608696,2.1739130435,3.4782608696"
    })
    @DisplayName("each model by its name")
    void models(String model, double direct, double search, double social, double email) throws IOException {
        var lines = attribute("""
                path,total_conversions
                direct,2
                search > email,3
                search > social > email,5
                """, "--model", model).lines();

        assertThat(lines.get(0)).isEqualTo("channel,conversions,value");
        assertThat(lines.get(1)).as("no value is known").endsWith(",");
        assertThat(conversions(lines, "direct")).isCloseTo(direct, Offset.offset(1e-9));
        assertThat(conversions(lines, "search")).isCloseTo(search, Offset.offset(1e-9));
        assertThat(conversions(lines, "social")).isCloseTo(social, Offset.offset(1e-9));
        assertThat(conversions(lines, "email")).isCloseTo(email, Offset.offset(1e-9));
    }

    @Test
    @DisplayName(
            "time decay takes the touches' days from a column, or from an assumption that is asked for, and never makes them up")
    void timeDecay() throws IOException {
        var dated = attribute("""
                path,total_conversions,total_conversion_value,days_before
                a > b > c > d > e,1,10,8 > 5 > 4 > 2 > 0
                """, "--model", "time-decay", "--half-life", "7d").lines();
        assertThat(Double.parseDouble(dated.get(1).split(",", -1)[2])).isCloseTo(1.273639, Offset.offset(5e-7));
        assertThat(Double.parseDouble(dated.get(5).split(",", -1)[2])).isCloseTo(2.812422, Offset.offset(5e-7));

        var undated = "path,total_conversions\na > b,3\n";
        var refused = attribute(undated, "--model", "time-decay", "--half-life", "7d");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("add a column days_before", "--touches-apart 1d");

        var assumed = attribute(undated, "--model", "time-decay", "--half-life", "7d", "--touches-apart", "7d")
                .lines();
        assertThat(conversions(assumed, "a")).isCloseTo(1, Offset.offset(1e-9));
        assertThat(conversions(assumed, "b")).isCloseTo(2, Offset.offset(1e-9));
    }

    @Test
    @DisplayName("paths are read from a pipe, answers are JSON for a machine, forms of a path are chained")
    void pipe() {
        var ran = Ran.piped(
                "path;total_conversions;total_conversion_value;currency\na > a > b;6;12;EUR\n",
                "attribute",
                "--paths",
                "-",
                "--model",
                "linear",
                "--transform",
                "exposure",
                "--json");

        assertThat(ran.out()).isEqualTo("""
                {"channel":"a","conversions":3,"value":6}
                {"channel":"b","conversions":3,"value":6}
                """);
        assertThat(ran.err()).contains("value in EUR");
    }

    @Test
    @DisplayName("everything that is wrong with a file is told at once, by line and column, and nothing is answered")
    void badLines() throws IOException {
        var ran = attribute("""
                path,total_conversions,total_conversion_value,total_null,currency
                a > b,-1,1,0,EUR
                a,NaN,1,0,EUR
                a > c,1.5,1,0,EUR
                ,3,1,0,EUR
                a > > > b,1,1,0,EUR
                a > > b,1,1,0,EUR
                b,1,-5,0,USD
                c,0,5,-2,EUR
                d,1e30,1,,euro
                """, "--model", "markov");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .contains(
                        "line 2: total_conversions: -1 is below 0",
                        "line 3: total_conversions: \"NaN\" is no number",
                        "line 4: total_conversions: \"1.5\" is no whole number",
                        "line 5: path: is empty",
                        "line 6: path: has the touch \">\", which is the separator itself: rename that channel",
                        "line 7: path: ",
                        "line 8: total_conversion_value: -5 is below 0",
                        "line 8: currency: \"USD\" is not EUR of line 2",
                        "line 9: total_null: -2 is below 0",
                        "line 9: total_conversion_value: 5 is the value of no conversion",
                        "line 10: total_conversions: \"1e30\" is no whole number",
                        "line 10: total_null: is empty",
                        "line 10: currency: \"euro\" is no currency");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path\na\n",
                "total_conversions\n1\n",
                "path,total_conversions,path\na,1,b\n",
                "path,total_conversions\n"
            })
    @DisplayName("a file without a needed column, with one twice, or without a path says so")
    void badHeaders(String file) throws IOException {
        var ran = attribute(file, "--model", "first");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).containsAnyOf("the header has no", "twice", "holds no path");
    }

    @Test
    @DisplayName("what is wrong with a whole file has its name too; wrong numbers in options are a wrong call")
    void wholeFile() throws IOException {
        var much = "path,total_conversions\na,9007199254740992\na,9007199254740992\n";
        assertThat(attribute(much, "--model", "linear").err()).contains("paths.csv: all lines together: conversions: ");
        assertThat(attribute("path,total_conversions\n\"a > b,1\n", "--model", "linear")
                        .err())
                .contains("paths.csv: Unclosed quoted field");
        assertThat(attribute("path,total_conversions\na > b\n", "--model", "linear")
                        .err())
                .contains("line 2: has 1 cells")
                .doesNotContain("holds no path");
        for (var wrong : List.of(
                List.of("markov", "--order", "0"),
                List.of("time-decay", "--half-life", "0d"),
                List.of("position", "--shares", "1e308/0/1e308"),
                List.of("shapley", "--draws", "1"))) {
            var ran = attribute(SHOP, "--model", wrong.get(0), wrong.get(1), wrong.get(2));
            assertThat(ran.code()).as(ran.err()).isEqualTo(2);
            assertThat(ran.err()).contains("--model " + wrong.get(0) + ": ");
        }
        assertThat(attribute(SHOP, "--model", "linear", "--intervals", "--resamples", 5)
                        .code())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("a chain that never converts cannot tell, and says so")
    void neverConverts() throws IOException {
        var ran = attribute("path,total_conversions,total_null\na > b,0,7\n", "--model", "markov");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("markov(1) cannot tell: no journey converts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "linear", "position", "markov", "shapley", "leave-one-out", "equal-split"})
    @DisplayName("a path of 10,000 touches is a path")
    void long10000(String model) throws IOException {
        var path = String.join(" > ", Collections.nCopies(5_000, "a > b"));
        var lines = attribute("path,total_conversions\n" + path + ",2\n", "--model", model)
                .lines();

        assertThat(lines.stream()
                        .skip(1)
                        .mapToDouble(AttributeTest::conversions)
                        .sum())
                .isCloseTo(2, Offset.offset(1e-9));
    }

    @Test
    @DisplayName("an option that says nothing to the model is told, and a model that is none is refused")
    void wrongOptions() throws IOException {
        var ran = attribute(SHOP, "--model", "linear", "--order", 2, "--half-life", "7d");
        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains("note: --order says nothing to linear", "note: --half-life says nothing to linear");
        assertThat(attribute(SHOP, "--model", "magic").err()).contains("'magic' is no model: use first, last");
        assertThat(attribute(SHOP, "--model", "markov", "--order", 0).err()).contains("order: 0 is below 1");
        assertThat(attribute(SHOP, "--model", "time-decay", "--half-life", "soon")
                        .err())
                .contains("'soon' is no time");
        assertThat(attribute(SHOP, "--model", "time-decay", "--half-life", "0d").err())
                .contains("is no half-life");
        assertThat(attribute(SHOP, "--model", "position", "--shares", "0/100/0").err())
                .contains("gives nothing to");
        assertThat(attribute(SHOP, "--model", "position", "--shares", "a/b").err())
                .contains("write them like 40/20/40");
        assertThat(attribute(SHOP, "--model", "first", "--transform", "shuffle").err())
                .contains("is no form of a path");
    }

    @Test
    @DisplayName("intervals stand in columns of their own, hold the credit, and are the same for the same seed")
    void intervals() throws IOException {
        var ran = attribute(SHOP, "--model", "markov", "--intervals", "--resamples", 200, "--seed", 5);

        assertThat(ran.lines().get(0))
                .isEqualTo("channel,conversions,value,conversions_low,conversions_high,value_low,value_high");
        assertThat(ran.lines().stream().skip(1).map(line -> line.split(",")))
                .allSatisfy(cells -> assertThat(Double.parseDouble(cells[1]))
                        .isBetween(Double.parseDouble(cells[3]), Double.parseDouble(cells[4])));
        assertThat(attribute(SHOP, "--model", "markov", "--intervals", "--resamples", 200, "--seed", 5)
                        .out())
                .isEqualTo(ran.out());
        assertThat(attribute(SHOP, "--model", "markov", "--intervals", "--resamples", 9)
                        .err())
                .contains("resamples: 9 are too few");
    }

    @Test
    @DisplayName("a touch after its conversion, and ages that do not fit the touches, are refused")
    void badDays() throws IOException {
        assertThat(attribute(
                                "path,total_conversions,days_before\na > b,1,3 > -1\nc,1,2 > 1\nd,1,soon\n",
                                "--model",
                                "last")
                        .err())
                .contains(
                        "line 2: days_before: has a touch after its conversion",
                        "line 3: days_before: has 1 touches and 2 ages",
                        "line 4: days_before: \"soon\" is no number");
    }

    @Test
    @DisplayName("with more than 15 channels Shapley's orders are drawn, and the error is told")
    void manyChannels() throws IOException {
        var file = new StringBuilder("path,total_conversions\n");
        for (int i = 0; i < 16; i++) {
            file.append("c")
                    .append(i)
                    .append(" > c")
                    .append((i + 1) % 16)
                    .append(",")
                    .append(i + 1)
                    .append('\n');
        }
        var ran = attribute(file.toString(), "--model", "shapley", "--draws", 2000, "--seed", 7);

        assertThat(ran.err()).contains("orders were drawn: each is within");
        assertThat(ran.lines()).hasSize(17);
        assertThat(ran.lines().stream()
                        .skip(1)
                        .mapToDouble(AttributeTest::conversions)
                        .sum())
                .isCloseTo(136, Offset.offset(1e-9));
        assertThat(attribute(file.toString(), "--model", "shapley", "--draws", 2000, "--seed", 7)
                        .out())
                .isEqualTo(ran.out());
    }

    private Ran attribute(String paths, Object... more) throws IOException {
        var file = Files.writeString(folder.resolve("paths.csv"), paths);
        var args = new Object[3 + more.length];
        args[0] = "attribute";
        args[1] = "--paths";
        args[2] = file;
        System.arraycopy(more, 0, args, 3, more.length);
        return Ran.cli(args);
    }

    private static double conversions(List<String> lines, String channel) {
        return lines.stream()
                .filter(line -> line.startsWith(channel + ","))
                .mapToDouble(AttributeTest::conversions)
                .findFirst()
                .orElseThrow();
    }

    private static double conversions(String line) {
        return Double.parseDouble(line.split(",", -1)[1]);
    }
}
