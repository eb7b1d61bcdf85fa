package dev.advocacy.attribution;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.Visibility;
import dev.advocacy.scoring.recognition.fairness.GroupThreshold;
import dev.advocacy.scoring.recognition.fairness.SmallGroups;
import dev.advocacy.value.Journeys;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What of a click stands in a path, and so what gets the credit. A person is never what gets it. */
@FunctionalInterface
public interface TouchName {
    /** What has no name of its own: a click without a content item, a post of no known caption, people of no large group. */
    String OTHERS = "(others)";

    /** The name; not blank. */
    String of(ScoringEvent click);

    /** The channel. */
    static TouchName channel() {
        return click -> click.channel().value();
    }

    /** The content item. What one person alone shared is that person's credit: {@link #ofMany} where others read it. */
    static TouchName content() {
        return click -> Objects.requireNonNullElse(click.content(), OTHERS);
    }

    /** The caption that the post was made of; of few people, as with {@link #content}. */
    static TouchName caption(Map<String, String> captionByPost) {
        return click -> click.post() == null ? OTHERS : captionByPost.getOrDefault(click.post(), OTHERS);
    }

    /**
     * The group of the ambassador whose link it is, as {@link #ofMany} names it. Who is {@link Visibility#absent()} is among the
     * others.
     *
     * @param groups of each ambassador
     */
    static TouchName group(
            Journeys journeys,
            Map<AmbassadorId, String> groups,
            Function<AmbassadorId, Visibility> visibility,
            GroupThreshold threshold) {
        return ofMany(
                journeys,
                click -> visibility.apply(click.ambassador()) instanceof Visibility.Absent
                        ? OTHERS
                        : groups.getOrDefault(click.ambassador(), OTHERS),
                threshold);
    }

    /**
     * The name where it is that of many. What fewer people than the threshold brought in these journeys is counted among the others,
     * and if those are few too, the next small ones with them, so that nobody's part follows from a sum. A {@link RefusedException}
     * says that all together are few.
     */
    static TouchName ofMany(Journeys journeys, TouchName name, GroupThreshold threshold) {
        Map<String, Set<AmbassadorId>> people = new HashMap<>();
        clicks(journeys)
                .forEach(click -> people.computeIfAbsent(name.of(click), named -> new HashSet<>())
                        .add(click.ambassador()));
        var small = small(people, threshold);
        return click -> {
            var named = name.of(click);
            return small.contains(named) ? OTHERS : named;
        };
    }

    private static Set<String> small(Map<String, Set<AmbassadorId>> people, GroupThreshold threshold) {
        var few = SmallGroups.below(threshold);
        var small = few.leftOut(people);
        var others = people.entrySet().stream()
                .filter(group ->
                        small.contains(group.getKey()) || group.getKey().equals(OTHERS))
                .map(Map.Entry::getValue)
                .flatMap(Collection::stream)
                .toList();
        if (few.are(others)) {
            throw new RefusedException(
                    "groups",
                    Finding.error(
                            "attribution.few-people",
                            "groups",
                            "groups: fewer than " + threshold.members()
                                    + " people have clicks, and they are no group: give credit by channel"));
        }
        return small;
    }

    private static Stream<ScoringEvent> clicks(Journeys journeys) {
        return Stream.concat(
                journeys.made().stream().flatMap(journey -> journey.touches().stream()),
                journeys.open().stream().flatMap(Collection::stream));
    }
}
