package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.PersonalPage.BestShare;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects one ambassador's page from the outcomes of their facts. */
final class PageFold {
    private final RuleBook book;
    private final Window.Dates window;
    private final List<Receipt> receipts = new ArrayList<>();
    private final Set<String> shares = new HashSet<>();
    private final SortedMap<String, BestShare> clicks = new TreeMap<>();

    private PageFold(RuleBook book, Window.Dates window) {
        this.book = book;
        this.window = window;
    }

    static PersonalPage of(RuleBook book, EventSet events, AmbassadorId ambassador, Window window) {
        var fold = new PageFold(book, window.dates(book.calendar().weekStart()));
        Walk.over(book, events.all(), fold::add);
        return fold.page(Score.of(book, ambassador, events));
    }

    private void add(Outcome outcome) {
        if (!window.has(outcome.day())) {
            return;
        }
        receipts.add(Receipts.of(book, outcome));
        count(outcome.event(), outcome.verdict().reason());
    }

    private void count(ScoringEvent event, Reason reason) {
        var post = event.post();
        if (post == null || reason == Reason.RETRACTED) {
            return;
        }
        if (event.kind().equals(ScoringEvent.SHARE) && reason != Reason.CONFIRMED_BEFORE) {
            shares.add(post);
        }
        if (event.kind().equals(ScoringEvent.CLICK) && reason != Reason.AUTOMATED) {
            clicks.merge(post, new BestShare(post, event.channel(), 1), PageFold::together);
        }
    }

    private static BestShare together(BestShare one, BestShare other) {
        return new BestShare(one.post(), one.channel(), one.humanClicks() + other.humanClicks());
    }

    private PersonalPage page(Score score) {
        return new PersonalPage(
                score.ambassador(),
                window,
                score.points(window),
                score.byKind(window),
                shares.size(),
                clicks.values().stream().mapToLong(BestShare::humanClicks).sum(),
                best(),
                receipts);
    }

    private Optional<BestShare> best() {
        return clicks.values().stream()
                .max(Comparator.comparingLong(BestShare::humanClicks)
                        .thenComparing(BestShare::post, Comparator.reverseOrder()));
    }
}
