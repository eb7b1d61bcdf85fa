package dev.advocacy.sandbox.internal.x;

import dev.advocacy.sandbox.internal.AccessToken;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Grants;
import dev.advocacy.sandbox.internal.Refusal;
import dev.advocacy.sandbox.internal.Router;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Stands before {@code /2/}: token, rate, cap, credits, scopes, in this order; every answer tells the rate. */
final class ApiDoor {
    /** How tokens begin that stand for an app alone. */
    private static final String APP_ONLY = "AAAAAAAAAAAAAAAAAAAA";

    private final Router router;
    private final Grants grants;
    private final RateLimits limits;
    private final Bill bill;
    private final Switches switches;
    private final Clock clock;

    ApiDoor(Router router, Grants grants, RateLimits limits, Bill bill, Switches switches, Clock clock) {
        this.router = router;
        this.grants = grants;
        this.limits = limits;
        this.bill = bill;
        this.switches = switches;
        this.clock = clock;
    }

    /** Opens a place; {@code limit} is per user and quarter of an hour. */
    void open(String place, int limit, Set<String> scopes, Function<ApiCall, Answer> work) {
        int blank = place.indexOf(' ');
        limits.set(place, limit);
        router.add(place.substring(0, blank), place.substring(blank + 1), call -> serve(place, scopes, work, call));
    }

    private Answer serve(String place, Set<String> scopes, Function<ApiCall, Answer> work, Call call) {
        Instant now = clock.instant();
        String value = call.bearer().orElse("");
        Optional<AccessToken> token =
                grants.find(value).filter(known -> known.status(now) == AccessToken.Status.ACTIVE);
        String user = token.map(known -> known.person().id()).orElse("nobody");
        RateLimits.Window window = limits.use(place, user, now);
        try {
            AccessToken known = token.orElseThrow(() -> refused(value));
            check(known, window, scopes);
            return window.stamp(work.apply(new ApiCall(call, known.person(), now)));
        } catch (Refusal refusal) {
            return window.stamp(refusal.answer());
        }
    }

    private void check(AccessToken token, RateLimits.Window window, Set<String> scopes) {
        if (window.exceeded()) {
            throw Problems.tooManyRequests();
        }
        if (!switches.enrolled()) {
            throw Problems.notEnrolled(token.grant().app().clientId());
        }
        if (switches.capped()) {
            throw Problems.usageCap();
        }
        bill.check();
        if (!token.grant().scopes().containsAll(scopes)) {
            throw Problems.forbidden(Problems.NOT_PERMITTED);
        }
    }

    private static Refusal refused(String token) {
        return token.startsWith(APP_ONLY) ? Problems.appOnly() : Problems.unauthorized();
    }
}
