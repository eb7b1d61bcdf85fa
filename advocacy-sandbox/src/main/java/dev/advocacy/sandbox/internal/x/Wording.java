package dev.advocacy.sandbox.internal.x;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.advocacy.sandbox.internal.Answer;
import dev.advocacy.sandbox.internal.Dialect;
import dev.advocacy.sandbox.internal.Json;
import java.time.Clock;

/** How X words what can go wrong anywhere. */
final class Wording implements Dialect {
    private final Clock clock;

    Wording(Clock clock) {
        this.clock = clock;
    }

    /** A place that does not exist answers without a body. */
    @Override
    public Answer failure(int status, String message) {
        return status == 404
                ? Answer.empty(404)
                : Problems.plain(status, message, message).answer();
    }

    @Override
    public Answer tooManyRequests() {
        return RateLimits.exhausted(clock.instant())
                .stamp(Problems.tooManyRequests().answer());
    }

    @Override
    public Answer withoutId(Answer created) {
        ObjectNode body = Json.parseObject(created.body()).orElseGet(Json::object);
        if (body.get("data") instanceof ObjectNode data) {
            data.remove("id");
        }
        return new Answer(created.status(), created.headers(), body.toString());
    }
}
