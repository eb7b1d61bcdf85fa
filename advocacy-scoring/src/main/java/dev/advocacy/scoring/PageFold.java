package dev.advocacy.scoring;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
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
    private final Set<DeliveryId> shares = new HashSet<>();
    private final SortedMap<DeliveryId, BestShare> clicks = new TreeMap<>();

    private PageFold(RuleBook book, Window.Dates window) {
        this.book = book;
        this.window = window;
    }

    static PersonalPage of(RuleBook book, Facts facts, AmbassadorId ambassador, Window window) {
        var fold = new PageFold(book, window.dates(book.calendar().weekStart()));
        Walk.over(book, facts.all(), fold::add);
        return fold.page(Score.of(book, ambassador, facts));
    }

    private void add(Outcome outcome) {
        if (!window.has(outcome.day())) {
            return;
        }
        receipts.add(Receipts.of(book, outcome));
        if (outcome.reason() != Reason.RETRACTED) {
            count(outcome.fact(), outcome.reason());
        }
    }

    private void count(Fact fact, Reason reason) {
        if (fact instanceof Fact.Shared && reason != Reason.CONFIRMED_BEFORE) {
            shares.add(fact.delivery());
        }
        if (fact instanceof Fact.Clicked clicked && !clicked.automated()) {
            clicks.merge(fact.delivery(), new BestShare(fact.delivery(), fact.channel(), 1), PageFold::together);
        }
    }

    private static BestShare together(BestShare one, BestShare other) {
        return new BestShare(one.delivery(), one.channel(), one.humanClicks() + other.humanClicks());
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
                        .thenComparing(BestShare::delivery, Comparator.reverseOrder()));
    }
}
