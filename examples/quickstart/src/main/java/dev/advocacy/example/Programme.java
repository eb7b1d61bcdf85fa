package dev.advocacy.example;

import static dev.advocacy.delivery.DeliveryState.NEEDS_PERSON;
import static dev.advocacy.delivery.DeliveryState.PUBLISHED;

import dev.advocacy.Advocacy;
import dev.advocacy.ambassador.Ambassador;
import dev.advocacy.ambassador.Consent;
import dev.advocacy.content.ContentItem;
import dev.advocacy.delivery.Delivery;
import dev.advocacy.event.AmbassadorId;
import dev.advocacy.event.DeliveryId;
import dev.advocacy.linkedin.LinkedInChannel;
import dev.advocacy.sandbox.Fault;
import dev.advocacy.sandbox.LinkedInSandbox;
import dev.advocacy.share.Share;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** The company's programme, from the first item to Friday evening. */
final class Programme {
    private static final String NAMED_BOARD = "named-board";
    private static final String TEXT = "2026-11";
    private static final int DAYS = 5;

    /** In minutes after seven: when the workers look during a day of the story. */
    private static final List<Integer> LOOKS = List.of(60, 120, 240, 360, 480, 600);

    private final Advocacy advocacy;
    private final LinkedInSandbox linkedIn;
    private final StoryClock clock;
    private final Options options;
    private final Story story;
    private final Cast cast;
    private final Instant monday;
    private final Set<AmbassadorId> onTheBoard = new HashSet<>();
    private final List<DeliveryId> deliveries = new ArrayList<>();

    Programme(Advocacy advocacy, LinkedInSandbox linkedIn, StoryClock clock, Options options, Story story) {
        this.advocacy = advocacy;
        this.linkedIn = linkedIn;
        this.clock = clock;
        this.options = options;
        this.story = story;
        this.cast = new Cast(options.seed());
        this.monday = clock.instant();
    }

    Set<AmbassadorId> onTheBoard() {
        return onTheBoard;
    }

    void fillLibrary() throws IOException {
        story.chapter("Nordic Turbines fills its library from a feed");
        for (var item : Feed.read()) {
            advocacy.content().add(item);
            story.say("%-12s %s%s", item.id(), item.title(), item.from() == null ? "" : ", from " + item.from());
        }
    }

    void enroll(URI connect, Crew crew) throws InterruptedException, ExecutionException {
        story.chapter("Colleagues choose to take part, and connect LinkedIn through its own consent page");
        var browser = new Browser();
        var done = new AtomicInteger();
        var visits = new ArrayList<Callable<String>>();
        for (int i = 0; i < options.ambassadors(); i++) {
            var person = enroll(i);
            visits.add(() -> {
                var answer = browser.connectLinkedIn(person.id().value(), connect);
                story.progress("connected", done.incrementAndGet(), options.ambassadors());
                return answer;
            });
        }
        crew.all(visits);
        story.say(
                "%,d connected; %,d of them also want their name on the board",
                options.ambassadors(), onTheBoard.size());
    }

    private Ambassador enroll(int number) {
        var login = Cast.login(number);
        linkedIn.person(login, Cast.name(number));
        var person = advocacy.ambassadors()
                .enroll(Ambassador.of(login, Cast.name(number)), Consent.toParticipate(TEXT, clock.instant(), login));
        if (cast.upTo(5) > 0) {
            advocacy.ambassadors().agree(person.id(), new Consent(NAMED_BOARD, TEXT, clock.instant(), login));
            onTheBoard.add(person.id());
        }
        return person;
    }

    void approveShares() {
        story.chapter("They get suggestions, say it in their own words, look at the check, and approve");
        var sharers = cast.sharers(options.ambassadors(), options.shares());
        for (int i = 0; i < sharers.length; i++) {
            var share = approve(AmbassadorId.of(Cast.login(sharers[i])), i);
            deliveries.add(share.delivery());
            story.progress("approved", i + 1, sharers.length);
        }
        story.say("%,d shares approved, each bound to its exact text and account", deliveries.size());
    }

