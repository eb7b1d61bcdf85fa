package dev.advocacy.example;

import dev.advocacy.Advocacy;
import dev.advocacy.channel.ChannelException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Recorded;
import dev.advocacy.scoring.Board;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.ScoringRules;
import dev.advocacy.scoring.Window;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What came of it: the counts, the board, a receipt for every point. */
final class Finale {
    private static final int TOP = 10;
    private static final int RECEIPTS = 12;
    private static final int PAGE = 10_000;

    private final Advocacy advocacy;
    private final Story story;

    Finale(Advocacy advocacy, Story story) {
        this.advocacy = advocacy;
        this.story = story;
    }

    void show(Set<AmbassadorId> onTheBoard) {
        var rules = ScoringRules.standard().in(ZoneId.of("Europe/Oslo"));
        var log = events();
        var events = ScoringEvent.of(log);
        var week = Window.week(2026, 47);
        story.chapter("The board of the week, for those who want to be on it (" + log.size() + " events, rules "
                + rules.id() + " v" + rules.version() + ")");
        var board = rules.score(events).board(week, onTheBoard);
        board.top(TOP).forEach(row -> story.say("%s", row));
        board.top(1).forEach(winner -> own(winner, rules, events, week));
    }

    private void own(Board.Row winner, ScoringRules rules, List<ScoringEvent> events, Window week) {
        var page = rules.page(events, winner.ambassador(), week);
        story.chapter("What only " + winner.ambassador() + " sees: the receipts");
        story.say(
                "%s points: %d posts, %d human clicks, %s",
                page.points(), page.shares(), page.humanClicks(), page.byKind());
        page.receipts().stream().limit(RECEIPTS).forEach(r -> story.say("%s", r));
        story.say("(%d receipts in all)", page.receipts().size());
        page.best().ifPresent(best -> counts(DeliveryId.of(best.post())));
    }

    private void counts(DeliveryId best) {
        story.chapter("LinkedIn's own counts of the best post: read now, shown, not stored");
        try {
            advocacy.engagement()
                    .counts(best)
                    .ifPresentOrElse(
                            c -> story.say("%s", c.counts()),
                            () -> story.say("LinkedIn gave no address for this post"));
        } catch (ChannelException e) {
            story.say("%s", String.valueOf(e.getMessage()));
        }
    }

    private List<Recorded> events() {
        var all = new ArrayList<Recorded>();
        for (var page = advocacy.events().after(0, PAGE); !page.isEmpty(); page = next(page)) {
            all.addAll(page);
        }
        return all;
    }

    private List<Recorded> next(List<Recorded> page) {
        return advocacy.events().after(page.get(page.size() - 1).number(), PAGE);
    }
}
