package dev.advocacy.value;

import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.StandingEvents;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How often what happened, by ambassador and channel. A count that is not there is unknown, never 0. Immutable.
 *
 * <p>Of our own events: {@code shares} and {@code clicks} are known wherever somebody shared or was clicked; {@code reactions},
 * {@code comments}, {@code reshares} and other kinds only on channels from which such events come. What a network counts, such as
 * {@code impressions}, has to be added.
 */
public final class Tally {
    private static final Comparator<AmbassadorId> PEOPLE = Comparator.naturalOrder();

    private final SortedMap<AmbassadorId, SortedMap<ChannelId, SortedMap<String, Long>>> counts;

    private Tally(SortedMap<AmbassadorId, SortedMap<ChannelId, SortedMap<String, Long>>> counts) {
        this.counts = counts;
    }

    /** Of what stands in a log on these days. Reads the log once. */
    public static Tally of(Iterable<ScoringEvent> log, Days days) {
        var standing = StandingEvents.of(log).stream()
                .filter(event -> days.hold(event.at()))
                .toList();
        SortedMap<ChannelId, SortedSet<String>> known = new TreeMap<>();
        standing.forEach(event ->
                known.computeIfAbsent(event.channel(), channel -> own()).add(name(event.kind())));
        var tally = new Tally(new TreeMap<>(PEOPLE));
        for (ScoringEvent event : standing) {
            known.getOrDefault(event.channel(), own())
                    .forEach(name -> tally.add(event.ambassador(), event.channel(), name, 0));
            tally.add(event.ambassador(), event.channel(), name(event.kind()), 1);
        }
        return tally;
    }

    private static SortedSet<String> own() {
        return new TreeSet<>(Set.of("shares", "clicks"));
    }

    /** The count of a kind of event: {@code clicks} of {@code click}. */
    private static String name(String kind) {
        return kind.endsWith("s") ? kind : kind + "s";
    }

    /** Nothing yet. */
    public static Tally none() {
        return new Tally(new TreeMap<>(PEOPLE));
    }

    /** The same and this besides; a count that is there already is added to. */
    public Tally plus(AmbassadorId who, ChannelId channel, String name, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(
                    name + " of " + who + " on " + channel + " is " + count + ": a count is 0 or more");
        }
        var sum = copy();
        sum.add(who, channel, name, count);
        return sum;
    }

    /** Both together. */
    public Tally plus(Tally other) {
        return of(List.of(this, other));
    }

    /** All together. */
    public static Tally of(Iterable<Tally> all) {
        var sum = none();
        all.forEach(sum::addAll);
        return sum;
    }

    private Tally copy() {
        return of(List.of(this));
    }

    private void addAll(Tally other) {
        other.counts.forEach((who, channels) ->
                channels.forEach((channel, names) -> names.forEach((name, count) -> add(who, channel, name, count))));
    }

    private void add(AmbassadorId who, ChannelId channel, String name, long count) {
        counts.computeIfAbsent(who, w -> new TreeMap<>())
                .computeIfAbsent(channel, c -> new TreeMap<>())
                .merge(name, count, Long::sum);
    }

    /** Everybody of whom something is counted. */
    public Set<AmbassadorId> people() {
        return Collections.unmodifiableSet(counts.keySet());
    }

    /** All channels on which something is counted. */
    public SortedSet<ChannelId> channels() {
        SortedSet<ChannelId> channels = new TreeSet<>();
        counts.values().forEach(of -> channels.addAll(of.keySet()));
        return channels;
    }

    /** One person's counts on a channel. */
    Map<String, Long> counts(AmbassadorId who, ChannelId channel) {
        return counts.getOrDefault(who, Collections.emptySortedMap())
                .getOrDefault(channel, Collections.emptySortedMap());
    }

    /** Who has counts on a channel. */
    Set<AmbassadorId> people(ChannelId channel) {
        Set<AmbassadorId> people = new TreeSet<>(PEOPLE);
        counts.forEach((who, channels) -> {
            if (channels.containsKey(channel)) {
                people.add(who);
            }
        });
        return people;
    }

    /** The sum of everybody's counts on a channel. */
    public SortedMap<String, Long> counts(ChannelId channel) {
        SortedMap<String, Long> sums = new TreeMap<>();
        counts.values()
                .forEach(channels -> channels.getOrDefault(channel, Collections.emptySortedMap())
                        .forEach((name, count) -> sums.merge(name, count, Math::addExact)));
        return sums;
    }
}
