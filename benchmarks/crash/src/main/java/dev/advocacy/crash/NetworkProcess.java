package dev.advocacy.crash;

import dev.advocacy.sandbox.Fault;
import dev.advocacy.sandbox.LinkedInSandbox;
import dev.advocacy.sandbox.Sandbox;
import java.net.URI;
import java.time.Duration;

/**
 * LinkedIn as a process of its own: the sandbox, without limits and without a refusal of duplicates, so that who posts twice is
 * counted twice. Every answer to a post comes late, so that most kills hit while one is awaited.
 */
final class NetworkProcess {
    static final String PROFILES = "crash-profiles";
    static final String PAGES = "crash-pages";
    static final String SECRET = "sandbox-secret";
    static final URI CALLBACK = URI.create("http://127.0.0.1/callback");

    private final LinkedInSandbox linkedIn;
    private final Duration delay;

    private NetworkProcess(LinkedInSandbox linkedIn, Duration delay) {
        this.linkedIn = linkedIn;
        this.delay = delay;
    }

    /** Arguments: how many people, and how many milliseconds an answer takes. Orders: "lose before", "lose after". */
    public static void main(String[] args) throws InterruptedException {
        var lifeline = Lifeline.hold();
        try (var sandbox = Sandbox.start()) {
            var network = new NetworkProcess(sandbox.linkedIn(), Duration.ofMillis(Long.parseLong(args[1])));
            network.open(Integer.parseInt(args[0]));
            System.out.println(Child.READY + sandbox.url());
            lifeline.follow(network::obey);
        }
    }

    static String login(int person) {
        return "person-" + person;
    }

    private void open(int people) {
        linkedIn.app(PROFILES, SECRET, CALLBACK, "openid", "profile", "w_member_social");
        linkedIn.app(
                PAGES, SECRET, CALLBACK, "w_organization_social", "r_organization_social", "rw_organization_admin");
        linkedIn.quota(Integer.MAX_VALUE, Integer.MAX_VALUE);
        linkedIn.refuseDuplicatesFor(Duration.ZERO);
        for (int person = 0; person < people; person++) {
            linkedIn.person(login(person), "Person " + person);
            linkedIn.organization(String.valueOf(1_000 + person), "Page " + person, login(person));
        }
        linkedIn.fail(slow());
    }

    /** The first in the queue strikes first, so the slow answers queue up again behind the lost one. */
    private void obey(String order) {
        linkedIn.heal();
        linkedIn.fail(posting(order.equals("lose before") ? Fault.dropBeforeWork() : Fault.dropAfterWork()));
        linkedIn.fail(slow());
    }

    private Fault slow() {
        return posting(Fault.delay(delay)).times(Integer.MAX_VALUE);
    }

    private static Fault posting(Fault fault) {
        return fault.on("POST", "/rest/posts");
    }
}
