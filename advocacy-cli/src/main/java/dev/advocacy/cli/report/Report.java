package dev.advocacy.cli.report;

import dev.advocacy.cli.file.Output;
import dev.advocacy.cli.log.EventLog;
import dev.advocacy.cli.terminal.Progress;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.BoardKind;
import dev.advocacy.scoring.BoardRow;
import dev.advocacy.scoring.ScoringRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** One HTML file that says what a scoring run found. */
public final class Report {
    private static final int FINGERPRINT = 16;

    private final ScoringRules rules;
    private final EventLog log;
    private final Set<AmbassadorId> shown;
    private final Windows windows;
    private final Figures figures;
    private final Few few;

    private Report(ScoringRules rules, EventLog log, Set<AmbassadorId> shown) {
        this.rules = rules;
        this.log = log;
        this.shown = shown;
        windows = Windows.of(rules, log.events());
        figures = new Figures(rules, windows.kind());
        few = new Few(shown);
    }

    /**
     * Writes it.
     *
     * @param shown who chose to be shown by name
     * @param progress is told of every person
     */
    public static void write(Path file, ScoringRules rules, EventLog log, Set<AmbassadorId> shown, Progress progress) {
        var report = new Report(rules, log, shown);
        report.count(progress);
        Output.write(file, place -> Files.writeString(place, report.html()));
    }

    private void count(Progress progress) {
        long done = 0;
        for (var person : log.byAmbassador().entrySet()) {
            figures.add(person.getKey(), person.getValue());
            progress.at(++done, () -> "");
        }
    }

    private String html() {
        return Page.of("Scoring report: " + rules, body());
    }

    private Markup body() {
        var main = Markup.of("main");
        if (isGroup()) {
            var groups = new Groups(figures, windows, rules.decimals(), few);
            main.add(tiles(groups.gave(), Optional.of((long) figures.people().size())));
            groups.sections().forEach(main::add);
        } else {
            main.add(tiles(Optional.empty(), Optional.empty()));
            main.add(Markup.of("p", whyNoGroup()).with("class", "notice"));
        }
        new Shown(windows, rowsOfShown()).sections().forEach(main::add);
        return Markup.of("body").add(header()).add(main).add(footer());
    }

    private boolean isGroup() {
        return !figures.people().isEmpty() && !few.are(figures.people().keySet());
    }

    private String whyNoGroup() {
        return figures.people().size() < Few.LEAST
                ? "In this file " + Few.TEXT + " have points. A report speaks of groups, so it says no more."
                : "Of those with points in this file all but " + Few.TEXT
                        + " are shown by name. What all have together would tell of the others, so it is left out.";
    }

    private List<BoardRow> rowsOfShown() {
        return rules.score(log.only(event -> shown.contains(event.ambassador())))
                .rows(EnumSet.of(windows.kind(), BoardKind.ALL));
    }

    private Markup header() {
        return Markup.of("header")
                .add(Markup.of("h1", "Scoring report"))
                .add(Markup.of(
                        "p",
                        windows.names().isEmpty()
                                ? "No events"
                                : windows.names().get(0) + " to "
                                        + windows.names().get(windows.names().size() - 1) + ", under the rules " + rules
                                        + ", days in " + rules.zone()));
    }

    private Markup tiles(Optional<Long> gave, Optional<Long> people) {
        var list = Markup.of("dl").with("class", "tiles");
        tile(list, "events", figures.events());
        gave.ifPresent(figure -> tile(list, "gave points", figure));
        tile(list, "lines left out", log.problems().badLines());
        people.ifPresent(figure -> tile(list, "people with points", figure));
        return list;
    }

    private static void tile(Markup list, String name, long figure) {
        list.add(Markup.of("div")
                .add(Markup.of("dt", name))
                .add(Markup.of("dd", String.format(Locale.ROOT, "%,d", figure))));
    }

    private Markup footer() {
        return Markup.of("footer")
                .add(Markup.of(
                        "p",
                        "Figures of " + Few.TEXT
                                + " are left out, and so are those from which they would follow, such as a sum of people who are"
                                + " all shown by name but for a few. Nobody is named who did not choose it: a report is about the programme,"
                                + " not about persons. Taking no part is nobody's fault and shows nowhere here."))
                .add(Markup.of("p", "Rules " + rules + ", fingerprint ")
                        .add(Markup.of("code", rules.fingerprint().substring(0, FINGERPRINT)))
                        .text(". The same events under the same rules give the same report."));
    }
}