    private Share approve(AmbassadorId person, int number) {
        var suggestions = advocacy.content().suggestionsFor(Set.of());
        var item = suggestions.get(cast.upTo(suggestions.size()));
        var draft = advocacy.shares().draft(person, item.id(), LinkedInChannel.MEMBERS);
        var suggested = draft.words();
        draft = draft.text(cast.words(item, suggested, number));
        if (number == 0) {
            tellOf(person, item, suggested, draft.words());
        }
        return advocacy.shares().approve(draft, when(number));
    }

    private void tellOf(AmbassadorId person, ContentItem item, String suggested, String said) {
        var draft = advocacy.shares()
                .draft(person, item.id(), LinkedInChannel.MEMBERS)
                .text(said);
        var check = advocacy.shares().check(draft);
        story.say("%s is offered \"%s\"", person, item.title());
        story.say("   suggested: %s", suggested);
        story.say("   says:      %s", said);
        story.say(
                "   check:     %d of %d characters, %s",
                check.length(), check.limit(), check.ok() ? "ok" : check.findings());
    }

    /** The first on Monday at half past seven; the others somewhere in the week, in working hours. */
    private Instant when(int number) {
        int day = number == 0 ? 0 : cast.upTo(DAYS);
        int minute = number == 0 ? 30 : 60 + cast.upTo(9 * 60);
        return monday.plus(Duration.ofDays(day)).plus(Duration.ofMinutes(minute));
    }

    void liveThroughTheWeek() {
        story.chapter("The week begins; the first answer of LinkedIn is lost on its way");
        loseTheFirstAnswer();
        story.chapter("Posts go out over HTTP, and people click");
        for (int day = 0; day < DAYS; day++) {
            live(monday.plus(Duration.ofDays(day)));
        }
        clock.forward(Duration.ofDays(1));
        linkedIn.audience().react();
    }

    private void loseTheFirstAnswer() {
        clock.forwardTo(monday.plus(Duration.ofMinutes(35)));
        linkedIn.fail(Fault.dropAfterWork().on("POST", "/rest/posts").times(1));
        advocacy.deliveries().deliverDue();
        story.say("%s: the connection broke after the post was sent. It may be there.", first().state());
        clock.forward(Duration.ofMinutes(3));
        advocacy.deliveries().deliverDue();
        if (first().state() == NEEDS_PERSON) {
            story.say("%s: it is not sent again; %s is asked.", first().state(), person());
            answerForThePerson();
        }
        story.say("%s, on the word of the person; on LinkedIn: %d time(s)", first().state(), timesThere(first()));
    }

    private void answerForThePerson() {
        boolean there = timesThere(first()) > 0;
        story.say("%s looks at the profile: \"%s\"", person(), there ? "It is there." : "It is not there.");
        if (there) {
            advocacy.deliveries().isThere(first().id());
        } else {
            advocacy.deliveries().isNotThere(first().id());
        }
    }

    private void live(Instant morning) {
        for (int minutes : LOOKS) {
            clock.forwardTo(morning.plus(Duration.ofMinutes(minutes)));
            advocacy.deliveries().deliverDue();
            linkedIn.audience().react();
        }
        story.say(
                "%s: %,d of %,d published",
                morning.toString().substring(0, 10),
                advocacy.deliveries().census().getOrDefault(PUBLISHED, 0L),
                deliveries.size());
    }

    /** By LinkedIn's own count: every delivery once. */
    boolean isComplete() {
        story.chapter("LinkedIn's own count, delivery by delivery");
        Map<String, Integer> onLinkedIn = linkedIn.postsByLink();
        long twice = deliveries.stream().filter(d -> times(d, onLinkedIn) > 1).count();
        long lost = deliveries.stream().filter(d -> times(d, onLinkedIn) == 0).count();
        story.say("%,d deliveries: %d published twice, %d lost", deliveries.size(), twice, lost);
        story.say("states: %s", advocacy.deliveries().census());
        return twice == 0 && lost == 0;
    }

    private Delivery first() {
        return advocacy.deliveries().require(deliveries.get(0));
    }

    private AmbassadorId person() {
        return first().approval().ambassador();
    }

    private int timesThere(Delivery delivery) {
        return times(delivery.id(), linkedIn.postsByLink());
    }

    private int times(DeliveryId id, Map<String, Integer> onLinkedIn) {
        var card = advocacy.deliveries().require(id).approval().post().link();
        return card == null ? 0 : onLinkedIn.getOrDefault(card.url().toString(), 0);
    }
}
