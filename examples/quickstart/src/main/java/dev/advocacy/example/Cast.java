package dev.advocacy.example;

import dev.advocacy.content.ContentItem;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Who takes part and what they say, from a seed. */
final class Cast {
    private static final List<String> FIRST = List.of(
            "Kari", "Ola", "Aino", "Sven", "Freja", "Jón", "Ingrid", "Lars", "Maija", "Nils", "Solveig", "Pekka");
    private static final List<String> LAST =
            List.of("Nordmann", "Virtanen", "Berg", "Lindqvist", "Holm", "Dahl", "Korhonen", "Sørensen", "Strand");
    private static final List<String> BEGINNINGS = List.of(
            "I was there.",
            "My team worked on this (all of us).",
            "Proud of my colleagues!",
            "This one kept me awake.",
            "Not what I expected.",
            "A small thing that matters.");
    private static final List<String> ENDINGS = List.of(
            "Ask me about it. #wind",
            "I learned a lot.",
            "What would you have done?",
            "Worth the cold fingers. #engineering",
            "More in the link.");

    private final Random random;

    Cast(long seed) {
        random = new Random(seed);
    }

    static String login(int number) {
        return "colleague-" + (number + 1);
    }

    static String name(int number) {
        return FIRST.get(number % FIRST.size()) + " " + LAST.get(number / FIRST.size() % LAST.size()) + suffix(number);
    }

    /** Who shares, for each of so many shares: some more often than others. */
    int[] sharers(int people, int shares) {
        return IntStream.range(0, shares)
                .map(i -> eager(random.nextInt(people), people))
                .toArray();
    }

    /** The lower numbers come up more often. */
    private int eager(int one, int people) {
        return Math.min(one, random.nextInt(people));
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    /** In own words, mostly; every tenth takes the suggestion as it is. */
    String words(ContentItem item, String suggestion, int number) {
        if (random.nextInt(10) == 0) {
            return suggestion;
        }
        return pick(BEGINNINGS) + " " + item.title() + ". " + pick(ENDINGS) + " (" + (number + 1) + ")";
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    private static String suffix(int number) {
        int round = number / (FIRST.size() * LAST.size());
        return round == 0 ? "" : " " + (round + 1);
    }
}
