package dev.advocacy.sandbox.internal.facebook;

import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Call;
import dev.advocacy.sandbox.internal.Handler;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stands before the Graph API: version, dead parameters, token, quota, in this order. */
final class GraphDoor {
    /** Since this day no version knows these parameters. */
    private static final LocalDate REMOVAL = LocalDate.of(2026, 10, 27);

    private static final List<String> REMOVED = List.of("pretty", "debug", "date_format");

    private final Gatekeeper gatekeeper;
    private final Usage usage;
    private final Errors errors;
    private final Clock clock;

    GraphDoor(Gatekeeper gatekeeper, Usage usage, Errors errors, Clock clock) {
        this.gatekeeper = gatekeeper;
        this.usage = usage;
        this.errors = errors;
        this.clock = clock;
    }

    /** For whoever shows a token. */
    Handler into(Function<GraphCall, Answer> resource) {
        return open(request -> {
            GraphCall call = gatekeeper.admit(request);
            Map<String, String> told = usage.count(call);
            return Errors.with(answer(() -> resource.apply(call)), told);
        });
    }

    /** For everybody. */
    Handler open(Function<GraphRequest, Answer> resource) {
        return call -> answer(() -> {
            Instant now = clock.instant();
            int version = GraphVersions.serving(call.variable("version"), now);
            return answer(() -> resource.apply(request(call, version, now)))
                    .with("facebook-api-version", "v" + version + ".0");
        });
    }

    private static GraphRequest request(Call call, int version, Instant now) {
        GraphRequest request = new GraphRequest(call, Params.of(call), version, now);
        checkRemoved(request);
        return request;
    }

    private static void checkRemoved(GraphRequest request) {
        if (LocalDate.ofInstant(request.now(), ZoneOffset.UTC).isBefore(REMOVAL)) {
            return;
        }
        for (String name : REMOVED) {
            if (request.params().has(name)) {
                throw GraphError.parameter("The parameter " + name + " is no longer supported")
                        .refusal();
            }
        }
    }

    private Answer answer(Supplier<Answer> work) {
        try {
            return work.get();
        } catch (GraphRefusal refusal) {
            return errors.answer(refusal);
        }
    }
}
