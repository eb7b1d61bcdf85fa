package dev.advocacy.sandbox.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * All that ever happens to a post, decided by seed, author and text. Web addresses in the text do not count, as each delivery has
 * its own; nor do ids or the order of arrival. So two runs of one programme have the same audience.
 */
final class Crowd {
    static final Duration LONGEST = Encounter.LONGEST;

    private static final Duration PREVIEW_AFTER = Duration.ofSeconds(2);
    private static final double MEAN_DELAY_HOURS = 6;
    private static final double LOG_VIEWERS = 4.4;
    private static final double LOG_SPREAD = 0.9;
    private static final int MOST_VIEWERS = 2000;
    private static final double SEES_AGAIN = 0.2;
    private static final double CLICKS = 0.018;
    private static final double CLICKS_AGAIN = 0.15;
    private static final double REACTS = 0.04;
    private static final double COMMENTS = 0.006;
    private static final double RESHARES = 0.002;
    private static final int AGAIN_WITHIN_SECONDS = 600;

    private final Random random;
    private final List<Happening> happenings = new ArrayList<>();
    private int nextVisitor;

    private Crowd(long seed) {
        this.random = new Random(seed);
        this.nextVisitor = random.nextInt(Visitor.PEOPLE);
    }

    /** In the order of time, the preview by the network's machine first. */
    static List<Happening> of(long seed, String author, String publishedText) {
        String text = Links.remove(publishedText);
        Crowd crowd = new Crowd(Digest.number(seed + "\n" + author + "\n" + text));
        crowd.gather();
        return crowd.happenings;
    }

    private void gather() {
        add(Deed.PREVIEW, PREVIEW_AFTER, 0);
        int viewers = viewers();
        for (int i = 0; i < viewers; i++) {
            view(delay());
        }
        happenings.sort(Comparator.comparing(Happening::after));
    }

    /** Log-normal: most posts are seen by some dozens, a few by many hundreds. */
    private int viewers() {
        double size = StrictMath.exp(LOG_VIEWERS + LOG_SPREAD * random.nextGaussian());
        return (int) Math.min(MOST_VIEWERS, Math.round(size));
    }

    /** Exponential: most of it on the first day. */
    private Duration delay() {
        double hours = -StrictMath.log(1 - random.nextDouble()) * MEAN_DELAY_HOURS;
        Duration delay = PREVIEW_AFTER.plusSeconds(1 + Math.round(hours * 3600));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }

    private void view(Duration at) {
        add(Deed.SEE, at, 0);
        perhaps(SEES_AGAIN, Deed.SEE_AGAIN, at);
        perhaps(REACTS, Deed.REACT, at);
        perhaps(COMMENTS, Deed.COMMENT, at);
        perhaps(RESHARES, Deed.RESHARE, at);
        if (random.nextDouble() < CLICKS) {
            click(at);
        }
    }

    private void click(Duration at) {
        int visitor = nextVisitor;
        nextVisitor = (nextVisitor + 1) % Visitor.PEOPLE;
        add(Deed.CLICK, at, visitor);
        if (random.nextDouble() < CLICKS_AGAIN) {
            add(Deed.CLICK, at.plusSeconds(1 + random.nextInt(AGAIN_WITHIN_SECONDS)), visitor);
        }
    }

    private void perhaps(double chance, Deed deed, Duration at) {
        if (random.nextDouble() < chance) {
            add(deed, at, 0);
        }
    }

    private void add(Deed deed, Duration after, int visitor) {
        happenings.add(new Happening(deed, after.compareTo(LONGEST) < 0 ? after : LONGEST, visitor));
    }
}
