package dev.advocacy.example;

import dev.advocacy.Advocacy;
import dev.advocacy.channel.Secret;
import dev.advocacy.linkedin.LinkedInChannel;
import dev.advocacy.linkedin.LinkedInConfig;
import dev.advocacy.sandbox.Sandbox;
import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;

/**
 * One company's content goes the whole way, on this machine alone: no account, no network. Options: {@code --ambassadors},
 * {@code --shares}, {@code --seed}. Ends with 0 where every share was published exactly once, with 1 where not, with 2 on
 * options that it does not understand.
 */
public final class Quickstart {
    private static final Instant MONDAY_MORNING = Instant.parse("2026-11-16T07:00:00Z");
    private static final int WORKERS = 8;

    private Quickstart() {}

    /** Tells the story. */
    public static void main(String[] args) throws Exception {
        System.exit(run(System.out, System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) throws Exception {
        try {
            return tell(Options.parse(args), new Story(out));
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        }
    }

    private static int tell(Options options, Story story) throws Exception {
        var clock = new StoryClock(MONDAY_MORNING);
        try (var sandbox = Sandbox.builder().clock(clock).seed(options.seed()).start();
                var intranet = new Intranet();
                var crew = new Crew(WORKERS);
                var advocacy = embed(sandbox, intranet, clock, crew)) {
            intranet.open(advocacy);
            var programme = new Programme(advocacy, sandbox.linkedIn(), clock, options, story);
            programme.fillLibrary();
            programme.enroll(intranet.url("/connect"), crew);
            programme.approveShares();
            programme.liveThroughTheWeek();
            new Finale(advocacy, story).show(programme.onTheBoard());
            return programme.isComplete() ? 0 : 1;
        }
    }

    private static Advocacy embed(Sandbox sandbox, Intranet intranet, StoryClock clock, Crew crew) {
        URI callback = intranet.url("/callback");
        sandbox.linkedIn()
                .app(
                        "intranet",
                        "sandbox-secret",
                        callback,
                        "openid",
                        "profile",
                        "w_member_social",
                        "r_member_postAnalytics");
        var linkedIn = LinkedInConfig.of("intranet", Secret.of("sandbox-secret"), callback)
                .withServer(sandbox.linkedIn().url())
                .withMemberAnalytics()
                .withClock(clock);
        return Advocacy.builder()
                .channel(LinkedInChannel.members(linkedIn))
                .linkBase(intranet.url("/r/"))
                .clock(clock)
                .executor(crew.threads(), WORKERS)
                .build();
    }
}
