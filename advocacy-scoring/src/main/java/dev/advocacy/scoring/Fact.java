package dev.advocacy.scoring;

import dev.advocacy.Finding;
import dev.advocacy.RefusedException;
import dev.advocacy.channel.ChannelId;
import dev.advocacy.event.AdvocacyEvent;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.ContentId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.event.Recorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** What scoring reads of an event; the rest of the event is dropped. */
sealed interface Fact {
    Comparator<Fact> ORDER = Comparator.comparing(Fact::at).thenComparingLong(Fact::number);
    Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    Instant LATEST = Instant.parse("9999-12-30T00:00:00Z");

    long number();

    Instant at();

    AmbassadorId ambassador();

    DeliveryId delivery();

    ChannelId channel();

    /** The event's kind in a receipt. */
    String kind();

    /** What keeps the event from earning, whatever the rules and the other events say. */
    Optional<Reason> bar();

    record Shared(
            long number,
            Instant at,
            AmbassadorId ambassador,
            DeliveryId delivery,
            ChannelId channel,
            ContentId content,
            boolean ownWords,
            boolean earnsPoints)
            implements Fact {

        @Override
        public String kind() {
            return "share-confirmed";
        }

        @Override
        public Optional<Reason> bar() {
            return earnsPoints ? Optional.empty() : Optional.of(Reason.TERMS);
        }
    }

    record Clicked(
            long number,
            Instant at,
            AmbassadorId ambassador,
            DeliveryId delivery,
            ChannelId channel,
            ContentId content,
            String visitor,
            boolean automated,
            boolean earnsPoints)
            implements Fact {

        @Override
        public String kind() {
            return "click";
        }

        @Override
        public Optional<Reason> bar() {
            if (automated) {
                return Optional.of(Reason.AUTOMATED);
            }
            return earnsPoints ? Optional.empty() : Optional.of(Reason.TERMS);
        }
    }

    record Retracted(long number, Instant at, AmbassadorId ambassador, DeliveryId delivery, ChannelId channel)
            implements Fact {

        @Override
        public String kind() {
            return "share-retracted";
        }

        @Override
        public Optional<Reason> bar() {
            return Optional.empty();
        }
    }

    /** The fact in an event, if scoring reads such events. */
    static Optional<Fact> of(Recorded recorded) {
        return read(recorded.number(), recorded.event()).map(Fact::checked);
    }

    private static Optional<Fact> read(long number, AdvocacyEvent event) {
        if (event instanceof AdvocacyEvent.LinkClicked clicked) {
            return Optional.of(clicked(number, clicked));
        }
        if (event instanceof AdvocacyEvent.ShareConfirmed confirmed) {
            return Optional.of(shared(number, confirmed));
        }
        return event instanceof AdvocacyEvent.ShareRetracted retracted
                ? Optional.of(retracted(number, retracted))
                : Optional.empty();
    }

    private static Fact clicked(long number, AdvocacyEvent.LinkClicked e) {
        boolean earns = e.earnsPoints();
        return new Clicked(
                number,
                e.at(),
                e.ambassador(),
                e.delivery(),
                e.channel(),
                e.content(),
                e.visitor(),
                e.automated(),
                earns);
    }

    private static Fact shared(long number, AdvocacyEvent.ShareConfirmed e) {
        boolean earns = e.earnsPoints();
        return new Shared(number, e.at(), e.ambassador(), e.delivery(), e.channel(), e.content(), e.ownWords(), earns);
    }

    private static Fact retracted(long number, AdvocacyEvent.ShareRetracted e) {
        return new Retracted(number, e.at(), e.ambassador(), e.delivery(), e.channel());
    }

    /** Refuses an event from outside the calendar: a broken clock wrote it. */
    static Fact checked(Fact fact) {
        if (fact.at().isBefore(EARLIEST) || fact.at().isAfter(LATEST)) {
            throw new RefusedException(
                    "event " + fact.number(),
                    Finding.error(
                            "scoring.event-time",
                            "at",
                            "event " + fact.number() + " happened at " + fact.at()
                                    + ", outside the years 1 to 9999: mend the clock that wrote it"));
        }
        return fact;
    }
}
