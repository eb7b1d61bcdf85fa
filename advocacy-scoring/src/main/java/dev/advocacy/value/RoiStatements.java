package dev.advocacy.value;

import dev.advocacy.event.AmbassadorId;
import dev.advocacy.scoring.ScoringEvent;
import dev.advocacy.scoring.recognition.fairness.SmallGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What has to be known to read a return. */
final class RoiStatements {
    /** Below it intervals of this kind are known to be too narrow. */
    private static final int MANY = 30;

    private final RoiInputs given;
    private final Earnings earnings;
    private final Spending spending;
    private final Optional<Emv> emv;
    private final Exchange exchange;
    private final int people;
    private final SmallGroups few;
    private final List<Statement> all = new ArrayList<>();

    RoiStatements(
            RoiInputs given, Earnings earnings, Spending spending, Optional<Emv> emv, Exchange exchange, int people) {
        this.given = given;
        this.earnings = earnings;
        this.spending = spending;
        this.emv = emv;
        this.exchange = exchange;
        this.people = people;
        few = SmallGroups.below(given.threshold());
    }

    List<Statement> all() {
        known();
        assumed();
        emv.ifPresent(this::media);
        limits();
        return all;
    }

    private void known() {
        add(Statement.known(String.format(
                Locale.ROOT,
                "%,d people took part on %s, with %,d shares",
                people,
                given.plan().days(),
                spending.shares())));
        given.journeys().ifPresent(this::journeys);
        exchange.used().forEach(rate -> add(Statement.known("an exchange rate: " + rate)));
    }

    private void journeys(Journeys journeys) {
        if (few.are(touching(journeys))) {
            add(Statement.known(String.format(
                    Locale.ROOT,
                    "how many of %,d conversions have a click of the programme before them is not told: fewer than %d people"
                            + " have such a click",
                    journeys.conversions(),
                    given.threshold().members())));
            return;
        }
        add(Statement.known(String.format(
                Locale.ROOT,
                "%,d of %,d conversions have a click of the programme before them, within their windows",
                journeys.made().size(),
                journeys.conversions())));
        SortedMap<Untouched.Why, Integer> reasons = new TreeMap<>();
        journeys.untouched().forEach(one -> reasons.merge(one.why(), 1, Integer::sum));
        reasons.forEach((why, number) -> add(Statement.known(String.format(
                Locale.ROOT, "without a touch, so without credit: %,d, of which each %s", number, why.text()))));
        if (earnings.worthless() > 0) {
            add(Statement.known(String.format(
                    Locale.ROOT,
                    "%s with a touch have no amount, and the plan says nothing of their worth: they count as 0 in revenue",
                    earnings.tellsOfFew(few) ? "some" : String.format(Locale.ROOT, "%,d", earnings.worthless()))));
        }
    }

    private static Set<AmbassadorId> touching(Journeys journeys) {
        return journeys.made().stream()
                .flatMap(journey -> journey.touches().stream())
                .map(ScoringEvent::ambassador)
                .collect(Collectors.toSet());
    }

    private void assumed() {
        if (given.journeys().isPresent()) {
            add(Statement.assumed(
                    "all that a conversion brought is credited to the programme when a click came before it; a part"
                            + " of it would have come anyway, and only a holdout tells how much"));
            windows(given.plan().windowDays());
        }
        earnings.assumed().stream()
                .sorted((a, b) -> a.kind().compareTo(b.kind()))
                .forEach(worth -> add(Statement.assumed("each " + worth.kind().word() + " without an amount is worth "
                        + worth.amount() + " (" + worth.source() + ")")));
        if (earnings.assumedSum() > 0 && earnings.tellsOfFew(few)) {
            add(
                    Statement.assumed(
                            "a part of the revenue is such an assumption; how much is not told, since it would tell of few people"));
        } else if (earnings.assumedSum() > 0) {
            add(Statement.assumed(
                    new Money(earnings.assumedSum(), given.plan().currency()).inWords() + " of the revenue of "
                            + new Money(earnings.sum(), given.plan().currency()).inWords()
                            + " is such an assumption, and the rest stands in the file"));
        }
        given.plan()
                .work()
                .ifPresent(work -> add(Statement.assumed("a share takes " + work.minutesPerShare()
                        + " minutes and taking part " + work.minutesPerAmbassador() + " more, at " + work.hour()
                        + " an hour (" + work.source() + ")")));
        given.fees().stream()
                .filter(fee -> spending.charging().contains(fee.channel()))
                .forEach(this::fee);
    }

    private void windows(Map<ConversionKind, Integer> windows) {
        var days = new TreeMap<>(windows)
                .entrySet().stream()
                        .map(window -> window.getKey().word() + " " + window.getValue())
                        .collect(Collectors.joining(", "));
        add(Statement.assumed("a click has a part in what comes up to so many days after it: " + days));
    }

    private void fee(ChannelFee fee) {
        add(Statement.assumed(
                "every share on " + fee.channel() + " went through the network's interface, at " + fee.withLink()
                        + " with a link, and at " + fee.plain() + " where it is marked " + Spending.WITHOUT_LINK + " ("
                        + fee.source() + ")"));
    }

    private void media(Emv of) {
        add(Statement.assumed("earned media value goes by card " + of.card().id() + " ("
                + of.card().valid() + ") and formula " + of.formula()));
        if (of.card().illustrative()) {
            add(Statement.assumed("card " + of.card().id()
                    + " is illustrative: it shows how a card looks, and its prices" + " are nobody's; use your own"));
        }
        if (!of.hasSpread()) {
            add(Statement.limit(
                    "the card has no low and no high price, so how far prices lie apart is not in the interval"));
        }
        of.missing().forEach(what -> add(Statement.limit("earned media value: " + what)));
        add(Statement.limit(
                "earned media value says what attention would have cost. It is no revenue, and the measurement"
                        + " industry's Barcelona Principles reject it as the value of communication"));
        if (given.emvAdded()) {
            add(Statement.limit(
                    "earned media value is added to revenue here because it was asked for; the return is then no"
                            + " return in money"));
        }
    }

    private void limits() {
        if (spending.feesLeftOut()) {
            add(Statement.limit("what networks charged for posts of fewer than "
                    + given.threshold().members()
                    + " people is not in the cost, since it would tell how often they posted: put what was billed into"
                    + " the plan, with other costs"));
        }
        add(Statement.limit(
                "an interval says between what the figure would lie, 95 times of 100, with other people who are like"
                        + " these. It does not say how wrong an assumption is"));
        if (people < MANY) {
            add(Statement.limit(
                    "with fewer than " + MANY + " people such an interval is too narrow; here are " + people));
        }
    }

    private void add(Statement statement) {
        all.add(statement);
    }
}
