package dev.advocacy.sandbox.internal.linkedin;

import dev.advocacy.sandbox.internal.AccessToken;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Handler;
import dev.advocacy.sandbox.internal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Function;

/** Stands before {@code /rest/*}: token, version, protocol, quota, in this order. */
final class RestDoor {
    private final Bearer bearer;
    private final Quotas quotas;
    private final Clock clock;

    RestDoor(Bearer bearer, Quotas quotas, Clock clock) {
        this.bearer = bearer;
        this.quotas = quotas;
        this.clock = clock;
    }

    Handler into(Function<RestCall, Answer> resource) {
        return call -> resource.apply(enter(call));
    }

    private RestCall enter(Call call) {
        Instant now = clock.instant();
        AccessToken token = bearer.token(call, now);
        YearMonth version = Versions.check(call.header("LinkedIn-Version").orElseThrow(RestDoor::versionMissing), now);
        if (!call.hasHeader("X-Restli-Protocol-Version", "2.0.0")) {
            throw Envelope.illegalArgument("Header X-Restli-Protocol-Version must be 2.0.0");
        }
        quotas.use(token, now);
        return new RestCall(call, token, version, now);
    }

    private static Refusal versionMissing() {
        return Envelope.coded(
                400,
                "VERSION_MISSING",
                "A version must be present. Please specify a version by adding the LinkedIn-Version header.");
    }
}
