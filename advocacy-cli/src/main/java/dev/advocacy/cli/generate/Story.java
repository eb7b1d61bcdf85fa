package dev.advocacy.cli.generate;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;

/**
 * The events of a programme, one after the other, as a real log has them: a few people share much and many share little,
 * in office hours; clicks, reactions and comments follow the latest posts; 1 % of the lines come twice, 1 % come late, 0.5 %
 * take something back, 2 % of the clicks are machines and 0.5 % one's own. The shares of the kinds are those of a
 * programme's log: of 100 events 8 are shares, 55 clicks, 25 reactions, 5 comments, 5 reshares, 2 conversions.
 */
public final class Story implements Iterator<ScoringEvent> {
    private static final int RECENT = 400;
    private static final int LATE_SECONDS = 3 * 86_400;
    private static final List<ChannelId> CHANNELS = List.of(
            ChannelId.of("linkedin"),
            ChannelId.of("linkedin"),
            ChannelId.of("linkedin"),
            ChannelId.of("x"),
            ChannelId.of("facebook"),
            ChannelId.of("blog"));

    private final Programme programme;
    private final Random random;
    private final Week week;
    private final List<ScoringEvent> posts = new ArrayList<>(RECENT);
    private final List<ScoringEvent> latest = new ArrayList<>(RECENT);
    private long number;
    private long shares;

    /** From its beginning. */
    public Story(Programme programme) {
        this.programme = programme;
        random = new Random(programme.seed());
        week = new Week(programme.from(), programme.days());
    }

    @Override
    public boolean hasNext() {
        return number < programme.events();
    }

    @Override
    public ScoringEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all " + programme.events() + " events are told");
        }
        var at = week.at((number + .5) / programme.events());
        number++;
        var event = posts.isEmpty() ? share(at) : event(at, random.nextDouble() * 100);
        keep(latest, event);
        return event;
    }

    private ScoringEvent event(Instant at, double dice) {
        if (dice < 1) {
            return latest.get(random.nextInt(latest.size()));
        }
        if (dice < 1.5) {
            return retraction(at);
        }
        return dice < 9.5 ? share(at) : response(at, kind(dice));
    }

    private static String kind(double dice) {
        if (dice < 63.5) {
            return ScoringEvent.CLICK;
        }
        if (dice < 88) {
            return "reaction";
        }
        if (dice < 93) {
            return "comment";
        }
        return dice < 98 ? "reshare" : "conversion";
    }

    private ScoringEvent share(Instant at) {
        shares++;
        var share = ScoringEvent.of(
                        id(), ScoringEvent.SHARE, person(), at, CHANNELS.get(random.nextInt(CHANNELS.size())))
                .post("post-" + shares)
                .content("content-" + (1 + shares / (1 + programme.people() / 3)))
                .marked(random.nextInt(3) == 0 ? Set.of(ScoringEvent.OWN_WORDS) : Set.of());
        keep(posts, share);
        return share;
    }

    private ScoringEvent response(Instant at, String kind) {
        var post = recent();
        var event = ScoringEvent.of(id(), kind, post.ambassador(), late(at, post), post.channel())
                .post(String.valueOf(post.post()))
                .content(String.valueOf(post.content()))
                .visitor(visitor(post.ambassador()));
        if (kind.equals("conversion")) {
            return event.value((1 + random.nextInt(40)) * 500_000L);
        }
        return kind.equals(ScoringEvent.CLICK) && random.nextInt(50) == 0
                ? event.marked(Set.of(ScoringEvent.AUTOMATED))
                : event;
    }

    /** What a late event says of itself lies back; it never lies before its post. */
    private Instant late(Instant at, ScoringEvent post) {
        if (random.nextInt(100) > 0) {
            return at;
        }
        var earlier = at.minusSeconds(random.nextInt(LATE_SECONDS));
        return earlier.isBefore(post.at()) ? post.at() : earlier;
    }

    private ScoringEvent retraction(Instant at) {
        var other = latest.get(random.nextInt(latest.size()));
        var target = other.isRetraction() ? recent() : other;
        return ScoringEvent.of(id(), ScoringEvent.RETRACTION, target.ambassador(), at, target.channel())
                .retracts(target.id());
    }

    /** The newer, the likelier. */
    private ScoringEvent recent() {
        double old = random.nextDouble() * random.nextDouble();
        return posts.get(posts.size() - 1 - (int) (old * posts.size()));
    }

    private AmbassadorId person() {
        double u = random.nextDouble();
        return AmbassadorId.of(String.format(Locale.ROOT, "p%04d", 1 + (int) (u * u * programme.people())));
    }

    private String visitor(AmbassadorId owner) {
        return random.nextInt(200) == 0 ? owner.value() : "v" + (1 + random.nextInt(programme.visitors()));
    }

    private String id() {
        return "e" + number;
    }

    private static void keep(List<ScoringEvent> list, ScoringEvent event) {
        if (list.size() == RECENT) {
            list.remove(0);
        }
        list.add(event);
    }
}
